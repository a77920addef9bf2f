package eu.ecvet.platform.inbox;

/**
 * What this service does when it hears of a fact. Runs in one transaction with the note that the event was received, so
 * its effect happens once however often the event is delivered. Implement as an {@code @ApplicationScoped} bean; do not
 * open a transaction. After an exception the event is tried again, in growing intervals; one that breaks again and again
 * fails and waits for an operator, and those of its aggregate behind it.
 */
public interface EventHandler {
    /** Name of the event without prefix and version, for instance {@code unit.version.published}. */
    String type();

    Reaction on(ReceivedEvent event);
}
