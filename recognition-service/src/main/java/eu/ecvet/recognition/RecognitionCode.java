package eu.ecvet.recognition;

import eu.ecvet.platform.rule.Rule;

/** Every code with which this service refuses or finds something, with the number of the business rule it comes from. */
public enum RecognitionCode implements Rule {
    MOU_NOT_COVERING("BR-M09"),
    PROCEDURE_REQUIRED("BR-V01"),
    VALIDATION_DATE("BR-V01"),
    NO_POSITIVE_ASSESSMENT("BR-V02"),
    ASSESSMENT_UNKNOWN("BR-V02"),
    ASSESSMENT_NOT_FOR_TARGET("BR-V02"),
    /** The same assessment counts once in a request, however often it is named. */
    ASSESSMENT_NAMED_TWICE("BR-V02"),
    /** Made under a Learning Agreement, and no transcript says so yet. */
    ASSESSMENT_NOT_ATTESTED("BR-V02"),
    VALIDATION_INCOMPLETE("BR-V03"),
    OUTCOME_NOT_EXPECTED("BR-V03"),
    VALIDATION_GROUND_REQUIRED("BR-V04"),
    /** The ground is listed, but neither the file nor the request shows that it is true. */
    VALIDATION_GROUND_UNFOUNDED("BR-V04"),
    REASSESSMENT_NOT_ALLOWED("BR-V05"),
    DECISION_REFERENCE_MISSING("BR-R01"),
    /** Only what was validated can be recognised (Annex II section 3). */
    OUTCOME_NOT_VALIDATED("BR-R01"),
    UNIT_NOT_TARGETED("BR-R01"),
    RESULT_INCONSISTENT("BR-R02"),
    TARGET_UNDECIDED("BR-R02"),
    REASON_REQUIRED("BR-R03"),
    COVERAGE_INSUFFICIENT("BR-R06"),
    EFFECT_INCONSISTENT("BR-R07"),
    ALREADY_COUNTED("BR-R09"),
    UNIT_TARGETED_TWICE("BR-R09"),
    /** The same achievement waits in another open case; whichever is decided first would overtake the other. */
    OPEN_CASE_EXISTS("BR-R09"),
    UNIT_NOT_IN_QUALIFICATION("BR-L04"),
    VERSION_NOT_PINNED("BR-R11"),
    UNIT_SUPERSEDED("BR-R11"),
    OUTDATED("BR-R12"),
    /** The rules never refuse; what they would not recognise waits for a person. */
    AUTO_REFUSAL_FORBIDDEN("BR-R13"),
    /** A person wanted to adopt what the rules propose, and they propose nothing. */
    NOTHING_TO_ADOPT("BR-R13"),
    /** The assessment differed from what was agreed; no automatic decision. */
    DEVIATION("BR-R13"),
    APPEAL_INFO_MISSING("BR-R16"),
    EXTRA_CREDIT_ONLY("BR-R23"),
    LEVEL_LOWER("BR-R24"),
    /** Not valid on the day, or superseded, for a learner who has not begun in it. */
    QUALIFICATION_NOT_VALID("BR-Q19"),
    /** No open part of that id; only an open one is filled with what the qualification does not list. */
    OPEN_PART_UNKNOWN("BR-P03"),
    /** An open part is filled with a unit recognised in another qualification, or with a stated achievement. */
    OPEN_PART_SOURCE("BR-P03"),
    /** No points, or more than the part takes. */
    OPEN_PART_BOUNDS("BR-P03"),
    /** Points that the qualification does not know: they do not lie on its step. */
    POINTS_STEP("BR-P08"),
    /** Outside a Learning Agreement nobody asked this institution to recognise. */
    APPLICATION_MISSING("BR-D05"),
    /** The application was taken back, or another case rests on it. */
    APPLICATION_NOT_OPEN("BR-D05"),
    /** What the application does not name is not brought. */
    ASSESSMENT_NOT_APPLIED_FOR("BR-D05"),
    /** The institution that is asked could never decide: it does not hold the function RECOGNISE_UNIT. */
    INSTITUTION_DOES_NOT_RECOGNISE("BR-I01"),
    /** This service has not heard of it yet; nothing is assumed in its place. */
    LEARNER_UNKNOWN("BR-E04"),
    INSTITUTION_UNKNOWN("BR-E04"),
    QUALIFICATION_VERSION_UNKNOWN("BR-E04"),
    UNIT_VERSION_UNKNOWN("BR-E04");

    private final String number;

    RecognitionCode(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
