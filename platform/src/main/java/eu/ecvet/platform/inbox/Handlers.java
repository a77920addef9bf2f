package eu.ecvet.platform.inbox;

import eu.ecvet.platform.event.EventType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who handles which event in this service. */
@ApplicationScoped
class Handlers {
    private final Map<String, EventHandler> byType;

    Handlers(@All List<EventHandler> handlers) {
        byType = handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
    }

    Optional<EventHandler> of(ReceivedEvent event) {
        return Optional.ofNullable(byType.get(event.type()));
    }

    /** Whether the event is of a version that was made after this build. */
    boolean isLater(ReceivedEvent event) {
        return event.typeVersion() > EventType.CURRENT;
    }
}
