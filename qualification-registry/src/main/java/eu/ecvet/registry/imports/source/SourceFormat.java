package eu.ecvet.registry.imports.source;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.rule.Violation;
import java.util.List;

/** How one register publishes its qualifications; a further register is a further implementation, in a room of its own. */
public interface SourceFormat {
    /** As it stands in the request, for instance {@code eperusteet}. */
    String name();

    Reading read(JsonNode published, ImportDecisions decisions);

    /** What was read, or why nothing could be read at all. */
    sealed interface Reading {
        record Understood(SourceQualification qualification) implements Reading {}

        record Refused(List<Violation> violations) implements Reading {}
    }
}
