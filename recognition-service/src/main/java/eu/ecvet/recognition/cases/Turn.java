package eu.ecvet.recognition.cases;

import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CaseTurn", description = "Whose turn it is in a case, and why.")
record Turn(
        Who who,

        @Schema(description = "The institution that has to act; absent where nobody has to.")
        InstitutionId institutionId,

        @Schema(description = "The function that the act needs.")
        Function function,

        String why,

        @Schema(description = "Last day of the appeal period, while it runs.")
        LocalDate until) {

    @Schema(name = "CaseTurnHolder")
    enum Who {
        VALIDATING_INSTITUTION,
        RECOGNISING_INSTITUTION,
        /** The learner may appeal; if nobody does, the clock makes the decision final. */
        APPEAL_PERIOD,
        NOBODY
    }

    static Turn of(RecognitionCase opened) {
        return switch (opened.state()) {
            case RECEIVED ->
                opened.file().positive().isEmpty()
                        ? validating(
                                opened,
                                "Nothing that was expected is assessed as achieved: the validating institution states it, outcome by outcome.")
                        : validating(opened, "The assessed outcomes wait to be compared with the expected ones.");
            case VALIDATED, PARTLY_VALIDATED, NOT_VALIDATED ->
                new Turn(
                        Who.RECOGNISING_INSTITUTION,
                        opened.recognising(),
                        Function.RECOGNISE_UNIT,
                        "The outcomes are compared; the recognition decision is to be taken.",
                        null);
            case NOTIFIED ->
                new Turn(
                        Who.APPEAL_PERIOD,
                        null,
                        null,
                        "The decision is notified and its positive effects have started; it becomes final when the appeal period is over.",
                        opened.appealUntil());
            case FINAL -> new Turn(Who.NOBODY, null, null, "The decision is final.", null);
        };
    }

    private static Turn validating(RecognitionCase opened, String why) {
        return new Turn(Who.VALIDATING_INSTITUTION, opened.validating(), Function.VALIDATE, why, null);
    }
}
