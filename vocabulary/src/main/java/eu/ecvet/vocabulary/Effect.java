package eu.ecvet.vocabulary;

/** What a recognition decision does for the learner (BR-R07). */
public enum Effect {
    UNIT_AWARD,
    PART_OF_UNIT,
    EXEMPTION_FROM_EXAM,
    TRAINING_TIME_REDUCTION,
    EXTRA_CREDIT,
    NONE
}
