package eu.ecvet.mobility.memorandum.standing;

import java.time.LocalDate;
import java.util.List;

/** From when until when a memorandum is in force. */
public final class InForce {
    private InForce() {}

    /** BR-M07: in force from the day on which both are reached: the last signature and the start. */
    public static LocalDate from(LocalDate start, LocalDate allSignedOn) {
        return start.isAfter(allSignedOn) ? start : allSignedOn;
    }

    /** BR-M11: a departure ends only the partner's own participation; with fewer than two partners left the memorandum ends. */
    public static LocalDate until(LocalDate end, int partners, List<Departure> departures) {
        int leavesOnePartner = partners - 2;
        return departures.stream()
                .map(Departure::endsOn)
                .sorted()
                .skip(leavesOnePartner)
                .findFirst()
                .filter(last -> last.isBefore(end))
                .orElse(end);
    }
}
