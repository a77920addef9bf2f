package eu.ecvet.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.sql.Rows;
import eu.ecvet.platform.sql.SqlFailure;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** BR-E01, BR-E04: trouble of the moment passes, and no record stops the next. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class InboxTroubleTest {
    @Inject
    Heard heard;

    @Inject
    Rows rows;

    private final UUID learner = UUID.randomUUID();
    private int terminations;

    @Test
    void BR_E01_an_event_whose_connection_is_terminated_once_is_applied() {
        ProbeHandler.TERMINATED_ONCE.add(learner);

        Heard.tell(learner);

        Eventually.until(() -> heard.times(learner) == 1);
        assertThat(heard.with(learner, "APPLIED")).isEqualTo(1);
        assertThat(heard.with(learner, "FAILED")).isZero();
    }

    @Test
    void BR_E01_a_short_outage_of_the_database_while_events_flow_ends_with_all_of_them_applied() {
        List<UUID> learners = Stream.generate(UUID::randomUUID).limit(120).toList();

        for (int i = 0; i < learners.size(); i++) {
            Heard.tell(learners.get(i));
            if (i % 10 == 5) {
                terminateAllConnections();
            }
        }

        Eventually.until(() -> areApplied(learners));
        assertThat(terminations).isPositive();
        assertThat(learners).allSatisfy(one -> assertThat(heard.times(one)).isEqualTo(1));
    }

    static Stream<byte[]> recordsThatAreNoEvents() {
        UUID some = UUID.randomUUID();
        String nul = "a" + (char) 0 + "b";
        String long10k = "x".repeat(10_000);
        return Stream.of(
                null,
                new byte[0],
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2},
                text("null"),
                text("[1, 2, 3]"),
                text("{\"id\": "),
                text("[".repeat(5_000)),
                text("{\"specversion\": \"1.0\", \"data\": 1e100000000}"),
                with(
                        some,
                        "data",
                        Map.of(
                                "learnerId",
                                some.toString(),
                                "homeInstitutionId",
                                some.toString(),
                                "minor",
                                false,
                                "note",
                                nul)),
                with(some, "data", Map.of("learnerId", some.toString(), nul, false)),
                with(some, "type", "eu.ecvet." + nul + ".v1"),
                with(some, "type", "com.example.something"),
                with(some, "subject", nul),
                with(some, "source", nul),
                with(some, "correlationid", nul),
                with(some, "subject", long10k),
                with(some, "source", "/" + long10k),
                with(some, "type", "eu.ecvet." + long10k + ".v1"),
                with(some, "correlationid", long10k),
                with(some, "id", "1"),
                with(some, "time", "yesterday"),
                with(some, "aggregateversion", -1),
                with(some, "aggregateversion", 1.5),
                with(some, "aggregateversion", "9223372036854775808"),
                with(some, "actorinstitution", "nobody"));
    }

    @ParameterizedTest
    @MethodSource("recordsThatAreNoEvents")
    void BR_E01_whatever_stands_in_a_record_the_next_one_is_heard_and_what_was_passed_over_is_seen(byte[] record) {
        double refusedBefore = refused();
        String key = "key of " + learner;

        Heard.sendBefore(learner, key.replace(' ', '-').getBytes(), record);

        Eventually.until(() -> heard.times(learner) == 1);
        assertThat(refused()).isGreaterThan(refusedBefore);
        assertThat(rows.number(
                        "select count(*) from inbox where status = 'FAILED' and not believed and last_error like 'ecvet.others/0/%'"
                                + " and (aggregate_id = ? or received_at > now() - interval '20 seconds')",
                        key.replace(' ', '-')))
                .isPositive();
    }

    static Stream<byte[]> keys() {
        return Stream.of(null, new byte[0], new byte[] {0, 1, 2}, text("x".repeat(10_000)), new byte[] {(byte) 0xff});
    }

    @ParameterizedTest
    @MethodSource("keys")
    void BR_E01_whatever_stands_in_a_key_the_next_record_is_heard(byte[] key) {
        Heard.sendBefore(learner, key, text("no event"));

        Eventually.until(() -> heard.times(learner) == 1);
    }

    @Test
    void whether_the_service_hears_is_told_by_its_health_and_by_a_metric() {
        heard.untilAllIsHeard();

        given().get("/q/health/well").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(given().auth()
                        .oauth2(Tokens.operator())
                        .get("/q/metrics")
                        .body()
                        .asString())
                .containsPattern("ecvet_inbox_standstill_seconds [0-4]\\.")
                .contains("ecvet_inbox_refused_total");
    }

    private boolean areApplied(List<UUID> learners) {
        try {
            return learners.stream().allMatch(one -> heard.with(one, "APPLIED") == 1);
        } catch (SqlFailure connectionTerminated) {
            return false;
        }
    }

    private void terminateAllConnections() {
        try {
            rows.number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where datname = current_database() and usename = current_user and pid <> pg_backend_pid()");
            terminations++;
        } catch (SqlFailure terminatedBefore) {
            // The pool gave a connection that the last round had ended.
            return;
        }
    }

    private static double refused() {
        return given().auth()
                .oauth2(Tokens.operator())
                .get("/q/metrics")
                .body()
                .asString()
                .lines()
                .filter(line -> line.startsWith("ecvet_inbox_refused_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static byte[] with(UUID learner, String member, Object value) {
        var document = Heard.document(learner);
        document.put(member, value);
        return Heard.bytes(document);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
