package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.etag;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.recognition.story.Recognition.validate;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.traffic.Trips;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How often the requests that come all day go to the database. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class CaseTripsTest extends OneMobility {
    private static final Map<String, Object> AS_PROPOSED = Map.of("legalBasis", "Decree of 20 July 2022, article 12");

    @Test
    void a_case_is_read_with_all_around_it_in_two_trips() {
        String id = achievedCase(mobility("K1", "S1", "RA1"));

        assertThat(Trips.of(() -> read(jury, id).then().statusCode(200)).there())
                .isEqualTo(2);
    }

    @Test
    void a_decided_case_and_its_decision_are_read_in_one_statement_each() {
        String id = achievedCase(mobility("K1", "S1", "RA1"));
        validate(school, id, Map.of()).then().statusCode(201);
        String decision =
                decide(jury, id, AS_PROPOSED).then().statusCode(201).extract().path("decisionId");

        assertThat(Trips.of(() -> read(jury, id).then().statusCode(200))).isEqualTo(new Trips(1, 1));
        assertThat(Trips.of(() ->
                        officer(jury).get("/v1/decisions/" + decision).then().statusCode(200)))
                .isEqualTo(new Trips(1, 1));
    }

    @Test
    void every_list_is_one_statement() {
        achievedCase(mobility("K1", "S1", "RA1"));
        achievedCase(mobility("K1", "S1"));

        for (String list : new String[] {
            "/v1/cases", "/v1/cases?state=RECEIVED", "/v1/decisions", "/v1/applications", "/v1/open-part-decisions"
        }) {
            assertThat(Trips.of(() -> officer(jury).get(list).then().statusCode(200)))
                    .as(list)
                    .isEqualTo(new Trips(1, 1));
        }
    }

    @Test
    void a_decision_is_taken_in_as_few_trips_as_it_can() {
        String id = achievedCase(mobility("K1", "S1", "RA1"));
        validate(school, id, Map.of()).then().statusCode(201);
        String version = etag(jury, id);

        Trips decision = Trips.least(1, () -> officer(jury)
                .header("If-Match", version)
                .body(AS_PROPOSED)
                .post("/v1/cases/" + id + "/decisions")
                .then()
                .statusCode(201));

        assertThat(decision.there()).isEqualTo(6);
    }
}
