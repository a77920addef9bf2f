package eu.ecvet.platform.inbox;

import eu.ecvet.platform.act.Transactions;
import eu.ecvet.platform.event.Cause;
import eu.ecvet.platform.inbox.InboxRows.Waiting;
import eu.ecvet.platform.inbox.health.InboxMetrics;
import eu.ecvet.platform.inbox.waiting.Patience;
import eu.ecvet.platform.inbox.waiting.References;
import eu.ecvet.platform.inbox.waiting.Trouble;
import eu.ecvet.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Hears facts of other services, each once (BR-E01) and in the order of their aggregate (BR-E02): the note that an event
 * was received is written in the transaction of its effect. What cannot be handled now is parked and tried again by itself
 * (BR-E04): an event that refers to something unknown, one whose handler broke, one of a later version, one that comes
 * before its predecessors. What cannot be handled at all fails and waits for an operator. Either keeps back only the later
 * events of its own aggregate. A record that is not believed is kept in sight and keeps nothing back.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TRIED_AT_ONCE = 100;

    private final InboxRows rows;
    private final Envelope envelope;
    private final Handlers handlers;
    private final Patience patience;
    private final Clock clock;
    private final Transactions transactions;
    private final Together together;
    private final Outbox outbox;
    private final InboxMetrics metrics;

    Inbox(
            InboxRows rows,
            Envelope envelope,
            Handlers handlers,
            Patience patience,
            Clock clock,
            Transactions transactions,
            Together together,
            Outbox outbox,
            InboxMetrics metrics) {
        this.rows = rows;
        this.envelope = envelope;
        this.handlers = handlers;
        this.patience = patience;
        this.clock = clock;
        this.transactions = transactions;
        this.together = together;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /** What became of a received event. PARKED is tried again by itself; FAILED waits for an operator. */
    public enum Status {
        APPLIED,
        IGNORED,
        PARKED,
        FAILED
    }

    /** What one attempt to handle an event came to. */
    private sealed interface Attempt {
        record Done(boolean applied) implements Attempt {}

        record NotYet(String waitsFor, boolean wokenByOthers) implements Attempt {}

        record Disbelieved(String why) implements Attempt {}
    }

    private static final Attempt.Done DONE = new Attempt.Done(false);
    private static final Attempt.Done APPLIED = new Attempt.Done(true);
    private static final Attempt BEHIND = new Attempt.NotYet("an earlier event of the same aggregate", true);

    /**
     * Takes what Kafka gave at once, whatever stands in it: together where all goes well, one by one where not. Returns and
     * throws as if each had been taken alone.
     *
     * @return whether anything waits afterwards that may be tried again
     */
    @ActivateRequestContext
    boolean receive(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return false;
        }
        List<ReceivedEvent> events = new ArrayList<>();
        Map<ReceivedEvent, Delivery> cameAs = new IdentityHashMap<>();
        for (Delivery delivery : deliveries) {
            believed(delivery).ifPresent(event -> {
                events.add(event);
                cameAs.put(event, delivery);
            });
        }
        Together.Heard heard = together(events);
        boolean anythingWaits = rows.anythingWaits();
        if (anythingWaits) {
            heard.applied().forEach(event -> wake(event, APPLIED));
            heard.passed().forEach(event -> wake(event, DONE));
        }
        heard.left().forEach(event -> receive(cameAs.get(event), event));
        return anythingWaits || !heard.left().isEmpty();
    }

    /** What breaks is left, all of it, to be taken one by one. */
    private Together.Heard together(List<ReceivedEvent> events) {
        try {
            return together.hear(events);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.debugf("One by one, because something broke among %d events: %s", events.size(), Cause.of(broken));
            return new Together.Heard(List.of(), List.of(), events);
        }
    }

    /**
     * Takes one record from Kafka, whatever stands in it. Returns normally when it is dealt with for good or safely kept;
     * throws only if the database is out of reach, and then nothing has happened.
     */
    @ActivateRequestContext
    void receive(Delivery delivery) {
        believed(delivery).ifPresent(event -> receive(delivery, event));
    }

    private Optional<ReceivedEvent> believed(Delivery delivery) {
        try {
            return Optional.of(envelope.believed(delivery));
        } catch (NotBelieved why) {
            refuse(delivery, Optional.empty(), why.getMessage());
        } catch (RuntimeException | StackOverflowError unreadable) {
            refuse(delivery, Optional.empty(), Cause.of(unreadable));
        }
        return Optional.empty();
    }

    private void receive(Delivery delivery, ReceivedEvent event) {
        try {
            hear(delivery, event);
        } catch (RuntimeException | StackOverflowError broken) {
            if (Trouble.isOfTheMoment(broken)) {
                throw broken;
            }
            // Not even its note can be written: the next record must be reached all the same.
            refuse(delivery, Optional.of(event), Cause.of(broken));
        }
    }

    private void hear(Delivery delivery, ReceivedEvent event) {
        Attempt attempt;
        try {
            attempt = inTransaction(() -> first(event));
        } catch (RuntimeException | StackOverflowError broken) {
            keepBroken(event, broken, Optional.empty());
            return;
        }
        switch (attempt) {
            case Attempt.Done done -> wake(event, done);
            case Attempt.NotYet notYet -> keep(event, notYet, Optional.empty());
            case Attempt.Disbelieved(var why) -> refuse(delivery, Optional.of(event), why);
        }
    }

    private Attempt first(ReceivedEvent event) {
        // Locked first: whoever handles an event of the same aggregate at the same time waits here, and then finds it
        // done.
        Optional<Long> heardUpTo = rows.heardUpTo(event.source(), event.aggregateId());
        if (rows.isNoted(event.id())) {
            return DONE;
        }
        return switch (Place.of(event, heardUpTo, rows)) {
            case NEXT -> next(event);
            case GAP -> gap(heardUpTo);
            case OLDER -> older(event);
            case TAKEN -> taken(event);
        };
    }

    /** Runs the handler and notes the outcome in the same transaction; an event that waits leaves no trace of the attempt. */
    private Attempt next(ReceivedEvent event) {
        rows.heard(event);
        return rows.isBehind(event) ? BEHIND : handle(event);
    }

    private Attempt handle(ReceivedEvent event) {
        Optional<EventHandler> handler = handlers.of(event);
        if (handler.isEmpty()) {
            // Only its number counts; a row of its own stays only where it was kept before.
            if (rows.isNoted(event.id())) {
                rows.settle(event, Status.IGNORED, "no concern of this service");
            }
            return DONE;
        }
        if (handlers.isLater(event)) {
            return new Attempt.NotYet(
                    "a build of this service that reads version %d of %s".formatted(event.typeVersion(), event.type()),
                    false);
        }
        outbox.correlateWith(event.correlationId());
        return switch (handler.get().on(event)) {
            case Reaction.Applied() -> {
                rows.settle(event, Status.APPLIED, null);
                yield APPLIED;
            }
            case Reaction.Ignored(var why) -> {
                rows.settle(event, Status.IGNORED, why);
                yield DONE;
            }
            case Reaction.WaitsFor(var reference) -> new Attempt.NotYet(reference, false);
        };
    }

    /** Tries again what is parked and due; true if anything could be settled, so that more may be. */
    @ActivateRequestContext
    boolean retryParked() {
        Instant now = clock.instant();
        boolean progress = false;
        for (UUID due : rows.due(now, patience.last(now), TRIED_AT_ONCE)) {
            progress |= retry(due, Status.PARKED);
        }
        return progress;
    }

    /** Handles a failed event once more, on the word of an operator; false if it still fails or is not there. */
    @ActivateRequestContext
    public boolean retryFailed(UUID eventId) {
        return retry(eventId, Status.FAILED) || (rows.takeIntoSequence(eventId) && retry(eventId, Status.PARKED));
    }

    private boolean retry(UUID eventId, Status expected) {
        Optional<Waiting> waiting = rows.waiting(eventId).filter(kept -> kept.status() == expected);
        if (waiting.isEmpty()) {
            return false;
        }
        ReceivedEvent event;
        try {
            event = envelope.read(waiting.get().envelope());
        } catch (NotBelieved unreadable) {
            rows.disbelieve(eventId, unreadable.getMessage());
            return false;
        }
        Attempt attempt;
        try {
            attempt = inTransaction(() -> again(event, expected));
        } catch (RuntimeException | StackOverflowError broken) {
            try {
                keepBroken(event, broken, waiting);
            } catch (RuntimeException notKept) {
                if (Trouble.isOfTheMoment(notKept)) {
                    throw notKept;
                }
                rows.postpone(eventId, patience.last(clock.instant()), Cause.of(notKept));
            }
            return false;
        }
        switch (attempt) {
            case Attempt.Done done -> wake(event, done);
            case Attempt.NotYet notYet -> keep(event, notYet, waiting);
            case Attempt.Disbelieved(var why) -> rows.disbelieve(eventId, why);
        }
        return attempt instanceof Attempt.Done;
    }

    private Attempt again(ReceivedEvent event, Status expected) {
        Optional<Long> heardUpTo = rows.heardUpTo(event.source(), event.aggregateId());
        Optional<Waiting> still = rows.waiting(event.id()).filter(kept -> kept.status() == expected);
        if (still.isEmpty()) {
            return DONE;
        }
        if (still.get().inSequence()) {
            return rows.isBehind(event) ? BEHIND : handle(event);
        }
        return switch (Place.of(event, heardUpTo, rows)) {
            case NEXT -> next(event);
            case GAP -> gap(heardUpTo);
            case OLDER -> older(event);
            case TAKEN -> taken(event);
        };
    }

    private Attempt older(ReceivedEvent event) {
        rows.settle(event, Status.IGNORED, "older than what is already known");
        return DONE;
    }

    private static Attempt gap(Optional<Long> heardUpTo) {
        return new Attempt.NotYet(
                "event %d of its aggregate, which was not heard".formatted(heardUpTo.orElse(0L) + 1), true);
    }

    private static Attempt taken(ReceivedEvent event) {
        return new Attempt.Disbelieved(
                "another event was heard as number %d of its aggregate".formatted(event.aggregateVersion()));
    }

    /** Gives an event up, with its reason kept; its successors may go on. Only on the word of an operator. */
    public boolean dismiss(UUID eventId, String reason) {
        Optional<Waiting> waiting = rows.waiting(eventId);
        boolean dismissed = rows.dismiss(eventId, "dismissed: " + reason);
        waiting.filter(Waiting::inSequence)
                .ifPresent(kept -> rows.wake(kept.source(), kept.aggregateId(), kept.aggregateVersion(), List.of()));
        return dismissed;
    }

    /** What an event that has to wait did before it found out is undone. */
    private Attempt inTransaction(Callable<Attempt> work) {
        try {
            return transactions.call(work, attempt -> !(attempt instanceof Attempt.Done));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("an event could not be handled", failure);
        }
    }

    private void keep(ReceivedEvent event, Attempt.NotYet notYet, Optional<Waiting> before) {
        Instant now = clock.instant();
        Instant next = notYet.wokenByOthers()
                ? patience.last(now)
                : patience.next(before.map(Waiting::receivedAt).orElse(now), now);
        keep(event, before, Status.PARKED, notYet.waitsFor(), null, next);
        LOG.debugf("Event %s waits for %s.", event.id(), notYet.waitsFor());
    }

    private void keepBroken(ReceivedEvent event, Throwable broken, Optional<Waiting> before) {
        Instant now = clock.instant();
        Instant since = before.map(Waiting::receivedAt).orElse(now);
        int attempts = before.map(Waiting::attempts).orElse(0) + 1;
        boolean failed = before.filter(kept -> kept.status() == Status.FAILED).isPresent()
                || (!Trouble.isOfTheMoment(broken) && patience.isOver(since, attempts, now));
        if (failed) {
            keep(event, before, Status.FAILED, null, Cause.of(broken), null);
            LOG.errorf(
                    broken,
                    "Event %s (%s) of aggregate %s cannot be handled; it and its successors wait for an operator.",
                    event.id(),
                    event.type(),
                    event.aggregateId());
        } else {
            keep(event, before, Status.PARKED, "another attempt", Cause.of(broken), patience.next(since, now));
            LOG.warnf(
                    "Event %s (%s) of aggregate %s is tried again: %s",
                    event.id(), event.type(), event.aggregateId(), Cause.of(broken));
        }
    }

    private void keep(
            ReceivedEvent event, Optional<Waiting> before, Status status, String waitsFor, String error, Instant next) {
        transactions.run(() -> {
            Optional<Long> heardUpTo = rows.heardUpTo(event.source(), event.aggregateId());
            boolean inSequence = before.map(Waiting::inSequence).orElse(false);
            if (!inSequence && Place.of(event, heardUpTo, rows) == Place.NEXT) {
                rows.heard(event);
                inSequence = true;
            }
            rows.keep(event, inSequence, status, waitsFor, References.in(waitsFor), error, next);
        });
    }

    private void refuse(Delivery delivery, Optional<ReceivedEvent> event, String why) {
        LOG.errorf("Record %s is not believed: %s", delivery.place(), Cause.plain(why));
        transactions.run(() -> rows.refuse(
                delivery,
                event.map(ReceivedEvent::type).orElse("unreadable"),
                event.map(ReceivedEvent::aggregateId).orElseGet(delivery::shownKey),
                event.map(ReceivedEvent::aggregateVersion).orElse(0L),
                Cause.plain(delivery.place() + ": " + why)));
        metrics.refused();
    }

    /** Only a hint: whoever is not woken is tried in time. */
    private void wake(ReceivedEvent event, Attempt.Done done) {
        try {
            rows.wake(
                    event.source(),
                    event.aggregateId(),
                    event.aggregateVersion(),
                    done.applied() ? References.of(event.aggregateId(), event.data()) : List.of());
        } catch (RuntimeException databaseAway) {
            LOG.debugf("Who waits for event %s is not woken: %s", event.id(), Cause.of(databaseAway));
        }
    }
}
