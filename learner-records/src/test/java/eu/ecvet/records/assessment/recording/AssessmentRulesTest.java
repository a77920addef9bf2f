package eu.ecvet.records.assessment.recording;

import static eu.ecvet.records.assessment.Attempts.achieved;
import static eu.ecvet.records.heard.agreement.Agreed.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.records.assessment.Assessment.Deviation;
import eu.ecvet.records.assessment.Assessment.Result;
import eu.ecvet.records.heard.agreement.Agreed;
import eu.ecvet.records.heard.agreement.Ending;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.OutcomeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-02-09");
    private static final AssessmentsConfig CONFIG = new AssessmentsConfig() {
        @Override
        public int graceDays() {
            return 30;
        }

        @Override
        public OptionalInt attemptLimit() {
            return OptionalInt.of(2);
        }
    };

    private final UnitSpecification unit = Agreed.unit(5, "Hands and feet", "K1", "S1", "S2");
    private final OutcomeId k1 = outcome(5, 0);
    private final OutcomeId s1 = outcome(5, 1);
    private final OutcomeId s2 = outcome(5, 2);
    private final RunningAgreement agreement = Agreed.on(unit, List.of(k1, s1));

    @Test
    void an_assessment_as_agreed_breaks_no_rule() {
        assertThat(violations(act("2026-02-05", "practical TEST", List.of(), achieved(k1), achieved(s1))))
                .isEmpty();
    }

    @Test
    void all_broken_rules_are_told_at_once() {
        var act = new RecordAssessment(
                null,
                agreement.id(),
                new LearnerId(UUID.randomUUID()),
                unit.unitId(),
                1,
                LocalDate.parse("2026-09-01"),
                "Simulation",
                null,
                null,
                List.of(achieved(s2), achieved(k1), achieved(k1), achieved(outcome(9, 9))),
                null,
                null);

        assertThat(AssessmentRules.underAgreement(act, unit, agreement, Agreed.HOST, 2, CONFIG, TODAY))
                .extracting(Violation::code)
                .contains(
                        "LEARNER_NOT_OF_AGREEMENT",
                        "ASSESSMENT_DATE",
                        "METHOD_NOT_AGREED",
                        "OUTCOME_NOT_AGREED",
                        "OUTCOME_TWICE",
                        "OUTCOME_NOT_OF_UNIT",
                        "ATTEMPT_LIMIT");
    }

    @Test
    void BR_A01_an_institution_that_is_not_named_is_refused_and_told_nothing_of_the_agreement() {
        var act = act("2026-02-05", "Simulation", List.of(), achieved(s2));

        assertThat(AssessmentRules.underAgreement(act, unit, agreement, Agreed.STRANGER, 0, CONFIG, TODAY))
                .extracting(Violation::code)
                .containsExactly("ASSESSOR_NOT_AUTHORISED");
        assertThat(AssessmentRules.assessorIsNamed(List.of(Agreed.HOST), Agreed.HOST))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-11, false",
        "2026-01-12, true",
        "2026-02-06, true",
        "2026-03-08, true",
        "2026-03-09, false",
    })
    void BR_A03_the_date_lies_in_the_period_or_in_thirty_days_of_grace(LocalDate on, boolean admitted) {
        assertThat(AssessmentDateRules.withinPeriod(on, Agreed.PERIOD, 30).isEmpty())
                .isEqualTo(admitted);
    }

    @Test
    void BR_A03_only_whom_the_agreement_names_is_told_its_dates_by_a_wrong_one() {
        var longAgo = LocalDate.parse("1902-02-05");

        assertThat(AssessmentDateRules.dateItself(longAgo, Optional.of(agreement), Agreed.HOST, 30, TODAY))
                .extracting(Violation::code)
                .containsExactly("ASSESSMENT_DATE", "ASSESSMENT_DATE");
        assertThat(AssessmentDateRules.dateItself(longAgo, Optional.of(agreement), Agreed.STRANGER, 30, TODAY))
                .isEmpty();
        assertThat(AssessmentDateRules.dateItself(TODAY.plusDays(1), Optional.empty(), Agreed.STRANGER, 30, TODAY))
                .extracting(Violation::code)
                .containsExactly("ASSESSMENT_DATE");
        assertThat(AssessmentDateRules.dateItself(
                        LocalDate.parse("2026-02-05"), Optional.of(agreement), Agreed.HOST, 30, TODAY))
                .isEmpty();
    }

    @Test
    void BR_A01_without_an_agreement_the_home_assesses_and_who_awarded_a_unit_of_the_same_qualification() {
        var withTheUnit = Agreed.qualification(1, unit);
        var without = Agreed.qualification(2, Agreed.unit(6, "Body care", "K1"));
        var home = Optional.of(Agreed.HOME);

        assertThat(AssessmentRules.mayAssessWithoutAgreement(Agreed.STRANGER, home, () -> List.of(), unit.unitId()))
                .isFalse();
        assertThat(AssessmentRules.mayAssessWithoutAgreement(
                        Agreed.STRANGER, home, () -> List.of(without), unit.unitId()))
                .isFalse();
        assertThat(AssessmentRules.mayAssessWithoutAgreement(
                        Agreed.STRANGER, Optional.empty(), () -> List.of(), unit.unitId()))
                .isFalse();
        assertThat(AssessmentRules.mayAssessWithoutAgreement(Agreed.HOME, home, () -> List.of(), unit.unitId()))
                .isTrue();
        assertThat(AssessmentRules.mayAssessWithoutAgreement(
                        Agreed.STRANGER, home, () -> List.of(without, withTheUnit), unit.unitId()))
                .isTrue();
    }

    @Test
    void BR_Q19_after_its_last_day_of_validity_a_unit_version_takes_no_new_assessment() {
        var closing = Agreed.validUntil(unit, "2026-02-05");

        assertThat(AssessmentDateRules.unitIsOpen(LocalDate.parse("2026-02-05"), closing))
                .isEmpty();
        assertThat(AssessmentDateRules.unitIsOpen(LocalDate.parse("2026-02-06"), closing))
                .get()
                .extracting(Violation::code, Violation::pointer)
                .containsExactly("ASSESSED_AFTER_VALIDITY", "/assessedOn");
        assertThat(AssessmentDateRules.unitIsOpen(LocalDate.parse("2029-02-06"), unit))
                .isEmpty();
    }

    @Test
    void BR_A03_nobody_has_assessed_tomorrow() {
        assertThat(AssessmentDateRules.notInTheFuture(TODAY, TODAY)).isEmpty();
        assertThat(AssessmentDateRules.notInTheFuture(TODAY.plusDays(1), TODAY)).isPresent();
    }

    @Test
    void BR_A03_the_memorandum_covers_the_date() {
        var coverage = new LegalPeriod(LocalDate.parse("2025-09-01"), LocalDate.parse("2026-01-31"));

        assertThat(AssessmentDateRules.coveredByMemorandum(LocalDate.parse("2026-01-31"), coverage))
                .isEmpty();
        assertThat(AssessmentDateRules.coveredByMemorandum(LocalDate.parse("2026-02-01"), coverage))
                .get()
                .extracting(Violation::code)
                .isEqualTo("ASSESSMENT_DATE");
    }

    @ParameterizedTest
    @CsvSource({
        "PERIOD_COMPLETED, 2026-02-06, 2026-02-08, true",
        "ENDED_EARLY, 2026-02-01, 2026-02-01, true",
        "ENDED_EARLY, 2026-02-01, 2026-02-02, false",
        "CLOSED, 2026-02-06, 2026-02-05, false",
    })
    void BR_A03_what_ended_takes_no_later_assessment(Ending ending, LocalDate endedOn, LocalDate on, boolean open) {
        assertThat(AssessmentDateRules.notAfterTheEnd(on, Optional.of(ending), Optional.of(endedOn))
                        .isEmpty())
                .isEqualTo(open);
        assertThat(AssessmentDateRules.notAfterTheEnd(on, Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void BR_A04_attempts_are_unlimited_unless_a_limit_is_set() {
        assertThat(AssessmentRules.withinAttemptLimit(7, OptionalInt.empty())).isEmpty();
        assertThat(AssessmentRules.withinAttemptLimit(1, OptionalInt.of(2))).isEmpty();
        assertThat(AssessmentRules.withinAttemptLimit(2, OptionalInt.of(2)))
                .get()
                .extracting(Violation::code)
                .isEqualTo("ATTEMPT_LIMIT");
    }

    @Test
    void BR_A09_another_method_needs_a_recorded_deviation() {
        var agreed = List.of("Practical test");
        var deviation = new Deviation(DeviationType.METHOD, null, "The salon was closed, so it was simulated.");

        assertThat(AssessmentRules.agreedMethod("Practical test ", agreed, List.of()))
                .isEmpty();
        assertThat(AssessmentRules.agreedMethod("Simulation", agreed, List.of(deviation)))
                .isEmpty();
        assertThat(AssessmentRules.agreedMethod("Simulation", agreed, List.of()))
                .get()
                .extracting(Violation::code)
                .isEqualTo("METHOD_NOT_AGREED");
    }

    @Test
    void BR_T04_another_outcome_needs_a_recorded_deviation_on_it() {
        var deviation = new Deviation(DeviationType.OUTCOMES, s2, "Pedicure was done too.");

        assertThat(violations(act("2026-02-05", "Practical test", List.of(deviation), achieved(s2))))
                .isEmpty();
        assertThat(violations(act("2026-02-05", "Practical test", List.of(), achieved(s2))))
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(org.assertj.core.api.Assertions.tuple("OUTCOME_NOT_AGREED", "/results/0/outcomeId"));
    }

    @Test
    void BR_T04_another_unit_is_no_target() {
        var other = Agreed.unit(6, "Body care", "K1");
        var act = new RecordAssessment(
                null,
                agreement.id(),
                Agreed.LEARNER,
                other.unitId(),
                1,
                LocalDate.parse("2026-02-05"),
                "Practical test",
                null,
                null,
                List.of(achieved(outcome(6, 0))),
                null,
                null);

        assertThat(AssessmentRules.underAgreement(act, other, agreement, Agreed.HOST, 0, CONFIG, TODAY))
                .extracting(Violation::code)
                .containsExactly("UNIT_NOT_AGREED");
    }

    @Test
    void BR_A02_results_are_on_outcomes_of_the_unit_and_one_for_each() {
        assertThat(AssessmentRules.resultsAreOfTheUnit(List.of(achieved(k1), achieved(outcome(9, 9))), unit))
                .extracting(Violation::pointer)
                .containsExactly("/results/1/outcomeId");
        assertThat(AssessmentRules.resultsAreOfTheUnit(List.of(achieved(k1)), unit))
                .isEmpty();
        assertThat(AssessmentRules.oneResultPerOutcome(List.of(achieved(k1), achieved(s1), achieved(k1))))
                .extracting(Violation::pointer)
                .containsExactly("/results/2/outcomeId");
        assertThat(AssessmentRules.oneResultPerOutcome(List.of(achieved(k1), achieved(s1))))
                .isEmpty();
    }

    @Test
    void without_an_agreement_neither_period_nor_method_is_agreed() {
        var act = act("2020-02-05", "Whatever fits", List.of(), achieved(k1));

        assertThat(AssessmentRules.violations(act, unit, 0, OptionalInt.empty(), TODAY))
                .isEmpty();
    }

    private RecordAssessment act(String on, String method, List<Deviation> deviations, Result... results) {
        return new RecordAssessment(
                null,
                agreement.id(),
                Agreed.LEARNER,
                unit.unitId(),
                1,
                LocalDate.parse(on),
                method,
                null,
                null,
                List.of(results),
                deviations,
                null);
    }

    private List<Violation> violations(RecordAssessment act) {
        return AssessmentRules.underAgreement(act, unit, agreement, Agreed.HOST, 0, CONFIG, TODAY);
    }
}
