package eu.ecvet.mobility;

import eu.ecvet.platform.rule.Rule;

/** Every refusal that is peculiar to memoranda and Learning Agreements: the code that partners program against, and its rule. */
public enum MobilityRule implements Rule {
    MOU_PARTNERS("BR-M01"),
    FUNCTION_NOT_HELD("BR-M02"),
    MOU_FUNCTION_GAP("BR-M03"),
    QUALIFICATION_REPEATED("BR-M03"),
    MOU_CONFIRMATION_MISSING("BR-M04"),
    MOU_TERMS_MISSING("BR-M05"),
    MOU_END_PASSED("BR-M05"),
    COMPARABILITY_LEVEL("BR-M06"),
    SIGNED_CONTENT_CHANGED("BR-M08"),
    MOU_NOT_COVERING("BR-M09"),
    MOU_NOT_IN_FORCE("BR-M10"),
    NOTICE_TOO_SHORT("BR-M11"),
    NOTICE_ALREADY_GIVEN("BR-M11"),
    STANDARDISATION_INCOMPLETE("BR-M13"),
    PAIR_REPEATED("BR-M13"),
    TRANSFER_BASIS_MISSING("BR-M14"),
    REVIEW_OVERDUE("BR-M15"),

    LA_PARTIES("BR-L01"),
    LA_HOME_OF_ANOTHER("BR-L01"),
    LA_FUNCTION_GAP("BR-L02"),
    MOU_REQUIRED("BR-L03"),
    LA_NO_TARGET("BR-L04"),
    TARGET_REPEATED("BR-L04"),
    UNIT_NOT_IN_QUALIFICATION("BR-L04"),
    OUTCOME_UNKNOWN("BR-L04"),
    COMPARABILITY_MISSING("BR-L05"),
    POINTS_NOT_DERIVABLE("BR-L06"),
    LA_PERIOD("BR-L07"),
    LA_ARRANGEMENTS_INCOMPLETE("BR-L08"),
    SIGNATURE_MISSING("BR-L09"),
    SIGNATURE_NOT_FORESEEN("BR-L09"),
    SIGNATORY_NOT_ANOTHER_PERSON("BR-L09"),
    LA_NOT_YET_STARTED("BR-L11"),
    LA_RESULTS_EXIST("BR-L17"),
    LA_OVERLAP("BR-L12"),
    ALREADY_ACHIEVED("BR-L13"),
    LA_COMMITMENT_MISSING("BR-L15"),
    TARGET_STATUS_MISSING("BR-L16"),

    UNIT_VERSION_CLOSED("BR-Q19"),
    QUALIFICATION_VERSION_CLOSED("BR-Q19"),
    INSTITUTION_UNKNOWN("BR-E04"),
    LEARNER_UNKNOWN("BR-E04"),
    UNIT_UNKNOWN("BR-E04"),
    UNIT_VERSION_UNKNOWN("BR-E04"),
    QUALIFICATION_VERSION_UNKNOWN("BR-E04");

    private final String number;

    MobilityRule(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
