package eu.ecvet.mobility.heard.learner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AchievementTest {
    private static final QualificationId QUALIFICATION = new QualificationId(UUID.randomUUID());
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

    @Test
    void BR_P17_an_award_counts_in_its_version_of_the_qualification_a_part_in_all_of_them() {
        var award = new Achievement(
                new LearnerId(UUID.randomUUID()),
                QUALIFICATION,
                Optional.of(1),
                Optional.of(new UnitId(UUID.randomUUID())),
                Optional.empty(),
                Optional.empty());

        assertThat(award.countsIn(QUALIFICATION, 1)).isTrue();
        assertThat(award.countsIn(QUALIFICATION, 2)).isFalse();
        assertThat(award.countsIn(QUALIFICATION, null)).isFalse();
        assertThat(award.countsIn(new QualificationId(UUID.randomUUID()), 1)).isFalse();
        assertThat(recognisedPart("P5Y").countsIn(QUALIFICATION, 2)).isTrue();
    }

    private static Achievement recognisedPart(String creditValidity) {
        return new Achievement(
                new LearnerId(UUID.randomUUID()),
                QUALIFICATION,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new OutcomeId(UUID.randomUUID())),
                Achievement.usableUntil(RECOGNISED, creditValidity));
    }
}
