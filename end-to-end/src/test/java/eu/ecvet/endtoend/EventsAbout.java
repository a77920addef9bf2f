package eu.ecvet.endtoend;

import eu.ecvet.endtoend.story.EventsSeen;
import java.util.List;
import java.util.UUID;

final class EventsAbout {
    private EventsAbout() {}

    /** Qualification and unit of every award told about this learner; one event told twice counts once, as every consumer counts it. */
    static List<String> awards(EventsSeen events, UUID learner) {
        return events.all().stream()
                .filter(seen -> seen.type().equals("eu.ecvet.unit.awarded.v1"))
                .filter(seen -> seen.event().at("/data/learnerId").asText().equals(learner.toString()))
                .collect(java.util.stream.Collectors.toMap(
                        seen -> seen.event().path("id").asText(), seen -> seen, (one, same) -> one))
                .values()
                .stream()
                .map(seen -> seen.event().at("/data/qualificationId").asText() + " "
                        + seen.event().at("/data/unitId").asText())
                .toList();
    }
}
