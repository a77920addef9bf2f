package eu.ecvet.records.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRulesTest {
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
        assertThat(PersonRules.isReadable(name)).isFalse();
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
        assertThat(PersonRules.isReadable(name)).isTrue();
    }

    private static final LocalDate TODAY = LocalDate.parse("2026-02-09");

    @Test
    void BR_L09_an_impossible_birth_date_is_refused() {
        assertThat(PersonRules.plausibleBirthDate(TODAY.plusDays(1), TODAY)).isPresent();
        assertThat(PersonRules.plausibleBirthDate(TODAY.minusYears(131), TODAY)).isPresent();
        assertThat(PersonRules.plausibleBirthDate(TODAY.minusYears(17), TODAY)).isEmpty();
    }

    @Test
    void BR_D02_nothing_that_could_be_logged_shows_who_a_learner_is() {
        var person = new Person("Ada", "Lovelace", LocalDate.parse("2008-12-10"));
        var request = new RegisterLearner(null, "Ada", "Lovelace", person.bornOn(), null);
        var change = new RectifyIdentity("Ada", "Lovelace", person.bornOn());
        var enrolment = new Enrolment(new LearnerId(UUID.randomUUID()), new InstitutionId(UUID.randomUUID()));
        var identity = new Identity(enrolment.learnerId(), person, LocalDate.parse("2026-12-10"), TODAY);
        var found = new Vault.Known(enrolment, Optional.of(identity));
        var known = identity.of(enrolment);

        assertThat(person + " " + request + " " + change + " " + found + " " + known + " "
                        + LearnerView.of(known, TODAY))
                .doesNotContain("Ada", "Lovelace", "2008");
    }
}
