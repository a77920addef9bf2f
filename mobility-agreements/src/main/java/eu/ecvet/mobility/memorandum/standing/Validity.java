package eu.ecvet.mobility.memorandum.standing;

import java.time.LocalDate;

/**
 * When a memorandum is in force between two of its partners, and what it says of agreements that outlast it.
 *
 * @param from null as long as not all have signed (BR-M07)
 * @param until last day in force, early departures of either partner included (BR-M11)
 */
public record Validity(LocalDate from, LocalDate until, boolean runOff, int runOffDays) {

    /** BR-M07: in force from the day on which all have signed and the start is reached, to the end. */
    public boolean inForceOn(LocalDate date) {
        return from != null && !date.isBefore(from) && !date.isAfter(until);
    }

    /** BR-L07: last day on which a mobility may end: the memorandum's own, or as long after it as the run-off clause says. */
    public LocalDate mobilitiesEndUntil() {
        return runOff ? until.plusDays(runOffDays) : until;
    }
}
