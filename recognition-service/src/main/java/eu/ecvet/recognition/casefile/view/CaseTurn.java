package eu.ecvet.recognition.casefile.view;

import eu.ecvet.functions.Turn;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.Function;
import java.util.List;

/** Whose turn it is in a case, and why. */
final class CaseTurn {
    private CaseTurn() {}

    /** Null where nobody has to do anything any more. */
    static List<Turn> of(RecognitionCase opened) {
        return switch (opened.state()) {
            case RECEIVED ->
                List.of(Turn.of(
                                Turn.Party.VALIDATING,
                                opened.validating(),
                                "validation",
                                opened.file().positive().isEmpty()
                                        ? "Nothing that was expected is assessed as achieved: the validating institution states it, outcome by outcome."
                                        : "The assessed outcomes wait to be compared with the expected ones.")
                        .with(Function.VALIDATE));
            case VALIDATED, PARTLY_VALIDATED, NOT_VALIDATED ->
                List.of(Turn.of(
                                Turn.Party.RECOGNISING,
                                opened.recognising(),
                                "decision",
                                "The outcomes are compared; the recognition decision is to be taken.")
                        .with(Function.RECOGNISE_UNIT));
            case NOTIFIED ->
                List.of(Turn.ofClock(
                                "finality",
                                "The decision is notified and its positive effects have started; it becomes final when the appeal period is over.")
                        .until(opened.appealUntil()));
            case FINAL -> List.of();
        };
    }
}
