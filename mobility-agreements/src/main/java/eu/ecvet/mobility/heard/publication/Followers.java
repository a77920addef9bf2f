package eu.ecvet.mobility.heard.publication;

import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What followed published versions: the one thing about them that changes.
 *
 * @param transitionEnds last day on which a new agreement may pin the unit version, of those that a newer one follows (BR-Q18)
 * @param firstDays of all versions of the qualifications
 */
public record Followers(Map<UnitVersion, LocalDate> transitionEnds, List<FirstDay> firstDays) {
    /** Where nobody asks what followed. */
    public static final Followers UNASKED = new Followers(Map.of(), List.of());

    record FirstDay(QualificationVersion of, LocalDate date) {}

    /** The unit as new agreements meet it. */
    public PublishedUnit withTransition(PublishedUnit unit) {
        return Optional.ofNullable(transitionEnds.get(unit.unit()))
                .map(unit::supersededUntil)
                .orElse(unit);
    }

    /** First day of the next version, if there is one; a version to come counts from its own first day. */
    public Optional<LocalDate> newerFrom(QualificationVersion asked) {
        return firstDays.stream()
                .filter(other -> other.of().qualificationId().equals(asked.qualificationId())
                        && other.of().version() > asked.version())
                .map(FirstDay::date)
                .min(LocalDate::compareTo);
    }
}
