package eu.ecvet.recognition.validation.reassessment;

import static eu.ecvet.recognition.judgement.Given.achieved;
import static eu.ecvet.recognition.judgement.Given.notAssessed;
import static eu.ecvet.recognition.judgement.Given.notExpected;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.ValidationGround;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReassessmentRulesTest {

    @Test
    void BR_V05_what_was_assessed_as_agreed_is_not_assessed_again() {
        assertThat(reassessment(achieved("S1").facts(), ValidationGround.PROCEDURE_NOT_FOLLOWED))
                .containsExactly("REASSESSMENT_NOT_ALLOWED");
    }

    @Test
    void BR_V05_BR_V04_where_the_agreed_procedure_was_left_a_ground_is_needed_and_enough() {
        var deviating = achieved("S2").deviating(DeviationType.METHOD).facts();

        assertThat(reassessment(deviating, null)).containsExactly("VALIDATION_GROUND_REQUIRED");
        assertThat(reassessment(deviating, ValidationGround.PROCEDURE_NOT_FOLLOWED))
                .isEmpty();
    }

    @Test
    void BR_V05_a_deviation_in_the_outcomes_is_none_of_the_procedure() {
        var other = achieved("S2").deviating(DeviationType.OUTCOMES).facts();

        assertThat(reassessment(other, ValidationGround.PROCEDURE_NOT_FOLLOWED))
                .containsExactly("REASSESSMENT_NOT_ALLOWED");
    }

    @Test
    void BR_V05_only_expected_and_assessed_outcomes_can_be_assessed_again() {
        assertThat(reassessment(notExpected("K1").facts(), ValidationGround.IDENTITY_DOUBT))
                .containsExactly("OUTCOME_NOT_EXPECTED");
        assertThat(reassessment(notAssessed("K1").facts(), ValidationGround.IDENTITY_DOUBT))
                .containsExactly("REASSESSMENT_NOT_ALLOWED");
    }

    @Test
    void BR_V05_BR_V04_another_ground_is_put_into_words() {
        var deviating = achieved("S2").deviating(DeviationType.METHOD).facts();

        assertThat(reassessment(deviating, ValidationGround.IDENTITY_DOUBT))
                .containsExactly("VALIDATION_GROUND_UNFOUNDED");
    }

    private static List<String> reassessment(OutcomeFacts outcome, ValidationGround ground) {
        return ReassessmentRules.violations(Optional.of(outcome), ground, null).stream()
                .map(Violation::code)
                .toList();
    }
}
