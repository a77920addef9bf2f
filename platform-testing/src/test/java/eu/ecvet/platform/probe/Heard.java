package eu.ecvet.platform.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.told.OtherServices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What learner-records tells the probe, and what the probe made of it. */
@ApplicationScoped
public class Heard {
    static final String TOPIC = "ecvet.others";
    static final String SOURCE = "/learner-records";
    static final String TYPE = "learner.minority.changed";

    private final Rows rows;
    private final ProbeHandler handler;

    Heard(Rows rows, ProbeHandler handler) {
        this.rows = rows;
        this.handler = handler;
    }

    static UUID tell(UUID learner) {
        return OtherServices.tell(TOPIC, SOURCE, TYPE, learner, data(learner));
    }

    /** As {@link #tell}, under the number that the test wants. */
    static UUID tell(UUID learner, long aggregateVersion) {
        UUID event = UUID.randomUUID();
        OtherServices.repeat(TOPIC, SOURCE, TYPE, event, learner, aggregateVersion, data(learner));
        return event;
    }

    static Map<String, Object> data(UUID learner) {
        return Map.of(
                "learnerId",
                learner.toString(),
                "homeInstitutionId",
                UUID.randomUUID().toString(),
                "minor",
                false);
    }

    /** A document that would be believed, with its members in hand. */
    static Map<String, Object> document(UUID learner) {
        Map<String, Object> document = new HashMap<>();
        document.put("specversion", "1.0");
        document.put("id", UUID.randomUUID().toString());
        document.put("source", SOURCE);
        document.put("type", "eu.ecvet." + TYPE + ".v1");
        document.put("subject", learner.toString());
        document.put("time", "2026-03-02T10:00:00Z");
        document.put("aggregateversion", 1);
        document.put("correlationid", "a story");
        document.put("data", data(learner));
        return document;
    }

    /** The record, and behind it on the same partition an event about this learner. */
    static void sendBefore(UUID learner, byte[] key, byte[] value) {
        OtherServices.sendRaw(TOPIC, "to have the topic", "{}");
        Map<String, Object> settings =
                Map.of("bootstrap.servers", System.getProperty("ecvet.test.kafka"), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, key, value));
            producer.send(new ProducerRecord<>(TOPIC, 0, learner.toString().getBytes(), bytes(document(learner))));
        }
    }

    static byte[] bytes(Map<String, Object> document) {
        try {
            return new ObjectMapper().writeValueAsBytes(document);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    int times(UUID learner) {
        return handler.heardOf(learner);
    }

    long with(UUID aggregate, String status) {
        return rows.number(
                "select count(*) from inbox where aggregate_id = ? and status = ?", aggregate.toString(), status);
    }

    String waitsFor(UUID event) {
        return rows.one("select waits_for from inbox where event_id = ?", row -> row.text("waits_for"), event)
                .orElse(null);
    }

    int attempts(UUID event) {
        return rows.one("select attempts from inbox where event_id = ?", row -> row.count("attempts"), event)
                .orElse(0);
    }

    /** Waits until what was sent before on whatever partition is heard too. */
    void untilAllIsHeard() {
        for (int i = 0; i < 12; i++) {
            UUID marker = UUID.randomUUID();
            tell(marker);
            Eventually.until(() -> times(marker) == 1);
        }
    }
}
