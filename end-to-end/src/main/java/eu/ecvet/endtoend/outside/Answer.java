package eu.ecvet.endtoend.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a service answered. */
public record Answer(String request, int status, JsonNode body, String etag) {

    /** This answer, if it has one of these statuses; else the story ends with what was answered instead. */
    public Answer expect(Integer... statuses) {
        if (!List.of(statuses).contains(status)) {
            throw new StoryEnds("%s was answered with %d instead of %s: %s"
                    .formatted(request, status, List.of(statuses), body.toPrettyString()));
        }
        return this;
    }

    /** Codes of all broken rules. */
    public List<String> codes() {
        return StreamSupport.stream(body.path("violations").spliterator(), false)
                .map(violation -> violation.path("code").asText())
                .toList();
    }

    public Answer expectRefusal(int expected, String code) {
        expect(expected);
        if (!codes().contains(code)) {
            throw new StoryEnds("%s was refused, but not with %s: %s".formatted(request, code, body.toPrettyString()));
        }
        return this;
    }

    public String text(String pointer) {
        return body.at(pointer).asText();
    }
}
