package eu.ecvet.mobility.agreement.act;

import eu.ecvet.functions.Turn;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.mobility.agreement.Party;
import eu.ecvet.mobility.agreement.inquiry.Asked;
import eu.ecvet.mobility.signature.GivenBack;
import eu.ecvet.mobility.signature.SigningRequest;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Refusal;
import java.time.LocalDate;

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

    Signing signing(Asked asked) {
        return new Signing(asked, capacity);
    }

    Returning returning(LocalDate today, String reason) {
        return new Returning(
                agreement,
                agreement.version(),
                new GivenBack(
                        Turn.Party.valueOf(party().name()),
                        capacity.institution().orElse(null),
                        today,
                        reason));
    }

    Cancelling cancelling() {
        return new Cancelling(agreement, capacity, agreement.state() != LearningAgreementState.DRAFT);
    }

    /** A party that signs, on a day on which the learner is a minor or of age. */
    record Signing(Asked asked, Capacity capacity) {
        LearningAgreement agreement() {
            return asked.agreement();
        }

        boolean learnerIsMinor() {
            return asked.facts().learnerIsMinor();
        }

        Party party() {
            return capacity.party();
        }

        boolean isRepeated(SigningRequest request) {
            return request.isOn(agreement().contentHash())
                    && agreement().isSignedBy(party())
                    && !agreement().missingSignatures(learnerIsMinor()).contains(party());
        }
    }

    /** @param version of the content that is given back */
    record Returning(LearningAgreement agreement, int version, GivenBack back) {}

    /** @param othersKnowIt it has been proposed; of a draft nobody has been told */
    record Cancelling(LearningAgreement agreement, Capacity capacity, boolean othersKnowIt) {}
}
