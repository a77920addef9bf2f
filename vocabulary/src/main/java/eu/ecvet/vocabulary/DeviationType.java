package eu.ecvet.vocabulary;

/** In what an assessment differed from the Learning Agreement (BR-T03). */
public enum DeviationType {
    OUTCOMES,
    METHOD,
    DATES,
    ASSESSOR,
    PLACE
}
