package eu.ecvet.platform.outbox;

import eu.ecvet.platform.outbox.OutboxRows.Unpublished;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/** Rows in the order in which they were told, dealt out in waves: of each aggregate one, the next one in the next wave. */
final class Waves {
    private final Map<String, Queue<Unpublished>> byAggregate = new LinkedHashMap<>();

    Waves(List<Unpublished> rows) {
        rows.forEach(row -> byAggregate
                .computeIfAbsent(row.aggregateId(), none -> new ArrayDeque<>())
                .add(row));
    }

    boolean isOver() {
        return byAggregate.isEmpty();
    }

    List<Unpublished> next() {
        List<Unpublished> wave = byAggregate.values().stream()
                .map(Queue::poll)
                .filter(Objects::nonNull)
                .toList();
        byAggregate.values().removeIf(Queue::isEmpty);
        return wave;
    }

    /** Nothing more of this aggregate is sent: its next row would overtake the one that was refused. */
    void stop(String aggregateId) {
        byAggregate.remove(aggregateId);
    }
}
