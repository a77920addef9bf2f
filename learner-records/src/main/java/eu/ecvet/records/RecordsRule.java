package eu.ecvet.records;

import eu.ecvet.platform.rule.Rule;

/** Every refusal that this service can give, with the business rule that it comes from. */
public enum RecordsRule implements Rule {
    BIRTH_DATE_IMPLAUSIBLE("BR-L09"),

    UNIT_VERSION_UNKNOWN("BR-E04"),
    QUALIFICATION_VERSION_UNKNOWN("BR-E04"),
    AGREEMENT_UNKNOWN("BR-E04"),

    ASSESSOR_NOT_AUTHORISED("BR-A01"),
    LEARNER_NOT_OF_AGREEMENT("BR-A01"),
    UNIT_NOT_AGREED("BR-T04"),
    OUTCOME_NOT_AGREED("BR-T04"),
    OUTCOME_NOT_OF_UNIT("BR-A02"),
    OUTCOME_TWICE("BR-A02"),
    /** Another refusal than that of a new agreement about a version that is closed: here the version had run out on the date. */
    ASSESSED_AFTER_VALIDITY("BR-Q19"),
    ASSESSMENT_DATE("BR-A03"),
    AGREEMENT_ENDED("BR-A03"),
    ATTEMPT_LIMIT("BR-A04"),
    METHOD_NOT_AGREED("BR-A09"),

    TRANSCRIPT_INCOMPLETE("BR-T01"),
    UNIT_TWICE("BR-T01"),
    NOTHING_ASSESSED("BR-T01"),
    RESULT_NOT_SUPPORTED("BR-T01"),
    TRANSCRIPT_EXISTS("BR-T02"),
    PERIOD_NOT_OVER("BR-T01"),
    PERIOD_SPENT("BR-T03"),

    NOT_AWARDABLE("BR-X05"),
    ALREADY_AWARDED("BR-X07");

    private final String number;

    RecordsRule(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
