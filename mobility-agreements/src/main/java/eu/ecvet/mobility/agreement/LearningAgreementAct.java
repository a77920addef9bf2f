package eu.ecvet.mobility.agreement;

import static eu.ecvet.mobility.agreement.LearningAgreementState.ACTIVE;
import static eu.ecvet.mobility.agreement.LearningAgreementState.CANCELLED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.CLOSED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.DRAFT;
import static eu.ecvet.mobility.agreement.LearningAgreementState.IN_RECOGNITION;
import static eu.ecvet.mobility.agreement.LearningAgreementState.LAPSED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.PARTIALLY_SIGNED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.PERIOD_COMPLETED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.PROPOSED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.SIGNED;
import static eu.ecvet.mobility.agreement.LearningAgreementState.TRANSCRIPT_ISSUED;
import static eu.ecvet.platform.lifecycle.Gate.states;

import eu.ecvet.platform.lifecycle.LifecycleAct;
import java.util.Set;

/**
 * What can happen to a Learning Agreement, from which states and to which: the whole life cycle, drawn in
 * docs/lifecycles/learning-agreement.md.
 */
public enum LearningAgreementAct implements LifecycleAct<LearningAgreementState> {
    REVISION("The revision of the content", states(DRAFT), states(DRAFT)),
    PROPOSAL("The proposal", states(DRAFT), states(PROPOSED)),
    /** The first signature is never the last one: there are always at least two to sign. */
    SIGNATURE("A signature", states(PROPOSED, PARTIALLY_SIGNED), states(PARTIALLY_SIGNED, SIGNED)) {
        @Override
        public Set<LearningAgreementState> leadsTo(LearningAgreementState state) {
            return state == PROPOSED ? Set.of(PARTIALLY_SIGNED) : to();
        }
    },
    RETURN("The return to a draft", states(PROPOSED, PARTIALLY_SIGNED), states(DRAFT)),
    CANCELLATION("The cancellation", states(DRAFT, PROPOSED, PARTIALLY_SIGNED, SIGNED), states(CANCELLED)),
    ACTIVATION("The activation", states(SIGNED), states(ACTIVE)),
    /** Its start has long passed, and it has not become active, signed by all or not. */
    LAPSE("The lapse", states(PROPOSED, PARTIALLY_SIGNED, SIGNED), states(LAPSED)),
    /** The last day of the mobility has passed; where the transcript came earlier, the state stays what it is. */
    END_OF_PERIOD(
            "The end of the mobility",
            states(ACTIVE, TRANSCRIPT_ISSUED, IN_RECOGNITION),
            states(PERIOD_COMPLETED, TRANSCRIPT_ISSUED, IN_RECOGNITION)) {
        @Override
        public Set<LearningAgreementState> leadsTo(LearningAgreementState state) {
            return Set.of(state == ACTIVE ? PERIOD_COMPLETED : state);
        }
    },
    TRANSCRIPT("The transcript", states(ACTIVE, PERIOD_COMPLETED), states(TRANSCRIPT_ISSUED)),
    NEWER_TRANSCRIPT(
            "The newer version of the transcript",
            states(TRANSCRIPT_ISSUED, IN_RECOGNITION),
            states(TRANSCRIPT_ISSUED, IN_RECOGNITION)) {
        @Override
        public Set<LearningAgreementState> leadsTo(LearningAgreementState state) {
            return Set.of(state);
        }
    },
    CASE("The opening of the recognition case", states(TRANSCRIPT_ISSUED), states(IN_RECOGNITION)),
    /** Nothing was assessed, so there is nothing to attest and nothing to recognise. */
    CLOSURE_WITHOUT_RESULT("The closure without a result", states(PERIOD_COMPLETED), states(CLOSED)),
    CLOSURE("The closure", states(IN_RECOGNITION), states(CLOSED)),
    /** It was closed because nothing had been assessed, and an assessment that was under way to this service says otherwise. */
    REOPENING("The reopening for an assessment that came late", states(CLOSED), states(PERIOD_COMPLETED));

    private final String inWords;
    private final Set<LearningAgreementState> from;
    private final Set<LearningAgreementState> to;

    LearningAgreementAct(String inWords, Set<LearningAgreementState> from, Set<LearningAgreementState> to) {
        this.inWords = inWords;
        this.from = from;
        this.to = to;
    }

    @Override
    public String inWords() {
        return inWords;
    }

    @Override
    public Set<LearningAgreementState> from() {
        return from;
    }

    @Override
    public Set<LearningAgreementState> to() {
        return to;
    }

    @Override
    public boolean isAsked() {
        return switch (this) {
            case ACTIVATION, LAPSE, END_OF_PERIOD, TRANSCRIPT, NEWER_TRANSCRIPT, CASE, CLOSURE, REOPENING -> false;
            default -> true;
        };
    }
}
