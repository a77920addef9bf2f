package eu.ecvet.mobility.agreement;

import eu.ecvet.mobility.memorandum.ComparablePair;
import eu.ecvet.mobility.memorandum.MemorandumContent;
import eu.ecvet.mobility.memorandum.Validity;
import eu.ecvet.mobility.reference.PublishedQualification;
import eu.ecvet.mobility.reference.PublishedUnit;
import eu.ecvet.vocabulary.MemorandumId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitVersion;
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
 * @param units those of the pinned ones that are published
 */
record AgreementFramework(
        Optional<CitedMemorandum> memorandum,
        Optional<PublishedQualification> qualification,
        Map<UnitVersion, PublishedUnit> units) {

    /** The memorandum as it stands between home and host. */
    record CitedMemorandum(MemorandumId id, int version, MemorandumContent content, Validity validity) {}

    /** The outcomes at which the target aims: those named, or all of the unit. */
    List<OutcomeId> outcomes(AgreementTarget target) {
        return target.meansWholeUnit()
                ? Optional.ofNullable(units.get(target.unit())).stream()
                        .flatMap(unit -> unit.outcomes().stream())
                        .map(PublishedUnit.Outcome::outcomeId)
                        .toList()
                : target.namedOutcomes().stream().distinct().toList();
    }

    /** BR-L04: a whole unit is all of its outcomes, however they were named. */
    boolean isWholeUnit(AgreementTarget target) {
        PublishedUnit unit = units.get(target.unit());
        return target.meansWholeUnit()
                || (unit != null && Set.copyOf(target.namedOutcomes()).containsAll(unit.outcomeIds()));
    }

    Set<OutcomeId> outcomes(Collection<AgreementTarget> targets) {
        return targets.stream().flatMap(target -> outcomes(target).stream()).collect(Collectors.toUnmodifiableSet());
    }

    Optional<ComparablePair> pair(AgreementContent content, AgreementTarget target) {
        return content.qualificationId() == null
                ? Optional.empty()
                : memorandum.flatMap(cited -> cited.content().pair(content.qualificationId(), target.unitId()));
    }

    /**
     * BR-L06: the points that the pinned qualification version gives to the unit; 0 for a part of a unit (BR-P12) and for
     * an add-on, which never enters the total (BR-R23); absent where the qualification has no points (BR-P01).
     */
    Optional<Points> expectedPoints(AgreementTarget target) {
        if (qualification.isEmpty() || !qualification.get().hasPoints()) {
            return Optional.empty();
        }
        if (target.status() == TargetStatus.ADD_ON || !isWholeUnit(target)) {
            return Optional.of(Points.ZERO);
        }
        return qualification.get().unit(target.unit()).map(PublishedQualification.QualificationUnit::points);
    }

    /** What a coordinator calls the unit: its code and title, or its id where it is unknown. */
    String label(AgreementTarget target) {
        return Optional.ofNullable(units.get(target.unit()))
                .map(PublishedUnit::label)
                .orElseGet(() -> target.unitId().toString());
    }

    /** What a coordinator calls the outcome: its code, or its id where none of the units has it. */
    String label(OutcomeId outcome) {
        return units.values().stream()
                .flatMap(unit -> unit.outcomes().stream())
                .filter(each -> each.outcomeId().equals(outcome))
                .map(PublishedUnit.Outcome::code)
                .findFirst()
                .orElseGet(outcome::toString);
    }
}
