package eu.ecvet.recognition.judgement.gathering;

import eu.ecvet.functions.ActObject;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.recognition.casefile.CaseFile.Assessed;
import eu.ecvet.recognition.casefile.CaseFile.Expected;
import eu.ecvet.recognition.casefile.CaseFile.Validated;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.credit.CountedUnits;
import eu.ecvet.recognition.credit.RecognisedOutcomes;
import eu.ecvet.recognition.credit.RecognisedOutcomes.Recognised;
import eu.ecvet.recognition.heard.Agreement;
import eu.ecvet.recognition.heard.Agreements;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.recognition.heard.PublishedQualification.ComposedUnit;
import eu.ecvet.recognition.heard.PublishedQualifications;
import eu.ecvet.recognition.heard.PublishedUnit;
import eu.ecvet.recognition.heard.PublishedUnits;
import eu.ecvet.recognition.heard.Supersessions;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.judgement.Proposal;
import eu.ecvet.recognition.judgement.ProposalEngine;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.recognition.judgement.UnitPolicy;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gathers what the rules must know of a case: its file, what is published, and what was decided before. */
@ApplicationScoped
public class CaseFacts {
    private final Rows rows;
    private final PublishedUnits units;
    private final PublishedQualifications qualifications;
    private final Agreements agreements;
    private final CountedUnits counted;
    private final RecognisedOutcomes recognised;
    private final Circumstances circumstances;
    private final ProposalConfig config;

    CaseFacts(
            Rows rows,
            PublishedUnits units,
            PublishedQualifications qualifications,
            Agreements agreements,
            CountedUnits counted,
            RecognisedOutcomes recognised,
            Circumstances circumstances,
            ProposalConfig config) {
        this.rows = rows;
        this.units = units;
        this.qualifications = qualifications;
        this.agreements = agreements;
        this.counted = counted;
        this.recognised = recognised;
        this.circumstances = circumstances;
        this.config = config;
    }

    /**
     * All that is known around a case, read once.
     *
     * @param published the pinned versions
     * @param agreement the agreement version behind the case; empty on the individual route
     * @param counted the units that count for the learner in the qualification, with the version in which they do
     * @param recognised what earlier decisions recognised
     */
    public record Gathered(
            RecognitionCase opened,
            Published published,
            Optional<Agreement> agreement,
            Map<UnitId, Supersessions> supersessions,
            Map<UnitId, Integer> counted,
            List<Recognised> recognised,
            int defaultThresholdPercent) {

        public PublishedQualification qualification() {
            return published.qualification();
        }

        public PublishedUnit unit(Expected target) {
            return published.unit(target);
        }

        /** The units with the validation that stands. */
        public List<UnitFacts> units() {
            return units(opened.file().validated());
        }

        /** The units as they would be with this validation. */
        public List<UnitFacts> units(List<Validated> validated) {
            return opened.file().targets().stream()
                    .map(target -> unit(target, validated))
                    .toList();
        }

        /**
         * BR-I01: what validating and recognising in this case are about, unit by unit: the qualification, the unit, and where
         * the learning took place.
         */
        public List<ActObject> objects() {
            ActObject object = qualification().asObject();
            return opened.file().targets().stream()
                    .flatMap(target -> settings(target)
                            .map(setting -> object.withUnit(target.unitId()).withSetting(setting)))
                    .toList();
        }

        Stream<LearningSetting> settings(Expected target) {
            return Stream.concat(
                            opened.file().positive(target.unitId()).stream().map(Assessed::setting),
                            Stream.of((LearningSetting) null))
                    .distinct();
        }

        private UnitFacts unit(Expected target, List<Validated> validated) {
            PublishedUnit unit = unit(target);
            Map<OutcomeId, LocalDate> earlier = recognisedEarlier(target);
            return new UnitFacts(
                    target.unit(),
                    unit.code(),
                    unit.outcomes().stream()
                            .map(outcome -> outcome(target, outcome, validated, earlier.get(outcome.outcomeId())))
                            .toList(),
                    policy(target, unit),
                    qualification().includes(target.unit()),
                    counted.get(target.unitId()),
                    unit.eqfLevel() == null ? qualification().eqfLevel() : unit.eqfLevel(),
                    opened.file().assessedLevel(target.unitId()).orElse(null),
                    supersessions
                            .get(target.unitId())
                            .successorOf(target.unitVersion())
                            .orElse(null));
        }

        /** Of several assessments of one outcome the youngest decides how long the credit is usable (BR-R12). */
        private Map<OutcomeId, LocalDate> recognisedEarlier(Expected target) {
            Map<OutcomeId, LocalDate> earlier = new HashMap<>();
            recognised.stream()
                    .filter(outcome -> outcome.unitId().equals(target.unitId()))
                    .forEach(outcome -> supersessions
                            .get(target.unitId())
                            .equivalent(outcome.unitVersion(), outcome.outcomeId(), target.unitVersion())
                            .ifPresent(same -> earlier.put(same, outcome.assessedOn())));
            return earlier;
        }

        private OutcomeFacts outcome(
                Expected target, PublishedUnit.Outcome outcome, List<Validated> validated, LocalDate earlier) {
            Optional<Assessed> assessed = opened.file().assessed(target.unitId(), outcome.outcomeId());
            Optional<Validated> validation = validated.stream()
                    .filter(result -> result.unitId().equals(target.unitId())
                            && result.outcomeId().equals(outcome.outcomeId()))
                    .findFirst();
            return new OutcomeFacts(
                    outcome.outcomeId(),
                    outcome.code(),
                    outcome.essential(),
                    target.outcomeIds().contains(outcome.outcomeId()),
                    assessed.map(Assessed::result).orElse(OutcomeResult.NOT_ASSESSED),
                    assessed.map(Assessed::assessedOn).orElse(null),
                    assessed.map(Assessed::deviations).orElse(List.of()),
                    validation.map(Validated::match).orElse(null),
                    validation.map(Validated::ground).orElse(null),
                    earlier);
        }

        private UnitPolicy policy(Expected target, PublishedUnit unit) {
            return new UnitPolicy(
                    target.status(),
                    target.standardisation(),
                    target.automaticRecognition(),
                    target.accountableOfficer(),
                    target.coverageThresholdPercent() == null
                            ? defaultThresholdPercent
                            : target.coverageThresholdPercent(),
                    unit.creditValidityPeriod(),
                    qualification()
                            .composed(target.unitId())
                            .map(ComposedUnit::points)
                            .orElse(null),
                    qualification().totalPoints() != null);
        }
    }

