package eu.ecvet.records.standing;

import eu.ecvet.composition.Held;
import eu.ecvet.composition.Names;
import eu.ecvet.composition.Standing;
import eu.ecvet.composition.evaluation.Evaluation;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.QualificationSpecification.UnitInQualification;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.records.heard.specification.UnitSpecification.LearningOutcome;
import eu.ecvet.records.ledger.LedgerEntry;
import eu.ecvet.records.ledger.OpenPartFilling;
import eu.ecvet.records.standing.AccumulationView.AdditionalUnit;
import eu.ecvet.records.standing.AccumulationView.MissingOutcome;
import eu.ecvet.records.standing.AccumulationView.OpenPartStanding;
import eu.ecvet.records.standing.AccumulationView.OutcomeStanding;
import eu.ecvet.records.standing.AccumulationView.Status;
import eu.ecvet.records.standing.AccumulationView.UnitStanding;
import eu.ecvet.records.standing.WhatIfView.Basis;
import eu.ecvet.records.standing.WhatIfView.UnitProspect;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a learner's achievements mean for one qualification version. Pure: everything it needs is handed in.
 *
 * @param units specifications of the units of the qualification and of the units that the learner was awarded
 */
public record Accumulation(
        QualificationSpecification qualification,
        Map<UnitVersion, UnitSpecification> units,
        Achievements achievements) {

    private static final BigDecimal ALL_BUT_COMPLETE = new BigDecimal("99.9");

    /** BR-X01, BR-X05, BR-P03: the awarded units and what fills open parts, against what the qualification asks for. */
    public Standing standing() {
        return standing(achievements.entries().stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.UNIT_AWARD
                        && entry.qualification().equals(qualification.version()))
                .map(entry -> entry.unit().unitId())
                .toList());
    }

    private Standing standing(Collection<UnitId> held) {
        List<Held.Filling> fillings = achievements.fillingsOf(qualification.version()).stream()
                .map(filling -> new Held.Filling(
                        filling.openPartDecisionId().toString(),
                        filling.groupId(),
                        filling.points().orElse(null)))
                .toList();
        return Evaluation.of(
                qualification.requirements(),
                new Held(Set.copyOf(held), fillings),
                new Names(qualification.readable(), qualification.language(), this::name));
    }

    AccumulationView view(LearnerId learner, boolean awarded) {
        Standing standing = standing();
        return new AccumulationView(
                learner,
                qualification.qualificationId(),
                qualification.qualificationVersion(),
                qualification.code(),
                qualification.title(),
                awarded ? Status.AWARDED : standing.complete() ? Status.AWARDABLE : Status.IN_PROGRESS,
                standing.countedPoints(),
                qualification.totalPoints(),
                countedPercent(standing, qualification.totalPoints()),
                qualification.units().stream().map(unit -> unit(unit, standing)).toList(),
                achievements.fillingsOf(qualification.version()).stream()
                        .map(filling -> filling(filling, standing))
                        .toList(),
                standing.missing(),
                additional(standing));
    }

    /** BR-X09: what would count if the learner changed to this qualification. */
    WhatIfView whatIf() {
        Set<OutcomeId> outcomesHeld = achievements.held(units);
        Set<UnitId> held = new HashSet<>();
        List<UnitProspect> prospects = new ArrayList<>();
        for (UnitInQualification unit : qualification.units()) {
            UnitSpecification specification = units.get(unit.version());
            boolean counts =
                    achievements.award(qualification.version(), unit.unitId()).isPresent();
            List<MissingOutcome> missing = counts
                    ? List.of()
                    : specification.outcomes().stream()
                            .filter(outcome -> !outcomesHeld.contains(outcome.outcomeId()))
                            .map(Accumulation::missing)
                            .toList();
            if (missing.isEmpty()) {
                held.add(unit.unitId());
            }
            prospects.add(new UnitProspect(
                    unit.unitId(),
                    unit.unitVersion(),
                    specification.code(),
                    specification.title(),
                    unit.obligation(),
                    unit.points(),
                    missing.isEmpty(),
                    missing.isEmpty() ? basis(unit.unitId()) : null,
                    missing));
        }
        Standing standing = standing(held);
        Points total = qualification.totalPoints();
        return new WhatIfView(
                qualification.qualificationId(),
                qualification.qualificationVersion(),
                qualification.code(),
                qualification.title(),
                standing.countedPoints(),
                total,
                total == null ? null : total.minusDownToZero(standing.countedPoints()),
                prospects,
                standing.missing());
    }

    private Basis basis(UnitId unit) {
        return achievements.entries().stream()
                        .anyMatch(entry -> entry.kind() == LedgerEntry.Kind.UNIT_AWARD
                                && entry.unit().unitId().equals(unit))
                ? Basis.UNIT_AWARDED
                : Basis.ALL_OUTCOMES_CREDITED;
    }

    private UnitStanding unit(UnitInQualification unit, Standing standing) {
        UnitSpecification specification = units.get(unit.version());
        boolean awarded =
                achievements.award(qualification.version(), unit.unitId()).isPresent();
        List<OutcomeStanding> outcomes = specification.outcomes().stream()
                .map(outcome -> outcome(unit, outcome))
                .toList();
        return new UnitStanding(
                unit.unitId(),
                unit.unitVersion(),
                specification.code(),
                specification.title(),
                unit.obligation(),
                unit.points(),
                awarded ? standing.counted().getOrDefault(unit.unitId(), Points.ZERO) : null,
                UnitState.of(outcomes.stream().map(OutcomeStanding::state).toList(), awarded),
                outcomes,
                specification.outcomes().stream()
                        .filter(outcome -> !achievements
                                .state(qualification.version(), unit.unitId(), outcome.outcomeId())
                                .atLeast(OutcomeState.CREDITED))
                        .map(Accumulation::missing)
                        .toList());
    }

    private OutcomeStanding outcome(UnitInQualification unit, LearningOutcome outcome) {
        return new OutcomeStanding(
                outcome.outcomeId(),
                outcome.code(),
                outcome.category(),
                achievements.state(qualification.version(), unit.unitId(), outcome.outcomeId()),
                achievements.waived(qualification.qualificationId(), outcome.outcomeId()) ? true : null);
    }

    private static OpenPartStanding filling(OpenPartFilling filling, Standing standing) {
        String id = filling.openPartDecisionId().toString();
        return new OpenPartStanding(
                filling.groupId(),
                filling.openPartDecisionId(),
                filling.unit().map(UnitVersion::unitId).orElse(null),
                filling.unit().map(UnitVersion::version).orElse(null),
                filling.points()
                        .map(own -> standing.filled().getOrDefault(id, Points.ZERO))
                        .orElse(null),
                standing.unfilled().get(id));
    }

    /** BR-X08: what the learner was awarded for this qualification without it counting in the total, each with the reason. */
    private List<AdditionalUnit> additional(Standing standing) {
        List<AdditionalUnit> additional = new ArrayList<>();
        for (LedgerEntry entry : achievements.entries()) {
            if (entry.qualification().qualificationId().equals(qualification.qualificationId())) {
                whyNotCounted(entry, standing)
                        .ifPresent(reason -> additional.add(new AdditionalUnit(
                                entry.unit().unitId(),
                                entry.unit().version(),
                                title(entry.unit()),
                                entry.points().orElse(null),
                                reason)));
            }
        }
        return additional;
    }

    private Optional<String> whyNotCounted(LedgerEntry entry, Standing standing) {
        if (entry.kind() == LedgerEntry.Kind.EXTRA_CREDIT) {
            return Optional.of("Extra credit stays outside the total of the qualification.");
        }
        if (!entry.qualification().equals(qualification.version())) {
            return Optional.of("This unit counts in version %d of the qualification."
                    .formatted(entry.qualification().version()));
        }
        Optional<UnitInQualification> unit = qualification.unit(entry.unit().unitId());
        if (unit.isEmpty()) {
            return Optional.of("This unit is no part of this version of the qualification.");
        }
        if (unit.get().obligation() == Obligation.OPTIONAL_EXTRA) {
            return Optional.of("An optional extra unit stays outside the total of the qualification.");
        }
        return standing.counted().containsKey(entry.unit().unitId())
                ? Optional.empty()
                : Optional.ofNullable(standing.surplus().get(entry.unit().unitId()));
    }

    private LocalizedText title(UnitVersion unit) {
        return Optional.ofNullable(units.get(unit))
                .map(UnitSpecification::title)
                .orElse(null);
    }

    private String name(UnitId unit) {
        return qualification
                .unit(unit)
                .map(listed -> units.get(listed.version()).readable())
                .orElseGet(unit::toString);
    }

    private static MissingOutcome missing(LearningOutcome outcome) {
        return new MissingOutcome(outcome.outcomeId(), outcome.code(), outcome.text());
    }

    /** Rounded down, and the whole only where nothing is missing. */
    private static BigDecimal countedPercent(Standing standing, Points total) {
        if (total == null || total.isZero()) {
            return null;
        }
        BigDecimal share = standing.countedPoints().relativeWeightIn(total).setScale(1, RoundingMode.DOWN);
        return standing.complete() ? share : share.min(ALL_BUT_COMPLETE);
    }
}
