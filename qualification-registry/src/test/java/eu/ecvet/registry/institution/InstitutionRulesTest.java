package eu.ecvet.registry.institution;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.LocalizedText;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class InstitutionRulesTest {
    private static InstitutionDetails details(String country) {
        return new InstitutionDetails(
                LocalizedText.of("fi", "Koulu"), country, null, ZoneId.of("Europe/Helsinki"), null, null);
    }

    @Test
    void BR_Q23_the_country_of_an_institution_is_one_of_ISO_3166() {
        assertThat(InstitutionRules.ofDetails(details("FI"))).isEmpty();
        assertThat(InstitutionRules.ofDetails(details("XX")))
                .extracting(Violation::code)
                .containsExactly("VOCABULARY_CODE_UNKNOWN");
    }
}
