package eu.ecvet.vocabulary;

/**
 * What a competent institution is empowered to do (Annex I(e), Annex II sections 1 to 4). "Competent institution" is a
 * set of functions, not a type of organisation; functions are held with a scope and a validity (BR-I01, BR-I02).
 */
public enum Function {
    DESIGN_QUALIFICATION,
    DESIGN_UNIT,
    ALLOCATE_POINTS,
    PROVIDE_TRAINING,
    ASSESS,
    /** Issues the transcript. */
    AWARD_CREDIT,
    VALIDATE,
    RECOGNISE_UNIT,
    AWARD_QUALIFICATION,
    QUALITY_ASSURE,
    CONVERT_POINTS,
    /** Signs a Learning Agreement for its side. */
    COORDINATE_MOBILITY,
    /** A company's mentor; carries no decision power (BR-I05). */
    MENTOR,
    APPEAL_BODY,
    /** Reflects results only; carries no decision power (BR-I05). */
    ADVISORY
}
