package eu.ecvet.recognition.validation;

import static eu.ecvet.recognition.judgement.Given.ASSESSED;
import static eu.ecvet.recognition.judgement.Given.TODAY;
import static eu.ecvet.recognition.judgement.Given.achieved;
import static eu.ecvet.recognition.judgement.Given.id;
import static eu.ecvet.recognition.judgement.Given.notAchieved;
import static eu.ecvet.recognition.judgement.Given.notAssessed;
import static eu.ecvet.recognition.judgement.Given.notExpected;
import static eu.ecvet.recognition.judgement.Given.unit;
import static eu.ecvet.recognition.judgement.Given.worth;
import static eu.ecvet.vocabulary.MatchResult.MATCH;
import static eu.ecvet.vocabulary.MatchResult.NO_MATCH;
import static eu.ecvet.vocabulary.MatchResult.PARTIAL;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseFile.Assessed;
import eu.ecvet.recognition.casefile.CaseFile.Expected;
import eu.ecvet.recognition.casefile.CaseFile.TranscriptReference;
import eu.ecvet.recognition.casefile.CaseFile.Validated;
import eu.ecvet.recognition.casefile.CaseState;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.TranscriptId;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValidationRulesTest {

    private static final InstitutionId HOST = new InstitutionId(UUID.randomUUID());
    private static final LegalPeriod COVERED = new LegalPeriod(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 8, 5));
    private static final LocalDate ISSUED = LocalDate.of(2026, 2, 9);
    private static final LocalDate OPENED = ISSUED.plusDays(2);

    private final UnitFacts unit = unit(worth("20"), achieved("S1"), notAchieved("S2"), notExpected("K1"));

    @Test
    void what_the_rules_propose_is_in_order() {
        assertThat(broken(proposed(unit, TODAY))).isEmpty();
    }

    @Test
    void BR_V01_a_validation_in_the_future_or_before_the_transcript_is_refused() {
        assertThat(broken(proposed(unit, TODAY.plusDays(1)))).containsExactly("VALIDATION_DATE");
        assertThat(broken(proposed(unit, ISSUED.minusDays(1)))).containsExactly("VALIDATION_DATE");
    }

    @Test
    void BR_V01_a_validation_on_the_day_of_the_transcript_is_in_order() {
        assertThat(broken(proposed(unit, ISSUED))).isEmpty();
    }

    @Test
    void BR_V01_outside_an_agreement_a_validation_is_not_older_than_its_case() {
        assertThat(broken(individual(OPENED))).isEmpty();
        assertThat(broken(individual(OPENED.minusDays(1)))).containsExactly("VALIDATION_DATE");
        assertThat(broken(individual(TODAY.plusDays(1)))).containsExactly("VALIDATION_DATE");
    }

    @Test
    void BR_I01_a_validation_dated_back_needs_the_function_today_as_well() {
        assertThat(ValidationRules.datesOfAuthority(ISSUED, TODAY)).containsExactly(TODAY, ISSUED);
        assertThat(ValidationRules.datesOfAuthority(TODAY, TODAY)).containsExactly(TODAY);
        assertThat(ValidationRules.datesOfAuthority(null, TODAY)).containsExactly(TODAY);
        assertThat(ValidationRules.datesOfAuthority(TODAY.plusDays(1), TODAY)).containsExactly(TODAY);
    }

    @Test
    void BR_V01_an_assessment_outside_the_memorandum_cannot_be_validated() {
        var lateCoverage = new LegalPeriod(ASSESSED.plusDays(1), ASSESSED.plusDays(30));
        var draft = draft(unit, List.of(match("S1", MATCH), match("S2", NO_MATCH)), false, TODAY, lateCoverage);

        assertThat(broken(draft)).containsExactly("MOU_NOT_COVERING");
    }

    @Test
    void BR_V01_an_assessment_on_the_last_covered_day_is_covered() {
        var coverage = new LegalPeriod(ASSESSED.minusDays(30), ASSESSED);

        assertThat(broken(draft(unit, ValidationDraft.proposed(List.of(unit)), true, TODAY, coverage)))
                .isEmpty();
    }

    @Test
    void BR_V01_outside_an_agreement_no_memorandum_is_asked_for() {
        assertThat(broken(draft(unit, ValidationDraft.proposed(List.of(unit)), true, TODAY, null)))
                .isEmpty();
    }

    @Test
    void BR_V02_without_any_positive_assessment_there_is_nothing_to_validate() {
        var nothing = unit(worth("20"), notAchieved("S1"), notAssessed("S2"));

        assertThat(broken(proposed(nothing, TODAY))).containsExactly("NO_POSITIVE_ASSESSMENT");
    }

    @Test
    void BR_V02_that_nothing_matches_can_be_stated_so_that_the_case_can_end() {
        var nothing = unit(worth("20"), notAchieved("S1"), notAssessed("S2"));
        var stated = List.of(match("S1", NO_MATCH), match("S2", NO_MATCH));

        assertThat(broken(draft(nothing, stated, false, TODAY, COVERED))).isEmpty();
    }

    @Test
    void BR_V02_an_outcome_that_was_not_achieved_cannot_match() {
        var draft = draft(unit, List.of(match("S1", MATCH), match("S2", PARTIAL)), false, TODAY, COVERED);

        assertThat(violations(draft)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("NO_POSITIVE_ASSESSMENT");
            assertThat(violation.pointer()).isEqualTo("/outcomes/1/match");
        });
    }

    @Test
    void BR_V03_every_expected_outcome_is_stated_once() {
        assertThat(broken(draft(unit, List.of(match("S1", MATCH)), false, TODAY, COVERED)))
                .containsExactly("VALIDATION_INCOMPLETE");
        assertThat(broken(draft(
                        unit,
                        List.of(match("S1", MATCH), match("S1", MATCH), match("S2", NO_MATCH)),
                        false,
                        TODAY,
                        COVERED)))
                .containsExactly("VALIDATION_INCOMPLETE");
    }

    @Test
    void BR_V03_what_was_not_expected_is_no_matter_of_this_validation() {
        var stated = List.of(match("S1", MATCH), match("S2", NO_MATCH), match("K1", NO_MATCH));

        assertThat(broken(draft(unit, stated, false, TODAY, COVERED))).containsExactly("OUTCOME_NOT_EXPECTED");
    }

    @Test
    void BR_V03_what_an_earlier_decision_recognised_need_not_be_stated_again() {
        var withEarlier = unit(worth("20"), notAssessed("S1").recognisedEarlier(ASSESSED), achieved("S2"));

        assertThat(broken(draft(withEarlier, List.of(match("S2", MATCH)), false, TODAY, COVERED)))
                .isEmpty();
    }

    @Test
    void BR_V04_below_a_positive_result_only_on_a_listed_ground() {
        assertThat(broken(lowered(null, null))).containsExactly("VALIDATION_GROUND_REQUIRED");
        assertThat(broken(lowered(ValidationGround.IDENTITY_DOUBT, "Another person was seen at the test.")))
                .isEmpty();
    }

    @Test
    void BR_V04_a_substantial_difference_is_put_into_words() {
        assertThat(broken(lowered(ValidationGround.SUBSTANTIAL_DIFFERENCE, " ")))
                .containsExactly("VALIDATION_GROUND_REQUIRED");
        assertThat(broken(lowered(ValidationGround.SUBSTANTIAL_DIFFERENCE, "The pedicure was shown on a model only.")))
                .isEmpty();
    }

    @Test
    void BR_V04_that_the_procedure_was_left_the_file_shows_or_it_is_no_ground_whatever_words_say() {
        var deviating = unit(worth("20"), achieved("S1").deviating(DeviationType.METHOD), notAchieved("S2"));

        assertThat(broken(lowered(ValidationGround.PROCEDURE_NOT_FOLLOWED, null)))
                .containsExactly("VALIDATION_GROUND_UNFOUNDED");
        assertThat(broken(lowered(ValidationGround.PROCEDURE_NOT_FOLLOWED, "The agreed grid was not used.")))
                .containsExactly("VALIDATION_GROUND_UNFOUNDED");
        assertThat(broken(lowered(deviating, ValidationGround.PROCEDURE_NOT_FOLLOWED, null)))
                .isEmpty();
    }

    @Test
    void BR_V04_a_doubt_is_put_into_words() {
        assertThat(List.of(
                        ValidationGround.ASSESSOR_NOT_AUTHORISED,
                        ValidationGround.IDENTITY_DOUBT,
                        ValidationGround.DOCUMENT_INTEGRITY))
                .allSatisfy(ground -> {
                    assertThat(broken(lowered(ground, null))).containsExactly("VALIDATION_GROUND_UNFOUNDED");
                    assertThat(broken(lowered(ground, "The seal on page 2 is torn.")))
                            .isEmpty();
                });
    }

    @Test
    void BR_V03_the_state_says_how_far_the_outcomes_matched() {
        assertThat(ValidationRules.reached(List.of(match("S1", MATCH)))).isEqualTo(CaseState.VALIDATED);
        assertThat(ValidationRules.reached(List.of(match("S1", MATCH), match("S2", NO_MATCH))))
                .isEqualTo(CaseState.PARTLY_VALIDATED);
        assertThat(ValidationRules.reached(List.of(match("S1", PARTIAL)))).isEqualTo(CaseState.PARTLY_VALIDATED);
        assertThat(ValidationRules.reached(List.of(match("S1", NO_MATCH)))).isEqualTo(CaseState.NOT_VALIDATED);
    }

    @Test
    void all_broken_rules_are_named_at_once() {
        var stated = List.of(match("S2", MATCH), match("K1", MATCH));

        assertThat(broken(draft(unit, stated, false, TODAY.plusDays(3), COVERED)))
                .contains("VALIDATION_DATE", "NO_POSITIVE_ASSESSMENT", "OUTCOME_NOT_EXPECTED", "VALIDATION_INCOMPLETE");
    }

    private ValidationDraft lowered(ValidationGround ground, String reason) {
        return lowered(unit, ground, reason);
    }

    private ValidationDraft lowered(UnitFacts unit, ValidationGround ground, String reason) {
        var outcome = new Validated(
                unit.unit().unitId(), unit.unit().version(), id("S1"), MatchResult.PARTIAL, ground, reason);
        return draft(unit, List.of(outcome, match("S2", NO_MATCH)), false, TODAY, COVERED);
    }

    private Validated match(String code, MatchResult match) {
        return new Validated(unit.unit().unitId(), unit.unit().version(), id(code), match, null, null);
    }

    private static ValidationDraft proposed(UnitFacts unit, LocalDate on) {
        return draft(unit, ValidationDraft.proposed(List.of(unit)), true, on, COVERED);
    }

    private static ValidationDraft draft(
            UnitFacts unit, List<Validated> outcomes, boolean asProposed, LocalDate on, LegalPeriod coverage) {
        return new ValidationDraft(outcomes, asProposed, on, OPENED, List.of(unit), file(unit), coverage);
    }

    private ValidationDraft individual(LocalDate on) {
        CaseFile file = file(unit);
        var withoutTranscript = CaseFile.ofAssessments(file.targets(), file.assessed(), List.of());
        return new ValidationDraft(
                ValidationDraft.proposed(List.of(unit)), true, on, OPENED, List.of(unit), withoutTranscript, null);
    }

    private static CaseFile file(UnitFacts unit) {
        var target = new Expected(
                unit.unit().unitId(),
                unit.unit().version(),
                unit.outcomes().stream()
                        .filter(OutcomeFacts::expected)
                        .map(OutcomeFacts::outcomeId)
                        .toList(),
                TargetStatus.INTEGRAL,
                StandardisationModel.LOW,
                false,
                null,
                null,
                null);
        return new CaseFile(
                List.of(target),
                unit.outcomes().stream()
                        .map(outcome -> new Assessed(
                                unit.unit().unitId(),
                                outcome.outcomeId(),
                                outcome.result(),
                                outcome.assessedOn(),
                                HOST,
                                null,
                                null,
                                outcome.deviations()))
                        .toList(),
                List.of(),
                new TranscriptReference(new TranscriptId(UUID.randomUUID()), 1, ISSUED, HOST, "sha-256:0"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Violation> violations(ValidationDraft draft) {
        return ValidationRules.violations(draft, TODAY, "");
    }

    private static List<String> broken(ValidationDraft draft) {
        return violations(draft).stream().map(Violation::code).toList();
    }
}
