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
import java.util.Optional;
import java.util.Set;

/**
 * Many events in one transaction, which is what a service lives on that has to catch up. Only what is the plain next of its
 * aggregate is handled here. Whatever else there is to say about an event is left to the {@link Inbox}, together with all
 * later ones of its aggregate: one that waits takes back everything, and in a second attempt its own savepoint alone; one
 * that breaks takes back everything.
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
        // To remember and to forget is as much of a way to the database as most handlers take, and hardly any event
        // waits.
        return hear(events, Waiting.TAKES_BACK_ALL)
                .or(() -> hear(events, Waiting.TAKES_BACK_ITS_OWN))
                .orElseThrow();
    }

    /** What is undone when an event turns out to wait. */
    private enum Waiting {
        TAKES_BACK_ALL,
        TAKES_BACK_ITS_OWN
    }

    private enum Outcome {
        DONE,
        LEFT,
        ALL_TAKEN_BACK
    }

    private Optional<Heard> hear(List<ReceivedEvent> events, Waiting waiting) {
        return transactions.get(() -> hearAll(events, waiting), Optional::isEmpty);
    }

    private Optional<Heard> hearAll(List<ReceivedEvent> events, Waiting waiting) {
        var heard = new Heard(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        // Locked first and in one order: whoever handles events of the same aggregates waits here, and then finds them
        // done.
        Known known = rows.known(events);
        Map<Line, Long> heardUpTo = new HashMap<>();
        known.counted()
                .forEach(counted -> heardUpTo.put(new Line(counted.source(), counted.aggregateId()), counted.upTo()));
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
            switch (isPlainNext ? handle(event, waiting, heard, settled) : Outcome.LEFT) {
                case DONE -> {
                    heardUpTo.put(line, event.aggregateVersion());
                    last.put(line, event);
                }
                case LEFT -> {
                    left.add(line);
                    heard.left().add(event);
                }
                case ALL_TAKEN_BACK -> {
                    return Optional.empty();
                }
            }
        }
        rows.heard(last.values());
        rows.settle(settled);
        return Optional.of(heard);
    }

    private Outcome handle(ReceivedEvent event, Waiting waiting, Heard heard, List<InboxRows.Settled> settled) {
        var handler = handlers.of(event);
        if (handler.isEmpty()) {
            heard.passed().add(event);
            return Outcome.DONE;
        }
        if (handlers.isLater(event)) {
            return Outcome.LEFT;
        }
        outbox.correlateWith(event.correlationId());
        if (waiting == Waiting.TAKES_BACK_ITS_OWN) {
            rows.remember();
        }
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
                if (waiting == Waiting.TAKES_BACK_ALL) {
                    return Outcome.ALL_TAKEN_BACK;
                }
                rows.takeBack();
                return Outcome.LEFT;
            }
        }
        if (waiting == Waiting.TAKES_BACK_ITS_OWN) {
            rows.forget();
        }
        return Outcome.DONE;
    }
}
