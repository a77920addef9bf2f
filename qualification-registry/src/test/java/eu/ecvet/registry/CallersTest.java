package eu.ecvet.registry;

import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.callers.CallersStory;
import eu.ecvet.platform.testing.callers.EveryCallerGetsWhatIsWritten;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class CallersTest extends EveryCallerGetsWhatIsWritten {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 9);

    @AfterEach
    void back() {
        LegalDates.real();
    }

    /** The home has a unit and a qualification in draft, and imported another one. */
    @Override
    protected CallersStory story() {
        LegalDates.set(TODAY);
        RegistryActors home = RegistryActors.designing("FI");
        UUID unit = home.unit("CALLED", RegistryActors.unitAlone("Unit in draft"));
        UUID qualification = home.qualification("CALLED", home.qualificationContent("In draft", null));
        String run = home.designer()
                .body(source(4712))
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return new CallersStory(
                        home.id(),
                        RegistryActors.designing("FR").id(),
                        RegistryActors.designing("DE").id(),
                        new LearnerId(UUID.randomUUID()))
                .country("FI")
                .at("/v1/institutions/{id}", home.id())
                .at(
                        "/v1/institutions/{id}/functions/{assignmentId}",
                        assignments(home).getFirst())
                .at("/v1/units/{id}", unit)
                .at("/v1/units/{id}/versions/{version}", 1)
                .at("/v1/qualifications/{id}", qualification)
                .at("/v1/qualifications/{id}/versions/{version}", 1)
                .at("/v1/imports/{id}", run.substring(run.lastIndexOf('/') + 1))
                .named("unitId", unit)
                .named("version", 1)
                .named("country", "FI")
                .named("website", "https://www.example.org")
                .named("contactEmail", "office@example.org")
                .body(
                        "POST /v1/institutions/{id}/functions",
                        () -> RegistryActors.JSON.valueToTree(home.assignment(Function.MENTOR, Map.of())))
                .body("POST /v1/imports", () -> source(4713))
                .body(
                        "POST /v1/units",
                        () -> RegistryActors.newUnit(UUID.randomUUID(), "CALL", RegistryActors.unitAlone("New")))
                .body("PUT /v1/units/{id}/versions/{version}", () -> RegistryActors.unitAlone("Changed"))
                .body(
                        "POST /v1/qualifications",
                        () -> RegistryActors.newQualification(
                                UUID.randomUUID(), "CALL", home.qualificationContent("New", null)))
                .body(
                        "PUT /v1/qualifications/{id}/versions/{version}",
                        () -> home.qualificationContent("Changed", null))
                .whenFunctionsEnd(() -> endFunctions(home));
    }

    private static List<String> assignments(RegistryActors home) {
        return home.authority()
                .get("/v1/institutions/" + home.id())
                .then()
                .statusCode(200)
                .extract()
                .path("functions.id");
    }

    private static void endFunctions(RegistryActors home) {
        for (String assignment : assignments(home)) {
            home.readingInstitution()
                    .body(Map.of("endsOn", TODAY.toString(), "reason", "The story goes on."))
                    .post("/v1/institutions/" + home.id() + "/functions/" + assignment + "/end");
        }
        LegalDates.set(TODAY.plusDays(1));
    }

    /** A qualification of one unit, as the register of its country tells it. */
    private static String source(int id) {
        return """
                {'id': %d, 'globalVersion': {'aikaleima': 1}, 'nimi': {'fi': 'Tutkinto'}, 'kielet': ['fi'],
                 'koulutukset': [{'koulutuskoodiArvo': '384248'}],
                 'tutkinnonOsat': [
                   {'id': 1, 'koodiArvo': '100', 'nimi': {'fi': 'Osa'}, 'ammattitaitovaatimukset': {'fi': '<ul><li>a</li></ul>'}}],
                 'suoritustavat': [{'suoritustapakoodi': 'reformi', 'laajuusYksikko': 'OSAAMISPISTE',
                   'tutkinnonOsaViitteet': [{'id': 10, 'laajuus': 10, '_tutkinnonOsa': '1'}],
                   'rakenne': {'rooli': 'määritelty', 'muodostumisSaanto': {'laajuus': {'minimi': 10, 'maksimi': 10}},
                     'osat': [{'_tutkinnonOsaViite': '10', 'pakollinen': true}]}}]}""".formatted(id).replace('\'', '"');
    }
}
