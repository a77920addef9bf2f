package eu.ecvet.mobility.memorandum.standing;

import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The dates of a memorandum as they stand, with what departures made of them (BR-M07, BR-M11).
 *
 * @param signedOn null as long as not all have signed
 * @param inForceFrom null until it has entered into force
 * @param inForceUntil last day in force, departures included
 */
public record Terms(
        LocalDate startsOn,
        LocalDate signedOn,
        LocalDate inForceFrom,
        LocalDate inForceUntil,
        List<Departure> departures) {

    /** When it entered into force or will, once all have signed: known at once, whether or not the clock has struck (BR-M07). */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(inForceFrom)
                .or(() -> Optional.ofNullable(signedOn).map(signed -> InForce.from(startsOn, signed)));
    }

    /** Last day in force between these two institutions: the departure of either ends it for them (BR-M09, BR-M11). */
    public LocalDate untilBetween(InstitutionId one, InstitutionId other) {
        return departures.stream()
                .filter(departure -> departure.institutionId().equals(one)
                        || departure.institutionId().equals(other))
                .map(Departure::endsOn)
                .filter(last -> last.isBefore(inForceUntil))
                .min(LocalDate::compareTo)
                .orElse(inForceUntil);
    }

    /** BR-M11: the last day of each partner that has given notice. */
    public Map<InstitutionId, LocalDate> lastDays() {
        return departures.stream().collect(Collectors.toMap(Departure::institutionId, Departure::endsOn));
    }
}
