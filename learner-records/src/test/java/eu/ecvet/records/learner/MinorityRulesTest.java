package eu.ecvet.records.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorityRulesTest {
    @ParameterizedTest
    @CsvSource({"2008-03-14, 18, 2026-03-14", "2008-02-29, 18, 2026-03-01", "2008-02-29, 20, 2028-02-29"})
    void BR_L09_minority_ends_on_the_birthday_and_for_the_29_of_February_on_1_March(
            LocalDate born, int age, LocalDate ofAgeOn) {
        assertThat(MinorityRules.ofAgeOn(born, age)).isEqualTo(ofAgeOn);
    }

    @Test
    void BR_L09_a_learner_is_a_minor_until_the_day_before_coming_of_age() {
        LocalDate ofAge = LocalDate.parse("2026-03-14");

        assertThat(MinorityRules.isMinor(ofAge, LocalDate.parse("2026-03-13"))).isTrue();
        assertThat(MinorityRules.isMinor(ofAge, LocalDate.parse("2026-03-14"))).isFalse();
    }

    @Test
    void BR_E05_what_is_told_of_minority_is_measured_by_the_date_at_the_home_institution() {
        LocalDate ofAge = LocalDate.parse("2026-03-14");

        assertThat(MinorityRules.isToldWrongly(true, ofAge, ofAge)).isTrue();
        assertThat(MinorityRules.isToldWrongly(true, ofAge, ofAge.minusDays(1))).isFalse();
        assertThat(MinorityRules.isToldWrongly(false, ofAge, ofAge)).isFalse();
        assertThat(MinorityRules.isToldWrongly(false, ofAge, ofAge.minusDays(1)))
                .isTrue();
    }
}
