package eu.ecvet.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.localstack.machine.StackTrouble;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalInfrastructureTest {

    private static final String INSTITUTION = "11111111-1111-4111-8111-111111111111";

    private static LocalInfrastructure infrastructure;

    @BeforeAll
    static void start(@TempDir Path folder) {
        infrastructure = LocalInfrastructure.start(folder, Part.values());
    }

    @AfterAll
    static void stop() {
        infrastructure.stop();
    }

    @Test
    void each_service_has_a_database_of_its_own() throws SQLException {
        for (String database : List.of("registry", "records", "mobility", "recognition")) {
            try (Connection connection = connect(database, database);
                    ResultSet row = connection
                            .createStatement()
                            .executeQuery("select current_database(), current_user, current_setting('server_version'),"
                                    + " current_setting('fsync'), current_setting('synchronous_commit')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo(database);
                assertThat(row.getString(2)).isEqualTo(database);
                assertThat(row.getString(3)).startsWith("18.");
                assertThat(row.getString(4)).isEqualTo("on");
                assertThat(row.getString(5)).isEqualTo("on");
            }
        }
    }

    @Test
    void no_role_enters_the_database_of_another_service() {
        assertThatThrownBy(() -> connect("records", "registry")).hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> connect("postgres", "registry"))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> DriverManager.getConnection(infrastructure.jdbcUrl("registry"), "registry", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_demo_user_gets_a_token_for_eight_hours() throws IOException {
        JsonNode claims = claims(infrastructure.token("lille-coordinator"));

        assertThat(claims.get("iss").asText()).isEqualTo(infrastructure.issuerUrl());
        assertThat(claims.get("aud").toString()).contains("\"ecvet\"");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"coordinator\",\"representative\"]");
        assertThat(claims.get("institution").asText()).isEqualTo("00000000-0000-4000-8000-000000000f41");
        assertThat(claims.get("preferred_username").asText()).isEqualTo("lille-coordinator");
        assertThat(claims.get("sub").asText()).isNotBlank();
        assertThat(claims.has("learner")).isFalse();
        assertThat(Duration.ofSeconds(
                        claims.get("exp").asLong() - claims.get("iat").asLong()))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void a_learner_token_names_the_learner_and_no_institution() throws IOException {
        JsonNode claims = claims(infrastructure.token("learner-em"));

        assertThat(claims.get("learner").asText()).isEqualTo("00000000-0000-4000-8000-00000001ea01");
        assertThat(claims.has("institution")).isFalse();
    }

    @Test
    void a_test_can_act_as_anybody() throws IOException {
        JsonNode claims = claims(infrastructure.token(
                Map.of("sub", "somebody-else", "roles", List.of("assessor", "registrar"), "institution", INSTITUTION)));

        assertThat(claims.get("sub").asText()).isEqualTo("somebody-else");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"assessor\",\"registrar\"]");
        assertThat(claims.get("institution").asText()).isEqualTo(INSTITUTION);
    }

    @Test
    void a_test_can_ask_for_an_expired_token_and_for_another_audience() throws IOException {
        JsonNode claims = claims(
                infrastructure.token(Map.of("roles", "assessor", "lifetime", -60, "audience", "somewhere-else")));

        assertThat(Instant.ofEpochSecond(claims.get("exp").asLong())).isBefore(Instant.now());
        assertThat(claims.get("aud").toString()).contains("somewhere-else").doesNotContain("ecvet\"");
    }

    @Test
    void an_unknown_demo_user_is_refused_with_the_names_of_those_there_are() {
        assertThatThrownBy(() -> infrastructure.token("nobody-at-all"))
                .isInstanceOf(StackTrouble.class)
                .hasMessageContaining("nobody-at-all")
                .hasMessageContaining("lille-coordinator");
    }

    @Test
    void tokens_stay_valid_when_the_issuer_is_restarted() throws IOException {
        String before = keys();

        infrastructure.kill(Part.IDENTITY);
        infrastructure.restart(Part.IDENTITY);

        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void committed_rows_survive_a_crash_of_postgres() throws SQLException {
        try (Connection connection = connect("mobility", "mobility")) {
            connection.createStatement().execute("create table kept (word text)");
            connection.createStatement().execute("insert into kept values ('signed')");
        }

        infrastructure.kill(Part.POSTGRES);
        infrastructure.restart(Part.POSTGRES);

        try (Connection connection = connect("mobility", "mobility");
                ResultSet row = connection.createStatement().executeQuery("select word from kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("signed");
        }
    }

    @Test
    void acknowledged_events_survive_a_crash_of_kafka() throws ExecutionException, InterruptedException {
        Map<String, Object> bootstrap = Map.of("bootstrap.servers", infrastructure.kafkaBootstrap());
        try (Admin admin = Admin.create(bootstrap)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(bootstrap, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "agreement", "signed")).get();
        }

        infrastructure.kill(Part.KAFKA);
        infrastructure.restart(Part.KAFKA);

        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(bootstrap, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("kept", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .extracting(event -> event.value())
                    .containsExactly("signed");
        }
    }

    @Test
    void nobody_creates_a_topic_by_writing_to_it() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", infrastructure.kafkaBootstrap(), "max.block.ms", 1500);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unknown", "", ""))
                            .get())
                    .hasMessageContaining("unknown");
        }
    }

    private static Connection connect(String database, String role) throws SQLException {
        String address = infrastructure.jdbcUrl("registry").replaceAll("/registry$", "/" + database);
        return DriverManager.getConnection(address, role, infrastructure.password(role));
    }

    private static String keys() throws IOException {
        return new ObjectMapper()
                .readTree(java.net
                        .URI
                        .create(infrastructure.issuerUrl() + "/jwks")
                        .toURL())
                .toString();
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
