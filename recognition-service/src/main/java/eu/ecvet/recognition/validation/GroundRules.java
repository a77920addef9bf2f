package eu.ecvet.recognition.validation;

import static eu.ecvet.recognition.RecognitionCode.VALIDATION_GROUND_REQUIRED;
import static eu.ecvet.recognition.RecognitionCode.VALIDATION_GROUND_UNFOUNDED;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.InWords;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.ValidationGround;
import java.util.Optional;

/** On which grounds a validation may go below what the host says, and when a ground is one (BR-V04). */
public final class GroundRules {
    private GroundRules() {}

    /**
     * BR-V04: one of the listed grounds, and one that is true. That the procedure was left, the file shows or it is no ground: the
     * host states its deviations (BR-T03), and one it has not stated it adds by a correction of the transcript. What no document
     * can show is put into words, so that the learner and the host can answer.
     *
     * @param act what needs the ground, as the beginning of a sentence
     * @param at pointer to what carries ground and reason
     */
    public static Optional<Violation> ofTheGround(
            String act, OutcomeFacts outcome, ValidationGround ground, String reason, String at) {
        if (ground == null) {
            return Optional.of(
                    VALIDATION_GROUND_REQUIRED.at(at + "/ground", act + " needs one of the listed grounds."));
        }
        boolean inWords = InWords.says(reason);
        return switch (ground) {
            case PROCEDURE_NOT_FOLLOWED ->
                unless(
                        procedureLeft(outcome),
                        VALIDATION_GROUND_UNFOUNDED.at(
                                at + "/ground",
                                "Nothing on file says that %s was assessed otherwise than agreed; where it was, the host corrects the transcript first."
                                        .formatted(outcome.code())));
            case SUBSTANTIAL_DIFFERENCE ->
                unless(
                        inWords,
                        VALIDATION_GROUND_REQUIRED.at(
                                at + "/reason", act + " for a substantial difference needs the difference in words."));
            case ASSESSOR_NOT_AUTHORISED, IDENTITY_DOUBT, DOCUMENT_INTEGRITY ->
                unless(
                        inWords,
                        VALIDATION_GROUND_UNFOUNDED.at(
                                at + "/reason", "Say in words on what the ground %s rests.".formatted(ground)));
        };
    }

    private static Optional<Violation> unless(boolean founded, Violation otherwise) {
        return founded ? Optional.empty() : Optional.of(otherwise);
    }

    /** Whether how, when, where or by whom an outcome was assessed differed from what was agreed. */
    public static boolean procedureLeft(OutcomeFacts outcome) {
        return outcome.deviations().stream().anyMatch(deviation -> deviation != DeviationType.OUTCOMES);
    }
}
