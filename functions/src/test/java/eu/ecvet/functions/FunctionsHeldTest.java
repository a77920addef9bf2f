package eu.ecvet.functions;

import static eu.ecvet.vocabulary.Function.*;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** BR-I01 to BR-I05: who may act, on which date, about what. */
class FunctionsHeldTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 12);
    private static final InstitutionId LILLE = new InstitutionId(UUID.randomUUID());
    private static final UnitId HANDS_AND_FEET = new UnitId(UUID.randomUUID());
    private static final UnitId BODY = new UnitId(UUID.randomUUID());

    @Test
    void BR_I01_a_function_held_on_the_date_of_the_act_is_enough() {
        assertThat(holding(ASSESS, null, null).refusalOf(ASSESS, ActObject.ANY, MAY))
                .isEmpty();
    }

    @Test
    void BR_I01_a_function_never_held_is_missing() {
        assertThat(code(holding(VALIDATE, null, null), ASSESS, ActObject.ANY, MAY))
                .contains("FUNCTION_MISSING");
    }

    @Test
    void BR_I01_the_refusal_names_the_institution_that_misses_it() {
        var elsewhere = new FunctionScope(null, null, Set.of(BODY), null, null, null);

        assertThat(List.of(
                        holding(VALIDATE, null, null), holding(ASSESS, null, APRIL), holding(ASSESS, elsewhere, null)))
                .extracting(held -> held.refusalOf(ASSESS, ActObject.ANY.withUnit(HANDS_AND_FEET), MAY)
                        .orElseThrow()
                        .detail())
                .allSatisfy(detail -> assertThat(detail).contains(LILLE.toString()));
    }

    @Test
    void BR_I01_a_function_that_ended_before_the_act_is_expired() {
        assertThat(code(holding(ASSESS, null, APRIL), ASSESS, ActObject.ANY, MAY))
                .contains("FUNCTION_EXPIRED");
    }

    @Test
    void BR_I03_the_ending_of_a_function_leaves_earlier_acts_alone() {
        assertThat(holding(ASSESS, null, APRIL).refusalOf(ASSESS, ActObject.ANY, APRIL))
                .isEmpty();
    }

    @Test
    void BR_I01_a_function_for_another_unit_is_out_of_scope() {
        var handsAndFeet = new FunctionScope(null, null, Set.of(HANDS_AND_FEET), null, null, null);
        assertThat(code(holding(ASSESS, handsAndFeet, null), ASSESS, ActObject.ANY.withUnit(BODY), MAY))
                .contains("FUNCTION_OUT_OF_SCOPE");
        assertThat(holding(ASSESS, handsAndFeet, null).refusalOf(ASSESS, ActObject.ANY.withUnit(HANDS_AND_FEET), MAY))
                .isEmpty();
    }

    @Test
    void a_field_covers_its_narrower_fields() {
        var health = new FunctionScope(null, null, null, null, Set.of("09"), null);
        assertThat(health.covers(new ActObject(null, null, null, null, "0921", null)))
                .isTrue();
        assertThat(health.covers(new ActObject(null, null, null, null, "1012", null)))
                .isFalse();
    }

    @Test
    void BR_I04_any_of_several_assignments_is_enough() {
        var both = new FunctionsHeld(LILLE, List.of(held(ASSESS, null, APRIL), held(ASSESS, null, null)));
        assertThat(both.refusalOf(ASSESS, ActObject.ANY, MAY)).isEmpty();
    }

    @Test
    void BR_I05_mentors_and_advisers_carry_no_decision_power() {
        for (Function deciding :
                List.of(ASSESS, AWARD_CREDIT, VALIDATE, RECOGNISE_UNIT, AWARD_QUALIFICATION, APPEAL_BODY)) {
            assertThat(person(Role.MENTOR).mayExercise(deciding)).isFalse();
            assertThat(person(Role.ADVISER).mayExercise(deciding)).isFalse();
        }
        assertThat(person(Role.ASSESSOR).mayExercise(ASSESS)).isTrue();
    }

    private static Actor person(Role role) {
        return new Actor("p", Set.of(role), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Optional<String> code(FunctionsHeld held, Function function, ActObject object, LocalDate date) {
        return held.refusalOf(function, object, date).map(violation -> violation.code());
    }

    private static FunctionsHeld holding(Function function, FunctionScope scope, LocalDate until) {
        return new FunctionsHeld(LILLE, List.of(held(function, scope, until)));
    }

    private static HeldFunction held(Function function, FunctionScope scope, LocalDate until) {
        return new HeldFunction(UUID.randomUUID(), function, scope, new LegalPeriod(LocalDate.of(2025, 1, 1), until));
    }
}
