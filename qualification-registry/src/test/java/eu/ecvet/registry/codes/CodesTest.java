package eu.ecvet.registry.codes;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.EqfLevel;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
    @ParameterizedTest
    @ValueSource(strings = {"FI", "BE", "GR", "GB", "XK", "TR"})
    void BR_Q23_countries(String code) {
        assertThat(Codes.country(code, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIN", "fi", "EL", "UK", "EU", ""})
    void BR_Q23_no_countries(String code) {
        assertThat(Codes.country(code, "")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Brussels", "Atlantic/Azores", "Europe/Istanbul"})
    void BR_E05_a_zone_is_a_region(String zone) {
        assertThat(Codes.zone(ZoneId.of(zone), "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "Z", "UTC+2", "GMT+1"})
    void BR_E05_an_offset_is_no_region(String zone) {
        assertThat(Codes.zone(ZoneId.of(zone), "/zone"))
                .get()
                .extracting(Violation::pointer)
                .isEqualTo("/zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"09", "091", "0915", "1012"})
    void BR_Q23_fields_have_two_three_or_four_digits(String code) {
        assertThat(Codes.iscedF(code, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "9150", "915", "091500", "abc"})
    void BR_Q23_no_fields(String code) {
        assertThat(Codes.iscedF(code, "")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        // Ireland: the national number is not the European one.
        "c_01169e3f, 6, IE, 5",
        "c_01169e3f, 10, IE, 8",
        "c_027221dd, 5, GB, 3",
        "c_ef113b94, 4, DE, 4",
        "c_2d1fde14, 4, FI, 4",
        "c_c8bc1cb9, V, FR, 3"
    })
    void BR_Q10_a_national_level_is_referenced_to_an_EQF_level(
            String framework, String level, String country, int eqf) {
        var given = new NqfLevel("http://data.europa.eu/snb/qdr/" + framework, level);
        assertThat(Codes.nqfLevel(given, "")).isEmpty();
        assertThat(Codes.nationalLevelAgrees(given, country, new EqfLevel(eqf), ""))
                .isEmpty();
        assertThat(Codes.nationalLevelAgrees(given, country, new EqfLevel(eqf == 8 ? 7 : eqf + 1), ""))
                .get()
                .extracting(Violation::code)
                .isEqualTo("NQF_EQF_MISMATCH");
    }

    @Test
    void BR_Q10_a_level_may_also_be_named_by_its_identifier() {
        var given =
                new NqfLevel("http://data.europa.eu/snb/qdr/c_2d1fde14", "http://data.europa.eu/snb/qdr/c_cbf250da");
        assertThat(Codes.nationalLevelAgrees(given, "FI", new EqfLevel(4), "")).isEmpty();
    }

    @Test
    void BR_Q10_a_framework_of_another_country_does_not_agree_and_the_sentence_fits_units_too() {
        var finnish = new NqfLevel("http://data.europa.eu/snb/qdr/c_2d1fde14", "4");
        assertThat(Codes.nationalLevelAgrees(finnish, "DE", new EqfLevel(4), ""))
                .get()
                .extracting(Violation::detail)
                .asString()
                .contains("belongs to FI", "in the system of DE")
                .doesNotContain("the qualification");
    }

    @Test
    void BR_Q10_what_is_not_referenced_cannot_agree() {
        var maltese = new NqfLevel("http://data.europa.eu/snb/qdr/c_54f4d62a", "A");
        assertThat(Codes.nqfLevel(maltese, "")).isEmpty();
        assertThat(Codes.nationalLevelAgrees(maltese, "MT", new EqfLevel(1), ""))
                .isPresent();
    }

    @Test
    void a_country_with_several_frameworks_has_no_single_one() {
        assertThat(Codes.onlyFrameworkOf("FI")).contains("http://data.europa.eu/snb/qdr/c_2d1fde14");
        assertThat(Codes.onlyFrameworkOf("BE")).isEmpty();
    }
}
