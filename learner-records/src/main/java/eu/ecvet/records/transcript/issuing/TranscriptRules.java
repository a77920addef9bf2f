package eu.ecvet.records.transcript.issuing;

import static eu.ecvet.records.RecordsRule.*;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.records.assessment.CountingResults;
import eu.ecvet.records.heard.agreement.AgreementTerms;
import eu.ecvet.records.heard.agreement.AgreementTerms.Target;
import eu.ecvet.records.heard.agreement.Ending;
import eu.ecvet.records.transcript.PeriodSpent;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What holds when a transcript is issued or corrected. */
final class TranscriptRules {
    private TranscriptRules() {}

    /** All rules of issuing and of correcting a transcript. */
    static List<Violation> violations(TranscriptDraft draft, LocalDate today) {
        var agreement = draft.agreement();
        var statement = draft.statement();
        List<Violation> violations = new ArrayList<>();
        periodIsOver(agreement.ending(), agreement.terms().period().until(), today)
                .ifPresent(violations::add);
        periodSpentIsPossible(statement.period(), today).ifPresent(violations::add);
        somethingWasAssessed(draft.nothingAssessed(), agreement.ending()).ifPresent(violations::add);
        violations.addAll(statementsAreOnTargets(statement, agreement.terms()));
        violations.addAll(oneStatementOnEach(statement));
        violations.addAll(gridIsComplete(statement, agreement.terms()));
        violations.addAll(gridAgreesWithAssessments(statement, draft.counting()));
        return violations;
    }

    /** BR-T01: a transcript closes the period: it is issued from its last day on, or when the agreement ended early. */
    static Optional<Violation> periodIsOver(Optional<Ending> ending, LocalDate agreedEnd, LocalDate today) {
        return ending.isEmpty() && today.isBefore(agreedEnd)
                ? Optional.of(PERIOD_NOT_OVER.at(
                        "/learningAgreementId",
                        "The agreed period runs until %s; the transcript is issued when it is over or has been ended early."
                                .formatted(agreedEnd)))
                : Optional.empty();
    }

    /** BR-T03: the period really spent has an order and does not lie in the future. */
    static Optional<Violation> periodSpentIsPossible(PeriodSpent spent, LocalDate today) {
        if (spent.until().isBefore(spent.from())) {
            return Optional.of(PERIOD_SPENT.at("/period/until", "The period spent ends before it begins."));
        }
        return spent.until().isAfter(today)
                ? Optional.of(PERIOD_SPENT.at(
                        "/period/until", "The period spent ends in the future; today is %s.".formatted(today)))
                : Optional.empty();
    }

    /** BR-T01: a transcript attests assessed outcomes; without any, only an agreement that ended early gets one (BR-L17). */
    static Optional<Violation> somethingWasAssessed(boolean nothingAssessed, Optional<Ending> ending) {
        boolean endedEarly = ending.filter(how -> how == Ending.ENDED_EARLY).isPresent();
        return nothingAssessed && !endedEarly
                ? Optional.of(
                        NOTHING_ASSESSED.at(
                                "/learningAgreementId",
                                "No targeted outcome of this Learning Agreement has been assessed yet. Record the assessments first."))
                : Optional.empty();
    }

    /** BR-T04: the host's statements are on targeted units and outcomes; what goes beyond belongs to additionalOutcomes. */
    static List<Violation> statementsAreOnTargets(HostStatement statement, AgreementTerms terms) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < statement.units().size(); i++) {
            var said = statement.units().get(i);
            Optional<Target> target = terms.target(said.unit());
            if (target.isEmpty()) {
                violations.add(UNIT_NOT_AGREED.at(
                        "/units/%d/unitId".formatted(i),
                        "Version %d of this unit is no target of the Learning Agreement; what was achieved beyond it stands under additionalOutcomes."
                                .formatted(said.unitVersion())));
            } else {
                for (int j = 0; j < said.results().size(); j++) {
                    if (!target.get()
                            .outcomeIds()
                            .contains(said.results().get(j).outcomeId())) {
                        violations.add(
                                OUTCOME_NOT_AGREED.at(
                                        "/units/%d/results/%d/outcomeId".formatted(i, j),
                                        "This outcome is no target of the Learning Agreement; what was achieved beyond it stands under additionalOutcomes."));
                    }
                }
            }
        }
        return violations;
    }

    /** BR-T01, BR-A02: a transcript says one thing of a unit, and one of each of its outcomes. */
    static List<Violation> oneStatementOnEach(HostStatement statement) {
        List<Violation> violations = new ArrayList<>();
        Set<UnitVersion> units = new HashSet<>();
        for (int i = 0; i < statement.units().size(); i++) {
            var said = statement.units().get(i);
            if (!units.add(said.unit())) {
                violations.add(UNIT_TWICE.at(
                        "/units/%d".formatted(i),
                        "Version %d of this unit stands here twice; say everything of it in one place."
                                .formatted(said.unitVersion())));
            }
            Set<OutcomeId> outcomes = new HashSet<>();
            for (int j = 0; j < said.results().size(); j++) {
                if (!outcomes.add(said.results().get(j).outcomeId())) {
                    violations.add(OUTCOME_TWICE.at(
                            "/units/%d/results/%d/outcomeId".formatted(i, j),
                            "There is one result for each outcome, not two."));
                }
            }
        }
        return violations;
    }

    /** BR-T01: if the host brings a grid of results, it lists all targeted outcomes, also those not achieved or not assessed. */
    static List<Violation> gridIsComplete(HostStatement statement, AgreementTerms terms) {
        if (!statement.bringsResults()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        for (Target target : terms.targets()) {
            Set<OutcomeId> listed = new HashSet<>();
            statement.units().stream()
                    .filter(said -> said.unit().equals(target.unit()))
                    .flatMap(said -> said.results().stream())
                    .forEach(result -> listed.add(result.outcomeId()));
            target.outcomeIds().stream()
                    .filter(outcome -> !listed.contains(outcome))
                    .map(outcome -> TRANSCRIPT_INCOMPLETE.at(
                            "/units",
                            "The targeted outcome %s of the unit %s is missing; a transcript lists also what was not achieved or not assessed."
                                    .formatted(outcome, target.unitId())))
                    .forEach(violations::add);
        }
        return violations;
    }

    /** BR-T01: what the transcript attests is what an assessment found. */
    static List<Violation> gridAgreesWithAssessments(HostStatement statement, CountingResults counting) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < statement.units().size(); i++) {
            var results = statement.units().get(i).results();
            int unit = i;
            IntStream.range(0, results.size())
                    .filter(j -> results.get(j).result()
                            != found(counting, results.get(j).outcomeId()))
                    .mapToObj(j -> RESULT_NOT_SUPPORTED.at(
                            "/units/%d/results/%d/result".formatted(unit, j),
                            "The recorded assessments say %s of this outcome. Record an assessment first."
                                    .formatted(found(counting, results.get(j).outcomeId()))))
                    .forEach(violations::add);
        }
        return violations;
    }

    private static OutcomeResult found(CountingResults counting, OutcomeId outcome) {
        return counting.on(outcome).map(finding -> finding.result().result()).orElse(OutcomeResult.NOT_ASSESSED);
    }
}
