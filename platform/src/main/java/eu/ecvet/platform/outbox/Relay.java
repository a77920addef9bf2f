package eu.ecvet.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.event.Cause;
import eu.ecvet.platform.event.EventType;
import eu.ecvet.platform.event.EventsConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/**
 * Publishes what stands in the outbox. One relay of a service works at a time, whichever instance holds the advisory lock;
 * any other takes over when it is gone. It sends in waves of at most one row for each aggregate, so that a row is sent only
 * when the broker has acknowledged its predecessor: order within an aggregate survives every failure of the broker. A row
 * that the broker will never take stops its aggregate alone, is counted, and can be sent again by an operator.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    /** Any fixed number; advisory locks are per database and each service has its own. */
    private static final long RELAY_LOCK = 4_372_640_001L;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private static final String NEXT_WAVE = """
            select event_id, aggregate_id, aggregate_version, type, data::text, occurred_at, actor_institution, correlation_id
            from (select distinct on (aggregate_id) * from outbox where published_at is null order by aggregate_id, seq) head
            where failed_at is null
            order by seq
            limit ?""";

    private final AgroalDataSource database;
    private final EventsConfig config;
    private final Map<String, Object> kafka;
    private final ObjectMapper json;
    private final Clock clock;
    private final RelaySignal signal;
    private volatile boolean running;
    private Thread thread;
    private KafkaProducer<String, String> producer;

    private record Row(
            UUID id,
            String aggregateId,
            long aggregateVersion,
            String type,
            String data,
            OffsetDateTime occurredAt,
            UUID actorInstitution,
            String correlationId) {}

    Relay(
            AgroalDataSource database,
            EventsConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ObjectMapper json,
            Clock clock,
            RelaySignal signal) {
        this.database = database;
        this.config = config;
        this.kafka = kafka;
        this.json = json;
        this.clock = clock;
        this.signal = signal;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::relayUntilStopped);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        signal.wake();
        if (!thread.join(Duration.ofSeconds(5))) {
            thread.interrupt();
        }
    }

    private void relayUntilStopped() {
        Duration pause = config.poll();
        while (running) {
            try (Connection leadership = database.getConnection()) {
                if (!lock(leadership)) {
                    signal.await(config.poll());
                    continue;
                }
                try {
                    ensureTopic();
                    pause = config.poll();
                    while (running) {
                        checkStillLeading(leadership);
                        if (!publishWave()) {
                            signal.await(config.poll());
                        }
                    }
                } finally {
                    unlock(leadership);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            } catch (Exception broken) {
                if (!running) {
                    break;
                }
                LOG.warnf("The relay pauses %s: %s", pause, Cause.of(broken));
                closeProducer();
                if (!sleep(pause)) {
                    break;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
        closeProducer();
    }

    /** Sends the first unpublished row of every aggregate; true if there was anything to send. */
    private boolean publishWave() throws SQLException, InterruptedException {
        List<Row> wave = nextWave();
        if (wave.isEmpty()) {
            return false;
        }
        Map<Row, Future<RecordMetadata>> sent = new HashMap<>();
        List<UUID> acknowledged = new ArrayList<>();
        RuntimeException brokerAway = null;
        for (Row row : wave) {
            try {
                sent.put(row, producer().send(record(row)));
            } catch (RetriableException unreachable) {
                brokerAway = unreachable;
                break;
            } catch (RuntimeException refused) {
                markFailed(row, refused);
            }
        }
        if (producer != null) {
            producer.flush();
        }
        for (var entry : sent.entrySet()) {
            try {
                entry.getValue().get();
                acknowledged.add(entry.getKey().id());
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RetriableException unreachable) {
                    brokerAway = unreachable;
                } else {
                    markFailed(entry.getKey(), failed.getCause());
                }
            }
        }
        markPublished(wave.stream().map(Row::id).filter(acknowledged::contains).toList());
        if (brokerAway != null) {
            throw brokerAway;
        }
        return true;
    }

    private List<Row> nextWave() throws SQLException {
        List<Row> wave = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(NEXT_WAVE)) {
            statement.setInt(1, config.batch());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    wave.add(new Row(
                            rows.getObject("event_id", UUID.class),
                            rows.getString("aggregate_id"),
                            rows.getLong("aggregate_version"),
                            rows.getString("type"),
                            rows.getString("data"),
                            rows.getObject("occurred_at", OffsetDateTime.class),
                            rows.getObject("actor_institution", UUID.class),
                            rows.getString("correlation_id")));
                }
            }
        }
        return wave;
    }

    private ProducerRecord<String, String> record(Row row) {
        ObjectNode envelope = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", row.id().toString())
                .put("source", config.source())
                .put("type", EventType.PREFIX + row.type() + EventType.VERSION)
                .put("subject", row.aggregateId())
                .put(
                        "time",
                        row.occurredAt()
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toInstant()
                                .toString())
                .put("datacontenttype", "application/json")
                .put("dataschema", "urn:ecvet:schema:" + row.type() + ":v1")
                .put("aggregateversion", String.valueOf(row.aggregateVersion()))
                .put("correlationid", row.correlationId());
        if (row.actorInstitution() != null) {
            envelope.put("actorinstitution", row.actorInstitution().toString());
        }
        try {
            JsonNode data = json.readTree(row.data());
            envelope.set("data", data);
            var record = new ProducerRecord<>(config.topic(), row.aggregateId(), json.writeValueAsString(envelope));
            record.headers()
                    .add(new RecordHeader("content-type", "application/cloudevents+json; charset=UTF-8".getBytes()));
            return record;
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new IllegalStateException("a row of the outbox is not readable as JSON", unreadable);
        }
    }

    private void markPublished(List<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        // Only the leader gives positions, one wave after the other: gap-free, and in the order in which rows became
        // visible.
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        with last as (select coalesce(max(position), 0) as position from outbox)
                        update outbox o set published_at = ?, position = last.position + n.ordinal, last_error = null
                        from last, unnest(?) with ordinality as n (event_id, ordinal)
                        where o.event_id = n.event_id and o.published_at is null""")) {
            statement.setObject(1, OffsetDateTime.now(clock));
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private void markFailed(Row row, Throwable refused) throws SQLException {
        LOG.errorf(
                "The broker does not take event %s (%s) of aggregate %s; this aggregate waits for an operator: %s",
                row.id(), row.type(), row.aggregateId(), Cause.of(refused));
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update outbox set attempts = attempts + 1, failed_at = ?, last_error = ? where event_id = ?")) {
            statement.setObject(1, OffsetDateTime.now(clock));
            statement.setString(2, Cause.of(refused));
            statement.setObject(3, row.id());
            statement.executeUpdate();
        }
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put("acks", "all");
            settings.put("enable.idempotence", true);
            settings.put("linger.ms", 0);
            settings.put("max.block.ms", 3_000);
            settings.put("request.timeout.ms", 3_000);
            settings.put("delivery.timeout.ms", 6_000);
            settings.put("reconnect.backoff.max.ms", 500);
            settings.put("max.request.size", Math.max(1_048_576, config.largest() * 4));
            settings.put("client.id", "relay" + config.source().replace('/', '-'));
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private void ensureTopic() throws InterruptedException, ExecutionException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("request.timeout.ms", 3_000);
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("client.id", "topic" + config.source().replace('/', '-'));
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(config.topic(), config.partitions(), config.replication())
                            // A partner may join years later and must still hear everything.
                            .configs(Map.of(
                                    "retention.ms", "-1", "max.message.bytes", String.valueOf(config.largest() * 4)))))
                    .all()
                    .get();
            LOG.infof("Topic %s created.", config.topic());
        } catch (ExecutionException answer) {
            if (!(answer.getCause() instanceof TopicExistsException)) {
                throw answer;
            }
        }
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_try_advisory_lock(" + RELAY_LOCK + ")")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static void checkStillLeading(Connection leadership) throws SQLException {
        try (var statement = leadership.createStatement();
                var answer = statement.executeQuery("select 1")) {
            answer.next();
        }
    }

    private static void unlock(Connection connection) {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_advisory_unlock(" + RELAY_LOCK + ")")) {
            answer.next();
        } catch (SQLException connectionGone) {
            LOG.debugf("The relay's lock went with its connection: %s", connectionGone.getMessage());
        }
    }

    private boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
