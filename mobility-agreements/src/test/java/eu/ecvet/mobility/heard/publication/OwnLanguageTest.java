package eu.ecvet.mobility.heard.publication;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** BR-Q20: in which language sentences call what the registry published. */
class OwnLanguageTest {
    private static final LocalizedText TITLE =
            new LocalizedText(Map.of("ar", "تجميل", "en", "Beauty", "fr", "Esthétique"));
    private static final LegalPeriod VALID = LegalPeriod.since(LocalDate.of(2020, 1, 1));

    private static String unit(String language) {
        var unit = new UnitVersion(new UnitId(UUID.randomUUID()), 1);
        return new PublishedUnit(unit, "UAA5", TITLE, language, 4, VALID, null, List.of()).label();
    }

    private static String qualification(String language) {
        var qualification = new QualificationVersion(new QualificationId(UUID.randomUUID()), 2);
        return new PublishedQualification(
                        qualification, "ESTH", TITLE, language, "BE", new EqfLevel(4), "1012", null, VALID, List.of())
                .label();
    }

    @Test
    void BR_Q20_a_unit_is_called_in_its_own_language() {
        assertThat(unit("fr")).isEqualTo("UAA5 \"Esthétique\"");
        assertThat(unit(null)).isEqualTo("UAA5 \"Beauty\"");
    }

    @Test
    void BR_Q20_a_qualification_is_called_in_its_own_language() {
        assertThat(qualification("fr")).isEqualTo("ESTH \"Esthétique\" version 2");
        assertThat(qualification(null)).isEqualTo("ESTH \"Beauty\" version 2");
    }
}
