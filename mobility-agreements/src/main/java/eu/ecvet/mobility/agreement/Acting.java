package eu.ecvet.mobility.agreement;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.mobility.SigningRequest;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Refusal;

/** A party that acts in an agreement. */
record Acting(LearningAgreement agreement, Capacity capacity) {

    static Answer<Acting> as(Actor actor, LearningAgreement agreement) {
        return Capacity.of(actor, agreement)
                .<Answer<Acting>>map(capacity -> Answer.done(new Acting(agreement, capacity)))
                .orElseGet(
                        () -> Answer.refused(
                                new Refusal.Forbidden(
                                        "Only a party of the Learning Agreement does this: home, host, learner, guardian or intermediary.")));
    }

    Party party() {
        return capacity.party();
    }

    Signing with(boolean learnerIsMinor) {
        return new Signing(agreement, capacity, learnerIsMinor);
    }

    /** A party that signs, on a day on which the learner is a minor or of age. */
    record Signing(LearningAgreement agreement, Capacity capacity, boolean learnerIsMinor) {
        Party party() {
            return capacity.party();
        }

        boolean isRepeated(SigningRequest request) {
            return request.isOn(agreement.contentHash())
                    && agreement.isSignedBy(party())
                    && !agreement.missingSignatures(learnerIsMinor).contains(party());
        }
    }
}
