package eu.ecvet.functions.actor;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.vocabulary.Function;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTest {

    @Test
    void each_role_is_found_by_its_name_in_the_token() {
        assertThat(Arrays.stream(Role.values()))
                .allSatisfy(role -> assertThat(Role.fromToken(role.inToken())).contains(role));
        assertThat(Role.fromToken("emperor")).isEmpty();
    }

    @Test
    void BR_I05_mentors_and_advisers_exercise_no_deciding_function() {
        assertThat(Arrays.stream(Function.values()).filter(Role.MENTOR::mayExercise))
                .containsExactly(Function.MENTOR);
        assertThat(Arrays.stream(Function.values()).filter(Role.ADVISER::mayExercise))
                .containsExactly(Function.ADVISORY);
    }

    @Test
    void BR_I07_a_partner_system_signs_agreements_and_issues_transcripts_and_exercises_nothing_else() {
        assertThat(Arrays.stream(Function.values()).filter(Role.PARTNER_SYSTEM::mayExercise))
                .containsExactlyInAnyOrder(Function.COORDINATE_MOBILITY, Function.AWARD_CREDIT);
    }

    @Test
    void BR_I01_a_token_of_a_learner_or_guardian_is_nothing_else_whatever_it_names() {
        assertThat(OnBehalf.narrowed(Set.of(Role.LEARNER, Role.COORDINATOR, Role.OPERATOR)))
                .containsExactly(Role.LEARNER);
        assertThat(OnBehalf.narrowed(Set.of(Role.GUARDIAN, Role.RECOGNITION_OFFICER)))
                .containsExactly(Role.GUARDIAN);
        assertThat(OnBehalf.narrowed(Set.of(Role.GUARDIAN, Role.LEARNER))).containsExactly(Role.LEARNER);
    }

    @Test
    void BR_I07_a_token_of_a_partner_system_is_not_also_one_of_staff() {
        assertThat(OnBehalf.narrowed(Set.of(Role.PARTNER_SYSTEM, Role.ASSESSOR)))
                .containsExactly(Role.PARTNER_SYSTEM);
    }

    @Test
    void BR_I05_staff_keep_all_their_roles() {
        assertThat(OnBehalf.narrowed(Set.of(Role.ASSESSOR, Role.REGISTRAR)))
                .containsExactlyInAnyOrder(Role.ASSESSOR, Role.REGISTRAR);
    }
}
