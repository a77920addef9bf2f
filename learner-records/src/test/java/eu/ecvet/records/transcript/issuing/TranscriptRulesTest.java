package eu.ecvet.records.transcript.issuing;

import static eu.ecvet.records.assessment.Attempts.*;
import static eu.ecvet.records.heard.agreement.Agreed.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.Assessment.AdditionalOutcome;
import eu.ecvet.records.assessment.Assessment.Deviation;
import eu.ecvet.records.heard.agreement.Agreed;
import eu.ecvet.records.heard.agreement.Ending;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.records.heard.specification.UnitSpecification.LearningOutcome;
import eu.ecvet.records.transcript.PeriodSpent;
import eu.ecvet.records.transcript.TranscriptContent;
import eu.ecvet.records.transcript.TranscriptContent.Additional;
import eu.ecvet.records.transcript.TranscriptContent.AttestedOutcome;
import eu.ecvet.records.transcript.issuing.HostStatement.OnOutcome;
import eu.ecvet.records.transcript.issuing.HostStatement.OnUnit;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.TranscriptId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TranscriptRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-02-09");
    private static final PeriodSpent AS_AGREED =
            new PeriodSpent(LocalDate.parse("2026-01-12"), LocalDate.parse("2026-02-06"));
    private static final TranscriptId ID = new TranscriptId(new UUID(8, 1));

    private final UnitSpecification unit = Agreed.unit(5, "Hands and feet", "K1", "S1", "S2", "S3");
    private final OutcomeId k1 = outcome(5, 0);
    private final OutcomeId s1 = outcome(5, 1);
    private final OutcomeId s2 = outcome(5, 2);
    private final OutcomeId s3 = outcome(5, 3);
    private final RunningAgreement agreement = Agreed.on(unit, List.of(k1, s1, s2));

    @Test
    void BR_T01_every_targeted_outcome_stands_on_the_transcript_also_not_achieved_and_not_assessed() {
        var content = compose(said(AS_AGREED), attempt(1, unit, achieved(k1), notAchieved(s1)));

        assertThat(content.units()).singleElement().satisfies(attested -> assertThat(attested.results())
                .extracting(AttestedOutcome::outcomeId, AttestedOutcome::result, AttestedOutcome::attempt)
                .containsExactly(
                        tuple(k1, OutcomeResult.ACHIEVED, 1),
                        tuple(s1, OutcomeResult.NOT_ACHIEVED, 1),
                        tuple(s2, OutcomeResult.NOT_ASSESSED, null)));
    }

    @Test
    void BR_T01_the_best_result_stands_on_the_transcript_with_the_assessment_that_found_it() {
        var content = compose(said(AS_AGREED), attempt(1, unit, achieved(k1)), attempt(2, unit, notAchieved(k1)));

        assertThat(content.units().getFirst().results().getFirst())
                .extracting(AttestedOutcome::result, AttestedOutcome::attempt)
                .containsExactly(OutcomeResult.ACHIEVED, 1);
    }

    @Test
    void BR_T01_a_grid_that_leaves_a_target_out_is_incomplete() {
        var complete = grid(new OnOutcome(k1, OutcomeResult.ACHIEVED), notAssessedOn(s1), notAssessedOn(s2));
        var incomplete = grid(new OnOutcome(k1, OutcomeResult.ACHIEVED), notAssessedOn(s1));

        assertThat(violations(complete, attempt(1, unit, achieved(k1)))).isEmpty();
        assertThat(violations(incomplete, attempt(1, unit, achieved(k1))))
                .extracting(Violation::code)
                .containsExactly("TRANSCRIPT_INCOMPLETE");
    }

    @Test
    void BR_T01_a_unit_and_an_outcome_stand_once_in_what_the_host_says() {
        var once = new OnUnit(unit.unitId(), 1, List.of(notAssessedOn(s1), notAssessedOn(s1)), null, null, null);
        var again = new OnUnit(unit.unitId(), 1, null, new Points(new BigDecimal("2")), "credits", null);

        assertThat(TranscriptRules.oneStatementOnEach(new HostStatement(AS_AGREED, List.of(once, again), null, null)))
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(
                        tuple("OUTCOME_TWICE", "/units/0/results/1/outcomeId"), tuple("UNIT_TWICE", "/units/1"));
        assertThat(TranscriptRules.oneStatementOnEach(grid(notAssessedOn(s1), notAssessedOn(s2))))
                .isEmpty();
    }

    @Test
    void BR_T01_an_empty_grid_says_as_little_as_none() {
        assertThat(violations(grid(), attempt(1, unit, achieved(k1)))).isEmpty();
    }

    @Test
    void BR_T04_an_outcome_beyond_the_agreement_is_named_in_the_language_of_its_unit() {
        var french = new UnitSpecification(
                unit.unitId(),
                1,
                unit.code(),
                unit.title(),
                "fr",
                List.of(new LearningOutcome(
                        s3,
                        "S3",
                        OutcomeCategory.SKILL,
                        true,
                        new LocalizedText(Map.of("ar", "نتيجة", "fr", "Vernir les ongles", "de", "Lackieren")))),
                null,
                unit.validity());

        var content = new TranscriptDraft(
                        agreement,
                        List.of(attempt(1, french, achieved(s3))),
                        Map.of(french.version(), french),
                        said(AS_AGREED))
                .content(ID, 1, TODAY, null);

        assertThat(content.additionalOutcomes())
                .extracting(Additional::description)
                .containsExactly("S3 Vernir les ongles");
    }

    @Test
    void BR_T01_a_grid_says_nothing_that_no_assessment_says() {
        var embellished = grid(
                new OnOutcome(k1, OutcomeResult.ACHIEVED),
                new OnOutcome(s1, OutcomeResult.ACHIEVED),
                notAssessedOn(s2));

        assertThat(violations(embellished, attempt(1, unit, achieved(k1))))
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(tuple("RESULT_NOT_SUPPORTED", "/units/0/results/1/result"));
    }

    @Test
    void BR_T01_without_any_assessment_only_what_ended_early_gets_a_transcript() {
        assertThat(violations(said(AS_AGREED))).extracting(Violation::code).containsExactly("NOTHING_ASSESSED");
        assertThat(TranscriptRules.somethingWasAssessed(true, Optional.of(Ending.ENDED_EARLY)))
                .isEmpty();
        assertThat(TranscriptRules.somethingWasAssessed(false, Optional.empty()))
                .isEmpty();
    }

    @Test
    void BR_T01_the_transcript_closes_the_period() {
        var end = LocalDate.parse("2026-02-06");

        assertThat(TranscriptRules.periodIsOver(Optional.empty(), end, end.minusDays(1)))
                .isPresent();
        assertThat(TranscriptRules.periodIsOver(Optional.empty(), end, end)).isEmpty();
        assertThat(TranscriptRules.periodIsOver(Optional.of(Ending.ENDED_EARLY), end, end.minusDays(9)))
                .isEmpty();
    }

    @Test
    void BR_T03_the_period_spent_has_an_order_and_is_past() {
        assertThat(TranscriptRules.periodSpentIsPossible(AS_AGREED, TODAY)).isEmpty();
        assertThat(TranscriptRules.periodSpentIsPossible(AS_AGREED, LocalDate.parse("2026-02-05")))
                .isPresent();
        assertThat(TranscriptRules.periodSpentIsPossible(new PeriodSpent(AS_AGREED.until(), AS_AGREED.from()), TODAY))
                .isPresent();
    }

    @Test
    void BR_T03_deviations_of_the_assessments_that_count_are_listed_and_other_dates_are_added() {
        var simulated = new Deviation(DeviationType.METHOD, s1, "Simulated.");
        var outdated = new Deviation(DeviationType.PLACE, null, "In another room.");
        var shorter = new PeriodSpent(AS_AGREED.from(), LocalDate.parse("2026-02-05"));

        var content = compose(
                said(shorter),
                attempt(1, unit, List.of(outdated), List.of(), notAchieved(s1)),
                attempt(2, unit, List.of(simulated), List.of(), achieved(s1)));

        assertThat(content.deviations())
                .extracting(Deviation::type)
                .containsExactly(DeviationType.METHOD, DeviationType.DATES);
        assertThat(compose(said(AS_AGREED), attempt(1, unit, achieved(k1))).deviations())
                .isEmpty();
    }

    @Test
    void BR_T04_what_was_achieved_beyond_the_targets_is_listed_as_additional() {
        var beyond = new Deviation(DeviationType.OUTCOMES, s3, "Varnish too.");
        var coffee = new AdditionalOutcome("Prepares coffee");

        var content = compose(
                said(AS_AGREED), attempt(1, unit, List.of(beyond), List.of(coffee), achieved(k1), achieved(s3)));

        assertThat(content.additionalOutcomes())
                .extracting(Additional::description, Additional::outcomeId)
                .containsExactly(tuple("S3 Outcome S3", s3), tuple("Prepares coffee", null));
        assertThat(content.units().getFirst().results())
                .extracting(AttestedOutcome::outcomeId)
                .doesNotContain(s3);
    }

    @Test
    void BR_T04_statements_are_on_targets() {
        var onAnotherUnit = new HostStatement(
                AS_AGREED,
                List.of(new OnUnit(Agreed.unit(6, "Body", "K1").unitId(), 1, null, null, null, null)),
                null,
                null);

        assertThat(TranscriptRules.statementsAreOnTargets(onAnotherUnit, agreement.terms()))
                .extracting(Violation::code)
                .containsExactly("UNIT_NOT_AGREED");
        assertThat(TranscriptRules.statementsAreOnTargets(grid(notAssessedOn(s3)), agreement.terms()))
                .extracting(Violation::code)
                .containsExactly("OUTCOME_NOT_AGREED");
        assertThat(TranscriptRules.statementsAreOnTargets(grid(notAssessedOn(s1)), agreement.terms()))
                .isEmpty();
    }

    @Test
    void BR_T02_a_correction_names_what_it_supersedes_and_why() {
        var draft = draft(said(AS_AGREED), attempt(1, unit, achieved(k1)));

        var second = draft.content(ID, 2, TODAY, "Wrong date");

        assertThat(second.supersedesVersion()).isEqualTo(1);
        assertThat(second.correctionReason()).isEqualTo("Wrong date");
        assertThat(draft.content(ID, 1, TODAY, null).supersedesVersion()).isNull();
    }

    private static OnOutcome notAssessedOn(OutcomeId outcome) {
        return new OnOutcome(outcome, OutcomeResult.NOT_ASSESSED);
    }

    private HostStatement said(PeriodSpent period) {
        return new HostStatement(period, null, null, null);
    }

    private HostStatement grid(OnOutcome... results) {
        return new HostStatement(
                AS_AGREED, List.of(new OnUnit(unit.unitId(), 1, List.of(results), null, null, null)), null, null);
    }

    private TranscriptDraft draft(HostStatement statement, Assessment... attempts) {
        return new TranscriptDraft(agreement, List.of(attempts), Map.of(unit.version(), unit), statement);
    }

    private TranscriptContent compose(HostStatement statement, Assessment... attempts) {
        return draft(statement, attempts).content(ID, 1, TODAY, null);
    }

    private List<Violation> violations(HostStatement statement, Assessment... attempts) {
        return TranscriptRules.violations(draft(statement, attempts), TODAY);
    }
}
