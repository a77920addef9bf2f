package eu.ecvet.mobility.agreement.rules;

import static eu.ecvet.mobility.MobilityRule.SIGNATORY_NOT_ANOTHER_PERSON;
import static eu.ecvet.mobility.MobilityRule.SIGNATURE_NOT_FORESEEN;

import eu.ecvet.mobility.agreement.AgreementSignature;
import eu.ecvet.mobility.agreement.Party;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.LearnerId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The rules about who signs an agreement (BR-L09). */
final class SignatureRules {
    private SignatureRules() {}

    /** BR-L09: nobody signs whose signature the agreement does not ask for. */
    static List<Violation> signatureIsForeseen(Party party, Set<Party> required) {
        return required.contains(party)
                ? List.of()
                : List.of(SIGNATURE_NOT_FORESEEN.because(
                        party == Party.GUARDIAN
                                ? "The learner is of age, so no parent or guardian signs."
                                : "This agreement asks for no signature of the %s.".formatted(party.inWords())));
    }

    /**
     * BR-L09: two signatures that vouch for each other are those of two persons. The guardian of a minor is not the learner,
     * whose pseudonym is a person too, whether or not the learner has signed yet; nobody signs for home and host at once.
     */
    static List<Violation> signatoryIsAnotherPerson(
            Party party, String person, LearnerId learner, Collection<AgreementSignature> present) {
        boolean signedByCounterpart = present.stream()
                .filter(signature -> signature.person().equals(person))
                .anyMatch(signature ->
                        party.counterpart().filter(signature.party()::equals).isPresent());
        boolean isTheLearner = party == Party.GUARDIAN && person.equalsIgnoreCase(learner.toString());
        if (!signedByCounterpart && !isTheLearner) {
            return List.of();
        }
        return List.of(SIGNATORY_NOT_ANOTHER_PERSON.because(
                switch (party) {
                    case GUARDIAN ->
                        "Nobody signs as the own parent or guardian; the guardian of the learner is another person.";
                    case LEARNER ->
                        "This person has already signed as parent or guardian of the learner; the learner is another person.";
                    case HOME, HOST, INTERMEDIARY ->
                        "This person has already signed for the other institution; home and host each sign by a person of their own.";
                }));
    }
}
