package eu.ecvet.mobility.agreement;

import static eu.ecvet.mobility.agreement.LearningAgreementState.ACTIVE;
import static eu.ecvet.mobility.agreement.LearningAgreementState.DRAFT;
import static eu.ecvet.mobility.agreement.LearningAgreementState.IN_RECOGNITION;
import static eu.ecvet.mobility.agreement.LearningAgreementState.PARTIALLY_SIGNED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.PERIOD_COMPLETED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.PROPOSED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.SIGNED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.TRANSCRIPT_ISSUED;

import eu.ecvet.platform.act.Refusal;
import java.util.Optional;
import java.util.Set;

/** What can happen to a Learning Agreement, and from which states: the gate behind all transitions. */
enum LearningAgreementAct {
    REVISION("The revision of the content", DRAFT),
    PROPOSAL("The proposal", DRAFT),
    SIGNATURE("A signature", PROPOSED, PARTIALLY_SIGNED),
    RETURN("The return to a draft", PROPOSED, PARTIALLY_SIGNED),
    CANCELLATION("The cancellation", DRAFT, PROPOSED, PARTIALLY_SIGNED, SIGNED),
    ACTIVATION("The activation", SIGNED),
    LAPSE("The lapse", SIGNED),
    END_OF_PERIOD("The end of the mobility", ACTIVE, TRANSCRIPT_ISSUED, IN_RECOGNITION),
    TRANSCRIPT("The transcript", ACTIVE, PERIOD_COMPLETED),
    NEWER_TRANSCRIPT("The newer version of the transcript", TRANSCRIPT_ISSUED, IN_RECOGNITION),
    CASE("The opening of the recognition case", TRANSCRIPT_ISSUED),
    CLOSURE("The closure", IN_RECOGNITION);

    private final String inWords;
    private final Set<LearningAgreementState> from;

    LearningAgreementAct(String inWords, LearningAgreementState... from) {
        this.inWords = inWords;
        this.from = Set.of(from);
    }

    boolean isPossibleIn(LearningAgreementState state) {
        return from.contains(state);
    }

    Optional<Refusal> refusalIn(LearningAgreementState state) {
        return isPossibleIn(state)
                ? Optional.empty()
                : Optional.of(new Refusal.IllegalTransition(inWords, state.name()));
    }
}
