package eu.ecvet.mobility.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.mobility.memorandum.Validity;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
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
    @DisplayName("BR-M09: covered on every day on which the memorandum is in force")
    void in_force() {
        assertThat(Coverage.mouCovers(WITHOUT_RUN_OFF, null, END, FROM)).isTrue();
        assertThat(Coverage.mouCovers(WITHOUT_RUN_OFF, null, END, UNTIL)).isTrue();
        assertThat(Coverage.mouCovers(WITHOUT_RUN_OFF, null, END, FROM.minusDays(1)))
                .isFalse();
    }

    @Test
    @DisplayName("BR-M09: after its end only with run-off, until 180 days after the agreement's end")
    void run_off() {
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
    @DisplayName("BR-M09: run-off protects only agreements that became active while the memorandum was in force")
    void active_in_time() {
        assertThat(Coverage.mouCovers(WITH_RUN_OFF, null, END, UNTIL.plusDays(1)))
                .isFalse();
        assertThat(Coverage.mouCovers(WITH_RUN_OFF, UNTIL.plusDays(1), END, UNTIL.plusDays(2)))
                .isFalse();
    }

    @Test
    @DisplayName("BR-M09: the coverage that others are told holds exactly the covered dates")
    void coverage_is_what_mou_covers_says() {
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
    @DisplayName("BR-M09: while the memorandum outlasts the run-off, it is the memorandum that covers")
    void long_memorandum() {
        var lasting = new Validity(FROM, LocalDate.of(2028, 8, 31), true, 180);

        assertThat(Coverage.under(lasting, ACTIVE_ON, END).until()).isEqualTo(LocalDate.of(2028, 8, 31));
    }

    @Test
    @DisplayName("BR-L03: without a memorandum the procedure covers the mobility and a time after it")
    void by_procedure() {
        assertThat(Coverage.byProcedure(ACTIVE_ON, END, 180)).isEqualTo(new Coverage(ACTIVE_ON, END.plusDays(180)));
    }
}
