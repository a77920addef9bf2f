package eu.ecvet.mobility.agreement.framework;

import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.standing.Validity;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.MemorandumId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A memorandum as it stands between home and host.
 *
 * @param validity when it is in force between the two
 * @param lastDays of the partners that have given notice (BR-M11)
 */
public record CitedMemorandum(
        MemorandumId id,
        int version,
        MemorandumContent content,
        Validity validity,
        Map<InstitutionId, LocalDate> lastDays) {

    /** BR-M11: the last day of a partner that takes part no longer on the date. */
    public Optional<LocalDate> leftBefore(InstitutionId institution, LocalDate date) {
        return Optional.ofNullable(lastDays.get(institution)).filter(last -> last.isBefore(date));
    }
}
