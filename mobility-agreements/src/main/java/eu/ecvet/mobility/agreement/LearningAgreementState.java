package eu.ecvet.mobility.agreement;

import java.util.EnumSet;
import java.util.Set;

/** Where a Learning Agreement stands; the transitions are those of {@link LearningAgreementAct}. */
public enum LearningAgreementState {
    DRAFT,
    PROPOSED,
    PARTIALLY_SIGNED,
    SIGNED,
    ACTIVE,
    PERIOD_COMPLETED,
    TRANSCRIPT_ISSUED,
    IN_RECOGNITION,
    CLOSED,
    CANCELLED,
    LAPSED;

    /** The mobility is still to begin, if anything comes of it. */
    public static final Set<LearningAgreementState> TO_BEGIN = EnumSet.of(DRAFT, PROPOSED, PARTIALLY_SIGNED, SIGNED);

    /** Became active and is not closed: assessments under it may still have to be covered (BR-M09). */
    public static final Set<LearningAgreementState> RUNNING =
            EnumSet.of(ACTIVE, PERIOD_COMPLETED, TRANSCRIPT_ISSUED, IN_RECOGNITION);
}
