package eu.ecvet.records.learner;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\u200c",
                "\u3164",
                "\u2800",
                "\ue000",
                "-",
                "12",
                "An\u200bna",
                "An\tna",
                "An\nna",
                "An\u2028na",
                "\u202eanna",
                "An\u00adna",
                "\ufeffAnna"
            })
    void a_name_without_a_visible_letter_or_with_an_invisible_character_is_not_readable(String name) {
        assertThat(LearnerRules.isReadable(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoë-Marie",
                "O’Neill",
                "van der Berg",
                "N.",
                "Ægir Þór",
                "Ξένια",
                "陽子",
                "علی\u200cرضا",
                "I\u0307pek"
            })
    void a_name_of_any_script_is_readable(String name) {
        assertThat(LearnerRules.isReadable(name)).isTrue();
    }

    private static final LocalDate TODAY = LocalDate.parse("2026-02-09");

    @ParameterizedTest
    @CsvSource({"2008-03-14, 18, 2026-03-14", "2008-02-29, 18, 2026-03-01", "2008-02-29, 20, 2028-02-29"})
    void BR_L09_minority_ends_on_the_birthday_and_for_the_29_of_February_on_1_March(
            LocalDate born, int age, LocalDate ofAgeOn) {
        assertThat(LearnerRules.ofAgeOn(born, age)).isEqualTo(ofAgeOn);
    }

    @Test
    void BR_L09_a_learner_is_a_minor_until_the_day_before_coming_of_age() {
        LocalDate ofAge = LocalDate.parse("2026-03-14");

        assertThat(LearnerRules.isMinor(ofAge, LocalDate.parse("2026-03-13"))).isTrue();
        assertThat(LearnerRules.isMinor(ofAge, LocalDate.parse("2026-03-14"))).isFalse();
    }

    @Test
    void BR_E05_what_is_told_of_minority_is_measured_by_the_date_at_the_home_institution() {
        LocalDate ofAge = LocalDate.parse("2026-03-14");

        assertThat(LearnerRules.isToldWrongly(true, ofAge, ofAge)).isTrue();
        assertThat(LearnerRules.isToldWrongly(true, ofAge, ofAge.minusDays(1))).isFalse();
        assertThat(LearnerRules.isToldWrongly(false, ofAge, ofAge)).isFalse();
        assertThat(LearnerRules.isToldWrongly(false, ofAge, ofAge.minusDays(1))).isTrue();
    }

    @Test
    void BR_L09_an_impossible_birth_date_is_refused() {
        assertThat(LearnerRules.plausibleBirthDate(TODAY.plusDays(1), TODAY)).isPresent();
        assertThat(LearnerRules.plausibleBirthDate(TODAY.minusYears(131), TODAY))
                .isPresent();
        assertThat(LearnerRules.plausibleBirthDate(TODAY.minusYears(17), TODAY)).isEmpty();
    }

    @Test
    void BR_D02_nothing_that_could_be_logged_shows_who_a_learner_is() {
        var person = new Person("Ada", "Lovelace", LocalDate.parse("2008-12-10"));
        var request = new RegisterLearner(null, "Ada", "Lovelace", person.birthDate(), null);
        var change = new ChangeIdentity("Ada", "Lovelace", person.birthDate());
        var learner = new Learner(
                new LearnerId(UUID.randomUUID()),
                new InstitutionId(UUID.randomUUID()),
                person,
                LocalDate.parse("2026-12-10"),
                TODAY);

        assertThat(person + " " + request + " " + change + " " + learner + " " + LearnerView.of(learner, TODAY))
                .doesNotContain("Ada", "Lovelace", "2008");
    }
}
