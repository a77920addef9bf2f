package eu.ecvet.mobility.agreement.coverage;

import eu.ecvet.mobility.memorandum.standing.Validity;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;

/**
 * The dates on which an assessment under an agreement is covered by its memorandum. Decided here and nowhere else in the
 * suite; others are told the result.
 */
@Schema(
        name = "ClosedSpan",
        description =
                "The dates on which an assessment under this agreement is covered by the memorandum, run-off included (BR-M09).")
@NullMarked
public record Coverage(LocalDate from, LocalDate until) {

    /**
     * BR-M09: the memorandum covers the agreement on a date if it was in force on that date; or if the agreement became
     * active while it was in force, the run-off clause is true, and the date is not later than the agreed number of days
     * after the agreement's end. The date of a later validation or recognition plays no part.
     *
     * @param activeOn the day on which the agreement became active; null if it did not
     * @param agreementEnd last day of the mobility
     */
    public static boolean mouCovers(Validity memorandum, LocalDate activeOn, LocalDate agreementEnd, LocalDate date) {
        return memorandum.inForceOn(date)
                || (activeOn != null
                        && memorandum.inForceOn(activeOn)
                        && memorandum.runOff()
                        && !date.isBefore(activeOn)
                        && !date.isAfter(agreementEnd.plusDays(memorandum.runOffDays())));
    }

    /** All dates from the start of the mobility on which {@link #mouCovers} holds, for an agreement that became active under it. */
    public static Coverage under(Validity memorandum, LocalDate agreementStart, LocalDate agreementEnd) {
        LocalDate runOffUntil = agreementEnd.plusDays(memorandum.runOffDays());
        boolean prolonged = memorandum.runOff() && runOffUntil.isAfter(memorandum.until());
        LocalDate until = prolonged ? runOffUntil : memorandum.until();
        return new Coverage(agreementStart, until.isBefore(agreementStart) ? agreementStart : until);
    }

    /** Outside a memorandum the home institution's own procedure covers the mobility and a time after it (BR-L03). */
    public static Coverage byProcedure(LocalDate agreementStart, LocalDate agreementEnd, int days) {
        return new Coverage(agreementStart, agreementEnd.plusDays(days));
    }
}
