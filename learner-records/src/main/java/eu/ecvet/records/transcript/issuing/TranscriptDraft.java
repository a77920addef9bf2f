package eu.ecvet.records.transcript.issuing;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.CountingResults;
import eu.ecvet.records.heard.agreement.AgreementTerms;
import eu.ecvet.records.heard.agreement.AgreementTerms.Target;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.records.heard.specification.UnitSpecification.LearningOutcome;
import eu.ecvet.records.transcript.PeriodSpent;
import eu.ecvet.records.transcript.TranscriptContent;
import eu.ecvet.records.transcript.TranscriptContent.Additional;
import eu.ecvet.records.transcript.TranscriptContent.AttestedOutcome;
import eu.ecvet.records.transcript.TranscriptContent.AttestedUnit;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.TranscriptId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A transcript before it is issued: the agreement, the recorded assessments and what the host adds. Nothing on it is typed
 * in that an assessment does not say.
 *
 * @param units specifications of the targeted unit versions
 */
record TranscriptDraft(
        RunningAgreement agreement,
        List<Assessment> attempts,
        Map<UnitVersion, UnitSpecification> units,
        HostStatement statement) {
    private static final int LONGEST_DESCRIPTION = 500;

    /** A version of the document. The first one supersedes nothing and has no reason. */
    TranscriptContent content(TranscriptId id, int version, LocalDate issuedOn, String correctionReason) {
        return new TranscriptContent(
                id,
                version,
                agreement.id(),
                agreement.agreementVersion(),
                agreement.terms().contentHash(),
                agreement.learnerId(),
                agreement.host(),
                agreement.terms().qualificationId(),
                agreement.terms().qualificationVersion(),
                statement.period(),
                issuedOn,
                agreement.terms().targets().stream().map(this::attested).toList(),
                deviations(),
                additional(),
                version == 1 ? null : version - 1,
                correctionReason);
    }

    /** BR-T01: every targeted outcome of the unit, with the result that counts (BR-A05) or as not assessed. */
    AttestedUnit attested(Target target) {
        UnitSpecification unit = units.get(target.unit());
        CountingResults counting = counting();
        Optional<HostStatement.OnUnit> said = statement.on(target.unit());
        return new AttestedUnit(
                target.unitId(),
                target.unitVersion(),
                unit.code(),
                unit.title(),
                target.outcomeIds().stream()
                        .map(outcome -> attested(outcome, unit, counting))
                        .toList(),
                said.map(HostStatement.OnUnit::hostPoints).orElse(null),
                said.map(HostStatement.OnUnit::hostPointsScheme).orElse(null),
                said.map(HostStatement.OnUnit::assessedEqfLevel).orElse(null));
    }

    private static AttestedOutcome attested(OutcomeId outcome, UnitSpecification unit, CountingResults counting) {
        Optional<LearningOutcome> specified = unit.outcome(outcome);
        String code = specified.map(LearningOutcome::code).orElse(null);
        var text = specified.map(LearningOutcome::text).orElse(null);
        return counting.on(outcome)
                .map(finding -> {
                    Assessment attempt = finding.assessment();
                    return new AttestedOutcome(
                            outcome,
                            code,
                            text,
                            finding.result().result(),
                            attempt.id(),
                            attempt.attempt(),
                            attempt.assessedOn(),
                            attempt.assessingInstitutionId(),
                            attempt.method(),
                            attempt.setting(),
                            attempt.place(),
                            finding.result().performanceNote());
                })
                .orElseGet(() -> new AttestedOutcome(
                        outcome,
                        code,
                        text,
                        OutcomeResult.NOT_ASSESSED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    /**
     * BR-T03: every difference from the agreement, as the assessments record it and the host adds it; other dates are
     * added here. An attempt of which no result counts any more brings none in.
     */
    List<Assessment.Deviation> deviations() {
        CountingResults counting = counting();
        Set<Assessment.Deviation> all = new LinkedHashSet<>();
        attempts.stream()
                .filter(counting::supportedBy)
                .forEach(attempt -> all.addAll(attempt.details().deviations()));
        all.addAll(statement.deviations());
        otherDates(agreement.terms().period(), statement.period())
                .filter(dates -> all.stream().noneMatch(one -> one.type() == DeviationType.DATES))
                .ifPresent(all::add);
        return List.copyOf(all);
    }

    /** BR-T03: the learner spent other days with the host than agreed. */
    static Optional<Assessment.Deviation> otherDates(LegalPeriod agreed, PeriodSpent spent) {
        return agreed.from().equals(spent.from()) && agreed.until().equals(spent.until())
                ? Optional.empty()
                : Optional.of(new Assessment.Deviation(
                        DeviationType.DATES,
                        null,
                        "The period spent was %s to %s; agreed was %s to %s."
                                .formatted(spent.from(), spent.until(), agreed.from(), agreed.until())));
    }

    /** BR-T04: what was achieved beyond the targets, whether as an outcome of a targeted unit or in the host's words. */
    List<Additional> additional() {
        Set<OutcomeId> targeted = targetedOutcomes();
        Set<Additional> all = new LinkedHashSet<>();
        for (Assessment attempt : attempts) {
            attempt.details().results().stream()
                    .filter(result -> result.result() == OutcomeResult.ACHIEVED)
                    .map(Assessment.Result::outcomeId)
                    .filter(outcome -> !targeted.contains(outcome))
                    .forEach(outcome -> all.add(new Additional(
                            describe(attempt, outcome), attempt.unit().unitId(), outcome)));
            attempt.details()
                    .additionalOutcomes()
                    .forEach(one -> all.add(new Additional(one.description(), null, null)));
        }
        statement.additionalOutcomes().forEach(one -> all.add(new Additional(one.description(), null, null)));
        return new ArrayList<>(all);
    }

    /** BR-I01: in which settings the results that count for each targeted unit were found. */
    static Map<UnitVersion, Set<LearningSetting>> settings(List<Assessment> attempts, AgreementTerms terms) {
        CountingResults counting = CountingResults.of(attempts);
        return terms.targets().stream().collect(Collectors.toMap(Target::unit, target -> target.outcomeIds().stream()
                .flatMap(outcome -> counting.on(outcome).stream())
                .map(finding -> finding.assessment().setting())
                .collect(Collectors.toSet())));
    }

    boolean nothingAssessed() {
        CountingResults counting = counting();
        return targetedOutcomes().stream()
                .allMatch(outcome -> counting.on(outcome).isEmpty());
    }

    CountingResults counting() {
        return CountingResults.of(attempts);
    }

    private Set<OutcomeId> targetedOutcomes() {
        return agreement.terms().targets().stream()
                .flatMap(target -> target.outcomeIds().stream())
                .collect(Collectors.toSet());
    }

    private String describe(Assessment attempt, OutcomeId outcome) {
        String text = Optional.ofNullable(units.get(attempt.unit()))
                .flatMap(unit -> unit.outcome(outcome)
                        .map(specified ->
                                specified.code() + " " + specified.text().readable(unit.language())))
                .orElse("Outcome " + outcome);
        return text.length() <= LONGEST_DESCRIPTION ? text : text.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }
}
