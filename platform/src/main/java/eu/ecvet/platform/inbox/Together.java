package eu.ecvet.platform.inbox;

import eu.ecvet.platform.act.Transactions;
import eu.ecvet.platform.inbox.InboxRows.Known;
import eu.ecvet.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many events in one transaction, which is what a service lives on that has to catch up. Only what is the plain next of its
 * aggregate is handled here. Whatever else there is to say about an event is left to the {@link Inbox}, together with all
 * later ones of its aggregate: an event that waits takes back its own savepoint, one that breaks takes back everything.
 */
@ApplicationScoped
class Together {
    private final InboxRows rows;
    private final Handlers handlers;
    private final Outbox outbox;
    private final Transactions transactions;
    private final EntityManager entities;

    Together(InboxRows rows, Handlers handlers, Outbox outbox, Transactions transactions, EntityManager entities) {
        this.rows = rows;
        this.handlers = handlers;
        this.outbox = outbox;
        this.transactions = transactions;
        this.entities = entities;
    }

    /** An aggregate of a service, as far as it is counted here. */
    private record Line(String source, String aggregateId) {
        static Line of(ReceivedEvent event) {
            return new Line(event.source(), event.aggregateId());
        }
    }

    /**
     * What was done, and what is left in the order in which it came.
     *
     * @param applied those that a handler applied
     * @param passed those that only count, because they are no concern of this service or were ignored
     */
    record Heard(List<ReceivedEvent> applied, List<ReceivedEvent> passed, List<ReceivedEvent> left) {}

    /** @throws RuntimeException if one of the events broke, or the database is out of reach; then nothing has happened */
    Heard hear(List<ReceivedEvent> events) {
        var heard = new Heard(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        transactions.run(() -> hear(events, heard));
        return heard;
    }

    private void hear(List<ReceivedEvent> events, Heard heard) {
        // Locked first and in one order: whoever handles events of the same aggregates waits here, and then finds them
        // done.
        Map<Line, Long> heardUpTo = new HashMap<>();
        rows.heardUpTo(events)
                .forEach(counted -> heardUpTo.put(new Line(counted.source(), counted.aggregateId()), counted.upTo()));
        Known known = rows.known(events);
        Set<Line> left = new HashSet<>();
        Map<Line, ReceivedEvent> last = new LinkedHashMap<>();
        List<InboxRows.Settled> settled = new ArrayList<>();
        for (ReceivedEvent event : events) {
            Line line = Line.of(event);
            Long upTo = heardUpTo.get(line);
            boolean isPlainNext = !left.contains(line)
                    && upTo != null
                    && event.aggregateVersion() == upTo + 1
                    && !known.noted().contains(event.id())
                    && !known.waiting().contains(event.aggregateId());
            if (isPlainNext && isHandled(event, heard, settled)) {
                heardUpTo.put(line, event.aggregateVersion());
                last.put(line, event);
            } else {
                left.add(line);
                heard.left().add(event);
            }
        }
        rows.heard(last.values());
        rows.settle(settled);
    }

    private boolean isHandled(ReceivedEvent event, Heard heard, List<InboxRows.Settled> settled) {
        var handler = handlers.of(event);
        if (handler.isEmpty()) {
            heard.passed().add(event);
            return true;
        }
        if (handlers.isLater(event)) {
            return false;
        }
        outbox.correlateWith(event.correlationId());
        rows.remember();
        Reaction reaction = handler.get().on(event);
        entities.flush();
        entities.clear();
        switch (reaction) {
            case Reaction.Applied() -> {
                heard.applied().add(event);
                settled.add(new InboxRows.Settled(event, Inbox.Status.APPLIED, null));
            }
            case Reaction.Ignored(var why) -> {
                heard.passed().add(event);
                settled.add(new InboxRows.Settled(event, Inbox.Status.IGNORED, why));
            }
            case Reaction.WaitsFor(var reference) -> {
                rows.takeBack();
                return false;
            }
        }
        rows.forget();
        return true;
    }
}
