package eu.ecvet.registry.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LegalPeriod;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    private static NewFunction function(FunctionScope scope, LocalDate from, LocalDate until) {
        return new NewFunction(
                null, Function.ASSESS, scope, "Act 531/2017", "Ministry", new NewFunction.Term(from, until));
    }

    @Test
    void BR_Q23_countries_and_fields_of_a_scope_are_known() {
        var known = new FunctionScope(Set.of("FI"), null, null, null, Set.of("09"), null);
        var unknown = new FunctionScope(Set.of("XX"), null, null, null, Set.of("7777"), null);
        assertThat(FunctionRules.ofAssignment(function(known, TODAY, null), "FI"))
                .isEmpty();
        assertThat(FunctionRules.ofAssignment(function(unknown, TODAY, null), "FI"))
                .hasSize(2);
    }

    private static final Set<Function> OF_A_HOST = EnumSet.of(
            Function.ASSESS,
            Function.AWARD_CREDIT,
            Function.COORDINATE_MOBILITY,
            Function.PROVIDE_TRAINING,
            Function.MENTOR,
            Function.ADVISORY);

    private static FunctionScope in(String... countries) {
        return FunctionScope.UNRESTRICTED.within(Set.of(countries));
    }

    @ParameterizedTest
    @EnumSource(Function.class)
    void BR_I01_a_function_that_decides_about_qualifications_or_units_stays_in_the_own_system(Function function) {
        boolean ofAHost = OF_A_HOST.contains(function);
        assertThat(FunctionRules.scopeStaysInTheOwnSystem(function, FunctionScope.UNRESTRICTED, "PT"))
                .isEmpty();
        assertThat(FunctionRules.scopeStaysInTheOwnSystem(function, in("PT"), "PT"))
                .isEmpty();
        assertThat(FunctionRules.scopeStaysInTheOwnSystem(function, in("IT"), "PT")
                        .isEmpty())
                .isEqualTo(ofAHost);
        assertThat(FunctionRules.scopeStaysInTheOwnSystem(function, in("PT", "IT"), "PT")
                        .isEmpty())
                .isEqualTo(ofAHost);
        assertThat(FunctionRules.inTheOwnSystem(function, FunctionScope.UNRESTRICTED, "PT")
                        .countries())
                .isEqualTo(ofAHost ? Set.of() : Set.of("PT"));
    }

    @Test
    void BR_I01_a_scope_limited_to_the_own_country_keeps_its_other_limits() {
        var fields = new FunctionScope(null, null, null, Set.of(4), Set.of("09"), null);
        assertThat(FunctionRules.inTheOwnSystem(Function.VALIDATE, fields, "PT"))
                .isEqualTo(new FunctionScope(Set.of("PT"), null, null, Set.of(4), Set.of("09"), null));
    }

    @Test
    void BR_I01_a_scope_stays_readable() {
        var levels = java.util.stream.IntStream.rangeClosed(1, 8).boxed().collect(java.util.stream.Collectors.toSet());
        var units = java.util.stream.LongStream.range(0, 193)
                .mapToObj(i -> new eu.ecvet.vocabulary.UnitId(new java.util.UUID(0, i)))
                .collect(java.util.stream.Collectors.toSet());
        assertThat(FunctionRules.scopeIsReadable(new FunctionScope(null, null, null, levels, null, null)))
                .isEmpty();
        assertThat(FunctionRules.scopeIsReadable(new FunctionScope(null, null, units, levels, null, null)))
                .isPresent();
    }

    @Test
    void BR_I02_a_function_does_not_end_before_it_begins() {
        assertThat(FunctionRules.periodRunsForward(TODAY, TODAY, "")).isEmpty();
        assertThat(FunctionRules.periodRunsForward(TODAY, null, "")).isEmpty();
        assertThat(FunctionRules.periodRunsForward(TODAY, TODAY.minusDays(1), ""))
                .get()
                .extracting(Violation::code)
                .isEqualTo("FUNCTION_PERIOD_CONTRADICTORY");
    }

    @Test
    void BR_I02_an_end_shortens_a_function_and_never_lengthens_it() {
        var held = new LegalPeriod(TODAY.minusYears(1), TODAY.plusDays(10));
        assertThat(FunctionRules.ofEnd(held, TODAY.plusDays(9), TODAY)).isEmpty();
        assertThat(FunctionRules.ofEnd(held, TODAY.plusDays(10), TODAY)).isEmpty();
        assertThat(FunctionRules.ofEnd(LegalPeriod.since(TODAY.minusYears(1)), TODAY.plusYears(9), TODAY))
                .isEmpty();
        assertThat(FunctionRules.ofEnd(held, TODAY.plusDays(11), TODAY))
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(tuple("FUNCTION_PERIOD_CONTRADICTORY", "/endsOn"));
    }

    @Test
    void BR_I03_a_function_is_not_ended_for_days_on_which_acts_were_done_under_it() {
        assertThat(FunctionRules.endLiesNotInThePast(TODAY, TODAY)).isEmpty();
        assertThat(FunctionRules.endLiesNotInThePast(TODAY.minusDays(1), TODAY))
                .get()
                .extracting(Violation::code)
                .isEqualTo("FUNCTION_END_RETROACTIVE");
    }

    @Test
    void BR_I03_functions_are_granted_only_as_long_as_all_of_them_can_still_be_ended() {
        assertThat(FunctionRules.roomToEndThemAll(118, 118 * 60)).isEmpty();
        assertThat(FunctionRules.roomToEndThemAll(118, 118 * 60 - 1))
                .get()
                .extracting(Violation::code)
                .isEqualTo("FUNCTIONS_TOO_MANY");
    }
}
