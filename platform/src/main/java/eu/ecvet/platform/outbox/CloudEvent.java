package eu.ecvet.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.event.EventType;
import eu.ecvet.platform.event.EventsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;

/** How a row of the outbox is told: one CloudEvents 1.0 document in structured JSON mode, keyed by its aggregate. */
@ApplicationScoped
class CloudEvent {
    private static final byte[] CONTENT_TYPE =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.US_ASCII);

    private final EventsConfig config;
    private final ObjectMapper json;

    CloudEvent(EventsConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    ProducerRecord<String, String> of(OutboxRows.Unpublished row) {
        EventType type = EventType.current(row.type());
        ObjectNode document = json.createObjectNode()
                .put("specversion", "1.0")
                .put("id", row.id().toString())
                .put("source", config.source())
                .put("type", type.toString())
                .put("subject", row.aggregateId())
                .put("time", row.occurredAt().toString())
                .put("datacontenttype", "application/json")
                .put("dataschema", type.schema())
                .put("aggregateversion", row.aggregateVersion())
                .put("correlationid", row.correlationId());
        if (row.actorInstitution() != null) {
            document.put("actorinstitution", row.actorInstitution().toString());
        }
        try {
            document.set("data", json.readTree(row.data()));
            var record = new ProducerRecord<>(config.topic(), row.aggregateId(), json.writeValueAsString(document));
            record.headers().add(new RecordHeader("content-type", CONTENT_TYPE));
            return record;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a row of the outbox is not readable as JSON", unreadable);
        }
    }
}
