package eu.ecvet.mobility.memorandum.told;

import eu.ecvet.mobility.memorandum.EndReason;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.vocabulary.MemorandumId;
import java.time.LocalDate;

/** The fact that a memorandum is no longer in force, as others are told it. */
public record MemorandumEnded(MemorandumId memorandumId, int memorandumVersion, LocalDate endedOn, EndReason reason) {

    public static NewEvent of(Memorandum memorandum) {
        return new NewEvent(
                "memorandum.ended",
                memorandum.id().value(),
                null,
                new MemorandumEnded(
                        memorandum.id(),
                        memorandum.version(),
                        memorandum.inForceUntil(),
                        memorandum.endReason().orElseThrow()));
    }
}