    /** What of a case is published, and never changes: enough to show one that is decided. */
    public record Published(PublishedQualification qualification, Map<UnitVersion, PublishedUnit> units) {
        public PublishedUnit unit(Expected target) {
            return Optional.ofNullable(units.get(target.unit()))
                    .orElseThrow(() -> new IllegalStateException("unknown " + target.unit()));
        }
    }

    /** A case opens only once the version that it pins is known (BR-E04). */
    public Published published(RecognitionCase opened) {
        var qualification = opened.qualification();
        return new Published(
                qualifications
                        .find(qualification)
                        .orElseThrow(() -> new IllegalStateException("unknown " + qualification)),
                units.find(opened.file().units()));
    }

    public Gathered of(RecognitionCase opened) {
        return of(rows.asking(), opened);
    }

    /** @param asking what is to be asked before, in the same trip to the database */
    public Gathered of(Asking asking, RecognitionCase opened) {
        var qualification = opened.qualification();
        Supplier<Optional<Agreement>> agreement = opened.agreement()
                .map(id -> agreements.find(asking, id, opened.agreementVersion()))
                .orElse(Optional::empty);
        var supersessions = units.supersessions(
                asking, opened.file().units().stream().map(UnitVersion::unitId).toList());
        var counting = counted.of(asking, opened.learner(), qualification);
        var before = recognised.of(asking, opened.learner(), qualification.qualificationId());
        Published published = published(opened);
        return new Gathered(
                opened,
                published,
                agreement.get(),
                supersessions.get(),
                counting.get(),
                before.get(),
                config.coverageThresholdPercent());
    }

    /** What the rules would decide on that date, on the validation that stands. */
    public Proposal proposal(Gathered known, LocalDate on) {
        return proposal(known, known.opened().file().validated(), on);
    }

    /** What the rules would decide on that date if this were the validation. */
    public Proposal proposal(Gathered known, List<Validated> validated, LocalDate on) {
        return ProposalEngine.propose(known.units(validated), circumstances.of(known, on), on);
    }
}
