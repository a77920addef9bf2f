package eu.ecvet.registry;

import eu.ecvet.platform.rule.Rule;

/** Every refusal of the registry that partners can program against, with the business rule it comes from. */
public enum RegistryRule implements Rule {
    /** An outcome has no category, or more than one. */
    OUTCOME_CATEGORY_INVALID("BR-Q01"),
    UNIT_NOT_COHERENT("BR-Q02"),
    UNIT_SPEC_INCOMPLETE("BR-Q03"),
    OUTCOME_NOT_ASSESSABLE("BR-Q04"),
    /** Two outcomes of a unit share a code, so that no criterion could tell them apart. */
    OUTCOME_CODE_DUPLICATE("BR-Q04"),
    /** Two outcomes of a unit share an id. */
    OUTCOME_ID_DUPLICATE("BR-Q05"),
    /** A criterion lists an outcome that the unit does not contain. */
    CRITERION_WITHOUT_OUTCOME("BR-Q04"),
    VERSION_IMMUTABLE("BR-Q05"),
    UNIT_VERSION_REQUIRED("BR-Q06"),
    /** The listed version does not exist, or this institution may not refer to it yet. */
    UNIT_VERSION_UNKNOWN("BR-E04"),
    /** The listed version is not as far as the qualification that lists it. */
    UNIT_VERSION_NOT_READY("BR-Q06"),
    /** The composition names a unit or group that the list does not have, or names a group twice. */
    COMPOSITION_INCONSISTENT("BR-Q06"),
    DUPLICATE_UNIT("BR-Q08"),
    EQF_LEVEL_REQUIRED("BR-Q09"),
    NQF_EQF_MISMATCH("BR-Q10"),
    UNIT_LEVEL_ABOVE_QUALIFICATION("BR-Q11"),
    ANNEX_VI_INCOMPLETE("BR-Q12"),
    DESCRIPTION_MISSING("BR-Q13"),
    AWARDING_BODY_CONTACT("BR-Q14"),
    COMBINATION_UNSATISFIABLE("BR-Q17"),
    /** A warning: there are too many combinations to try them all. */
    COMBINATION_NOT_CHECKED("BR-Q17"),
    CORRESPONDENCE_REQUIRED("BR-Q18"),
    /** The table of correspondence speaks of outcomes that are not there, or twice of one. */
    CORRESPONDENCE_CONTRADICTORY("BR-Q18"),
    VOCABULARY_CODE_UNKNOWN("BR-Q23"),
    /** Recital 15 of the Recommendation: whoever publishes says whether the profession is regulated. */
    REGULATED_PROFESSION_UNDECIDED("BR-Q12"),
    POINTS_INCOMPLETE("BR-P01"),
    POINTS_SUM_MISMATCH("BR-P02"),
    GROUP_POINTS_INCONSISTENT("BR-P03"),
    /** A warning: there are too many choices to try them all. */
    GROUP_POINTS_NOT_CHECKED("BR-P03"),
    POINTS_CONVENTION_DEVIATION("BR-P04"),
    ALLOCATION_BASIS_MISSING("BR-P05"),
    /** The record of the allocation tells of something that has not happened yet. */
    ALLOCATION_DATE_IN_THE_FUTURE("BR-P05"),
    /** The institution that is recorded to have allocated the points is not one that allocates points. */
    ALLOCATING_INSTITUTION_UNKNOWN("BR-P06"),
    POINTS_OUT_OF_RANGE("BR-P07"),
    POINTS_STEP("BR-P08"),
    WEIGHTS_NOT_DISTRIBUTABLE("BR-P09"),
    /** Section 6.1: the quality officer who approves is another person than the author. */
    APPROVER_IS_AUTHOR("BR-I01"),
    /** Section 6.1: a version is published with the date from which it is valid. */
    VALIDITY_REQUIRED("BR-Q03"),
    VALIDITY_CONTRADICTORY("BR-Q03"),
    OPEN_DRAFT_EXISTS("BR-Q05"),
    /** All texts together are more than one event can tell. */
    TEXTS_TOO_LONG("BR-E03"),
    FUNCTION_PERIOD_CONTRADICTORY("BR-I02"),
    FUNCTION_SCOPE_TOO_LARGE("BR-I01"),
    FUNCTIONS_TOO_MANY("BR-I01"),
    /** Annex I(e): an authority grants power over its own system only. */
    FUNCTION_SCOPE_OUTSIDE_COUNTRY("BR-I01"),
    FUNCTION_END_RETROACTIVE("BR-I03"),
    OUTCOME_ID_ALREADY_USED("BR-Q05"),
    IMPORT_NOT_UNDERSTOOD("BR-C06"),
    IMPORT_COMPOSITION_NOT_CHOSEN("BR-C06");

    private final String number;

    RegistryRule(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
