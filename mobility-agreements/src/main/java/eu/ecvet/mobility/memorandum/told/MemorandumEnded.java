package eu.ecvet.mobility.memorandum.told;

import eu.ecvet.mobility.memorandum.EndReason;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.mobility.memorandum.content.MemorandumPartner;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.MemorandumId;
import java.time.LocalDate;
import java.util.List;

/** The fact that a memorandum is no longer in force, as others are told it. */
public record MemorandumEnded(
        MemorandumId memorandumId,
        int memorandumVersion,
        List<InstitutionId> institutionIds,
        LocalDate endedOn,
        EndReason reason) {

    public static NewEvent of(Memorandum memorandum) {
        return new NewEvent(
                "memorandum.ended",
                memorandum.id().value(),
                null,
                new MemorandumEnded(
                        memorandum.id(),
                        memorandum.version(),
                        memorandum.content().partners().stream()
                                .map(MemorandumPartner::institutionId)
                                .toList(),
                        memorandum.inForceUntil(),
                        memorandum.endReason().orElseThrow()));
    }
}
