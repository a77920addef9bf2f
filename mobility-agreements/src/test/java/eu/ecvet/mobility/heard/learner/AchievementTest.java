package eu.ecvet.mobility.heard.learner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AchievementTest {
    private static final LocalDate RECOGNISED = LocalDate.of(2020, 6, 15);

    @Test
    void BR_R12_a_recognised_part_is_usable_to_the_last_day_of_the_units_credit_validity() {
        var fiveYears = recognisedPart("P5Y");

        assertThat(fiveYears.isUsableOn(LocalDate.of(2025, 6, 15))).isTrue();
        assertThat(fiveYears.isUsableOn(LocalDate.of(2025, 6, 16))).isFalse();
    }

    @Test
    void BR_R12_without_a_credit_validity_or_a_date_it_never_grows_too_old() {
        assertThat(recognisedPart(null).isUsableOn(RECOGNISED.plusYears(50))).isTrue();
        assertThat(Achievement.usableUntil(null, "P5Y")).isEmpty();
    }

    private static Achievement recognisedPart(String creditValidity) {
        return new Achievement(
                new LearnerId(UUID.randomUUID()),
                new QualificationId(UUID.randomUUID()),
                Optional.empty(),
                Optional.of(new OutcomeId(UUID.randomUUID())),
                Achievement.usableUntil(RECOGNISED, creditValidity));
    }
}
