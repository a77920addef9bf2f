package eu.ecvet.records.heard.specification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.composition.NormalForm;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QualificationSpecificationTest {
    private static QualificationSpecification told(String language) {
        return new QualificationSpecification(
                new QualificationId(UUID.randomUUID()),
                1,
                "ESTH",
                new LocalizedText(Map.of("ar", "تجميل", "en", "Beautician", "fr", "Esthéticien")),
                language,
                "BE",
                4,
                "1012",
                Points.of(120),
                List.of(),
                new NormalForm(List.of(), List.of()));
    }

    @Test
    void BR_Q20_sentences_call_a_qualification_in_its_own_language() {
        assertThat(told("fr").readable()).isEqualTo("ESTH Esthéticien");
        assertThat(told(null).readable()).isEqualTo("ESTH Beautician");
    }
}
