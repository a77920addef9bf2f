package eu.ecvet.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.sql.Rows;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** BR-E04: an operator sees every event that waits, however many they are. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class StuckEventsTest {
    private static final int MANY = 638;

    @Inject
    Rows rows;

    private final String type = "stuck." + UUID.randomUUID();

    @AfterEach
    void takeAway() {
        rows.update("delete from inbox where type = ?", type);
    }

    @Test
    void BR_E04_all_of_many_stuck_events_are_listed_oldest_first_and_counted_when_asked() {
        rows.update("""
                insert into inbox (event_id, source, type, aggregate_id, aggregate_version, received_at, status, last_error, envelope)
                select gen_random_uuid(), '/learner-records', ?, gen_random_uuid(), 1, now() - (n / 3) * interval '1 second',
                    'FAILED', 'poison', '{}' from generate_series(1, ?) n""", type, MANY);

        List<String> seen = new ArrayList<>();
        List<String> since = new ArrayList<>();
        JsonPath page = page(null);
        while (true) {
            seen.addAll(page.getList("items.findAll { it.type == '" + type + "' }.eventId"));
            since.addAll(page.getList("items.since"));
            if (page.getString("next") == null) {
                break;
            }
            page = page(page.getString("next"));
        }

        assertThat(seen).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(since.stream().map(java.time.Instant::parse).toList()).isSorted();
        assertThat(page.getLong("total"))
                .isEqualTo(rows.number("select count(*) from inbox where status = 'FAILED'")
                        + rows.number(
                                "select count(*) from outbox where published_at is null and failed_at is not null"));
    }

    @Test
    void a_place_of_another_list_is_refused() {
        given().auth()
                .oauth2(Tokens.operator())
                .queryParam("after", "bm90aGluZw")
                .get("/v1/stuck-events")
                .then()
                .statusCode(400);
    }

    private static JsonPath page(String after) {
        var request = given().auth()
                .oauth2(Tokens.operator())
                .queryParam("status", "FAILED")
                .queryParam("size", 200)
                .queryParam("total", true);
        return (after == null ? request : request.queryParam("after", after))
                .get("/v1/stuck-events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
