package eu.ecvet.recognition.heard;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import java.util.function.Consumer;

/**
 * How this service hears of a fact of another service: the slice of the event that it needs, and what it does with it. Every
 * handler of this room is made here, beside the table that it keeps.
 */
public record Heard<T>(String type, Class<T> slice, java.util.function.Function<T, Reaction> reacting)
        implements EventHandler {

    /** A fact that is kept as it was told; told again, nothing happens. */
    public static <T> EventHandler kept(String type, Class<T> slice, Consumer<T> keep) {
        return new Heard<>(type, slice, fact -> {
            keep.accept(fact);
            return Reaction.applied();
        });
    }

    /** A fact about something that has to be known here first (BR-E04). */
    public static <T> EventHandler reactedTo(
            String type, Class<T> slice, java.util.function.Function<T, Reaction> reacting) {
        return new Heard<>(type, slice, reacting);
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        return reacting.apply(event.as(slice));
    }
}
