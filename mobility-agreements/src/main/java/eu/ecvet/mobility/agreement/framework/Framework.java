package eu.ecvet.mobility.agreement.framework;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.content.AgreementTarget;
import eu.ecvet.mobility.heard.publication.PublishedQualification;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
import eu.ecvet.mobility.memorandum.content.ComparablePair;
import eu.ecvet.platform.rule.Pointed;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an agreement refers to and what follows from it: the memorandum that it cites, the pinned qualification and unit
 * versions, and from these the targeted outcomes and the expected points.
 *
 * @param memorandum empty if none is cited, or the cited one is unknown or not one of home and host
 * @param qualification the pinned version; empty if it is not published
 * @param newerQualificationFrom first day of a newer version of the qualification; empty while there is none
 * @param units those of the pinned ones that are published
 */
public record Framework(
        Optional<CitedMemorandum> memorandum,
        Optional<PublishedQualification> qualification,
        Optional<LocalDate> newerQualificationFrom,
        Map<UnitVersion, PublishedUnit> units) {

    /** What the targets come to, in their order. */
    public List<Aim> aims(AgreementContent content) {
        return Pointed.each(content.targets(), "/content/targets").stream()
                .map(target -> aim(content, target.value(), target.at()))
                .toList();
    }

    /** All outcomes at which the content aims. */
    public Set<OutcomeId> outcomes(AgreementContent content) {
        return aims(content).stream()
                .map(Aim::outcomes)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Aim aim(AgreementContent content, AgreementTarget target, String at) {
        Optional<PublishedUnit> unit = Optional.ofNullable(units.get(target.unit()));
        boolean whole = target.meansWholeUnit()
                || unit.filter(published -> Set.copyOf(target.outcomeIds()).containsAll(published.outcomeIds()))
                        .isPresent();
        return new Aim(
                target,
                at,
                unit,
                target.meansWholeUnit()
                        ? unit.stream()
                                .flatMap(published -> published.outcomes().stream())
                                .map(PublishedUnit.Outcome::outcomeId)
                                .toList()
                        : target.outcomeIds().stream().distinct().toList(),
                whole,
                pair(content, target),
                expectedPoints(target, whole),
                unit.map(PublishedUnit::label).orElseGet(() -> target.unitId().toString()));
    }

    private Optional<ComparablePair> pair(AgreementContent content, AgreementTarget target) {
        return content.qualificationId() == null
                ? Optional.empty()
                : memorandum.flatMap(cited -> cited.content().pair(content.qualificationId(), target.unitId()));
    }

    /**
     * BR-L06: the points that the pinned qualification version gives to the unit; 0 for a part of a unit (BR-P12) and for
     * an add-on, which never enters the total (BR-R23); absent where the qualification has no points (BR-P01).
     */
    private Optional<Points> expectedPoints(AgreementTarget target, boolean whole) {
        if (qualification.isEmpty() || !qualification.get().hasPoints()) {
            return Optional.empty();
        }
        if (target.status() == TargetStatus.ADD_ON || !whole) {
            return Optional.of(Points.ZERO);
        }
        return qualification.get().unit(target.unit()).map(PublishedQualification.QualificationUnit::points);
    }

    /** What a coordinator calls the outcome: its code, or its id where none of the units has it. */
    public String label(OutcomeId outcome) {
        return units.values().stream()
                .flatMap(unit -> unit.outcomes().stream())
                .filter(each -> each.outcomeId().equals(outcome))
                .map(PublishedUnit.Outcome::code)
                .findFirst()
                .orElseGet(outcome::toString);
    }
}
