package eu.ecvet.registry.imports;

import static eu.ecvet.registry.RegistryActors.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.registry.RegistryActors;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;

/** An agency that takes over a small source of the same shape as the register's: two units with one code. */
abstract class SmallSource {
    RegistryActors agency;

    @BeforeEach
    void anAgency() {
        agency = RegistryActors.designing("FI");
    }

    static String source(long version, String requirement) {
        return """
                {'id': 4711, 'globalVersion': {'aikaleima': %d}, 'nimi': {'fi': 'Tutkinto', 'sv': 'Examen'}, 'kielet': ['fi', 'sv'],
                 'koulutukset': [{'koulutuskoodiArvo': '384248'}],
                 'tutkinnonOsat': [
                   {'id': 1, 'koodiArvo': '100', 'nimi': {'fi': 'Ensimmäinen '}, 'ammattitaitovaatimukset': {'fi': '<ul><li>%s</li></ul>'}},
                   {'id': 2, 'koodiArvo': '100', 'nimi': {'fi': 'Toinen'}, 'ammattitaitovaatimukset': {'fi': '<ul><li>b</li></ul>'}}],
                 'suoritustavat': [{'suoritustapakoodi': 'reformi', 'laajuusYksikko': 'OSAAMISPISTE',
                   'tutkinnonOsaViitteet': [{'id': 10, 'laajuus': 7.5, '_tutkinnonOsa': '1'}, {'id': 20, 'laajuus': 2.5, '_tutkinnonOsa': '2'}],
                   'rakenne': {'rooli': 'määritelty', 'muodostumisSaanto': {'laajuus': {'minimi': 10, 'maksimi': 10}},
                     'osat': [{'_tutkinnonOsaViite': '10', 'pakollinen': true}, {'_tutkinnonOsaViite': '20', 'pakollinen': true}]}}]}""".formatted(version, requirement).replace('\'', '"');
    }

    JsonNode run(String source, String decisions) {
        var response = agency.designer().body(source).post("/v1/imports" + decisions);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return json(response);
    }

    static JsonNode row(JsonNode report, String kind, int nth) {
        return StreamSupport.stream(report.path("rows").spliterator(), false)
                .filter(row -> row.path("kind").asText().equals(kind))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    static List<String> found(JsonNode report, String kind) {
        return row(report, kind, 0).path("findings").findValuesAsText("code");
    }

    /** How many rows were created, updated, unchanged and rejected. */
    static List<Integer> counts(JsonNode report) {
        return Stream.of("created", "updated", "unchanged", "rejected")
                .map(name -> report.path(name).asInt())
                .toList();
    }

    void assertDrafts(int qualifications, int units) {
        agency.designer()
                .get("/v1/qualifications?state=DRAFT&total=true")
                .then()
                .body("total", is(qualifications));
        agency.designer().get("/v1/units?state=DRAFT&total=true").then().body("total", is(units));
    }
}
