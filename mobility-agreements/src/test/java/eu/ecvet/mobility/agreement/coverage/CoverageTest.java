package eu.ecvet.mobility.agreement.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.mobility.memorandum.standing.Validity;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** BR-M09 in all its branches: the one place in the suite where it is decided. */
class CoverageTest {
    private static final LocalDate FROM = LocalDate.of(2025, 9, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 1, 31);
    private static final LocalDate ACTIVE_ON = LocalDate.of(2026, 1, 12);
    private static final LocalDate END = LocalDate.of(2026, 2, 6);
    private static final Validity WITH_RUN_OFF = new Validity(FROM, UNTIL, true, 180);
    private static final Validity WITHOUT_RUN_OFF = new Validity(FROM, UNTIL, false, 180);

    @Test
    void BR_M09_covered_on_every_day_on_which_the_memorandum_is_in_force() {
        assertThat(Coverage.mouCovers(WITHOUT_RUN_OFF, null, END, FROM)).isTrue();
        assertThat(Coverage.mouCovers(WITHOUT_RUN_OFF, null, END, UNTIL)).isTrue();
        assertThat(Coverage.mouCovers(WITHOUT_RUN_OFF, null, END, FROM.minusDays(1)))
                .isFalse();
    }

    @Test
    void BR_M09_after_its_end_only_with_run_off_until_180_days_after_the_agreements_end() {
        assertThat(Coverage.mouCovers(WITH_RUN_OFF, ACTIVE_ON, END, UNTIL.plusDays(1)))
                .isTrue();
        assertThat(Coverage.mouCovers(WITH_RUN_OFF, ACTIVE_ON, END, END.plusDays(180)))
                .isTrue();
        assertThat(Coverage.mouCovers(WITH_RUN_OFF, ACTIVE_ON, END, END.plusDays(181)))
                .isFalse();
        assertThat(Coverage.mouCovers(WITHOUT_RUN_OFF, ACTIVE_ON, END, UNTIL.plusDays(1)))
                .isFalse();
    }

    @Test
    void BR_M09_run_off_protects_only_agreements_that_became_active_while_the_memorandum_was_in_force() {
        assertThat(Coverage.mouCovers(WITH_RUN_OFF, null, END, UNTIL.plusDays(1)))
                .isFalse();
        assertThat(Coverage.mouCovers(WITH_RUN_OFF, UNTIL.plusDays(1), END, UNTIL.plusDays(2)))
                .isFalse();
    }

    @Test
    void BR_M09_the_coverage_that_others_are_told_holds_exactly_the_covered_dates() {
        for (Validity validity : new Validity[] {WITH_RUN_OFF, WITHOUT_RUN_OFF}) {
            Coverage coverage = Coverage.under(validity, ACTIVE_ON, END);

            assertThat(coverage.from()).isEqualTo(ACTIVE_ON);
            for (LocalDate date = ACTIVE_ON; date.isBefore(END.plusDays(200)); date = date.plusDays(1)) {
                assertThat(Coverage.mouCovers(validity, ACTIVE_ON, END, date))
                        .as("%s on %s", validity, date)
                        .isEqualTo(!date.isAfter(coverage.until()));
            }
        }
    }

    @Test
    void BR_M09_while_the_memorandum_outlasts_the_run_off_it_is_the_memorandum_that_covers() {
        var lasting = new Validity(FROM, LocalDate.of(2028, 8, 31), true, 180);

        assertThat(Coverage.under(lasting, ACTIVE_ON, END).until()).isEqualTo(LocalDate.of(2028, 8, 31));
    }

    @Test
    void BR_L03_without_a_memorandum_the_procedure_covers_the_mobility_and_a_time_after_it() {
        assertThat(Coverage.byProcedure(ACTIVE_ON, END, 180)).isEqualTo(new Coverage(ACTIVE_ON, END.plusDays(180)));
    }
}
