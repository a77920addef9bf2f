package eu.ecvet.registry.version;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);

    private static Validity from(LocalDate first) {
        return new Validity(first, null);
    }

    @Test
    void BR_Q03_a_version_is_published_with_the_date_from_which_it_is_valid() {
        assertThat(ValidityRules.isKnown(from(FIRST))).isEmpty();
        assertThat(ValidityRules.isKnown(from(null)))
                .get()
                .extracting(Violation::code)
                .isEqualTo("VALIDITY_REQUIRED");
    }

    @Test
    void BR_Q03_a_validity_does_not_end_before_it_begins() {
        assertThat(ValidityRules.runsForward(new Validity(FIRST, FIRST), "")).isEmpty();
        assertThat(ValidityRules.runsForward(from(FIRST), "")).isEmpty();
        assertThat(ValidityRules.runsForward(new Validity(null, FIRST), "")).isEmpty();
        assertThat(ValidityRules.runsForward(null, "")).isEmpty();
        assertThat(ValidityRules.runsForward(new Validity(FIRST, FIRST.minusDays(1)), ""))
                .get()
                .extracting(Violation::code)
                .isEqualTo("VALIDITY_CONTRADICTORY");
    }

    @Test
    void BR_Q18_a_newer_version_begins_not_before_the_one_whose_place_it_takes() {
        assertThat(ValidityRules.beginsNotBefore(null, from(FIRST))).isEmpty();
        assertThat(ValidityRules.beginsNotBefore(from(FIRST), from(FIRST))).isEmpty();
        assertThat(ValidityRules.beginsNotBefore(from(FIRST), from(FIRST.plusYears(1))))
                .isEmpty();
        assertThat(ValidityRules.beginsNotBefore(from(FIRST), from(FIRST.minusDays(1))))
                .get()
                .extracting(Violation::code)
                .isEqualTo("VALIDITY_CONTRADICTORY");
    }

    @Test
    void what_a_publication_says_stands_instead_of_what_the_content_says() {
        var content = new Validity(FIRST, FIRST.plusYears(5));
        assertThat(content.with(null)).isEqualTo(content);
        assertThat(content.with(from(FIRST.plusDays(1))))
                .isEqualTo(new Validity(FIRST.plusDays(1), FIRST.plusYears(5)));
        assertThat(Validity.of(null)).isEqualTo(from(null));
    }
}
