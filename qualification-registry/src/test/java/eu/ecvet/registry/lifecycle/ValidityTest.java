package eu.ecvet.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.act.Violation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    @Test
    void BR_Q03_a_version_is_published_with_the_date_from_which_it_is_valid() {
        assertThat(Validity.isKnown(FIRST)).isEmpty();
        assertThat(Validity.isKnown(null)).get().extracting(Violation::code).isEqualTo("VALIDITY_REQUIRED");
    }

    @Test
    void BR_Q03_a_validity_does_not_end_before_it_begins() {
        assertThat(Validity.runsForward(FIRST, FIRST, "")).isEmpty();
        assertThat(Validity.runsForward(FIRST, null, "")).isEmpty();
        assertThat(Validity.runsForward(null, FIRST, "")).isEmpty();
        assertThat(Validity.runsForward(FIRST, FIRST.minusDays(1), ""))
                .get()
                .extracting(Violation::code)
                .isEqualTo("VALIDITY_CONTRADICTORY");
    }

    @Test
    void a_date_that_no_partner_could_keep_is_refused() {
        assertThat(Validity.runsForward(LocalDate.MAX, null, "")).isPresent();
        assertThat(Validity.runsForward(FIRST, LocalDate.of(9999, 1, 1), "")).isPresent();
        assertThat(Validity.runsForward(LocalDate.of(1, 1, 1), null, "")).isPresent();
    }
}
