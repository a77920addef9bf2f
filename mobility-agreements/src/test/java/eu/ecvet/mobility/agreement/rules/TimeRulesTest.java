package eu.ecvet.mobility.agreement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.memorandum.standing.Validity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class TimeRulesTest extends AgreementRulesFixture {
    @Test
    void BR_L07_the_mobility_does_not_end_before_it_starts_and_lies_in_the_validity_of_the_memorandum() {
        assertThat(TimeRules.periodFits(complete(), facts())).isEmpty();
        assertThat(pointers(TimeRules.periodFits(
                        content(content -> Example.period(content).put("until", "2026-01-11")), facts())))
                .containsExactly("/content/period/until");
        assertThat(pointers(TimeRules.periodFits(
                        content(content -> Example.period(content).remove("until")), facts())))
                .containsExactly("/content/period/until");
        assertThat(pointers(TimeRules.periodFits(
                        content(content -> Example.period(content).put("from", "2025-08-25")), facts())))
                .containsExactly("/content/period/from");
    }

    @Test
    void BR_L07_the_memorandums_shortest_and_longest_stay_are_kept_first_and_last_day_included() {
        memorandumChange = memorandum -> memorandum.put("minDays", 26).put("maxDays", 26);
        var fits = TimeRules.periodFits(complete(), facts());
        memorandumChange = memorandum -> memorandum.put("minDays", 27);
        var tooShort = TimeRules.periodFits(complete(), facts());
        memorandumChange = memorandum -> memorandum.put("maxDays", 25);
        var tooLong = TimeRules.periodFits(complete(), facts());

        assertThat(fits).isEmpty();
        assertThat(codes(tooShort)).containsExactly("LA_PERIOD");
        assertThat(codes(tooLong)).containsExactly("LA_PERIOD");
    }

    @Test
    void BR_L07_a_mobility_of_one_day_is_one() {
        assertThat(TimeRules.periodFits(
                        content(content -> Example.period(content).put("until", "2026-01-12")), facts()))
                .isEmpty();
    }

    @Test
    void BR_L07_it_may_outlast_the_memorandum_as_long_as_the_run_off_clause_says_and_starts_while_it_is_in_force() {
        validity = new Validity(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 31), true, 6);
        var withinRunOff = TimeRules.periodFits(complete(), facts());
        validity = new Validity(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 31), true, 5);
        var beyond = TimeRules.periodFits(complete(), facts());
        validity = new Validity(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 1, 31), false, 180);
        var withoutClause = TimeRules.periodFits(complete(), facts());
        validity = new Validity(LocalDate.of(2025, 9, 1), START.minusDays(1), true, 180);
        var startsAfter = TimeRules.periodFits(complete(), facts());

        assertThat(withinRunOff).isEmpty();
        assertThat(pointers(beyond)).containsExactly("/content/period/until");
        assertThat(pointers(withoutClause)).containsExactly("/content/period/until");
        assertThat(pointers(startsAfter)).containsExactly("/content/period/from");
    }
}
