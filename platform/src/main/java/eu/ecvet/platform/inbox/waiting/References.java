package eu.ecvet.platform.inbox.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The identifiers by which an event that waits and the event that it waits for find each other. */
public final class References {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private References() {}

    /** Those that the words name, for instance {@code unit 8c2c4e7e-4df5-4bb5-a8a5-3d5b9f1c0001 version 2}. */
    public static Set<UUID> in(String words) {
        Set<UUID> named = new HashSet<>();
        if (words != null) {
            ID.matcher(words).results().forEach(found -> named.add(UUID.fromString(found.group())));
        }
        return named;
    }

    /** What an event tells of: its aggregate, and what its data names at the top, such as the agreement of a transcript. */
    public static Set<UUID> of(String aggregateId, JsonNode data) {
        Set<UUID> told = in(aggregateId);
        data.forEach(member -> {
            if (member.isTextual() && member.asText().length() == 36) {
                told.addAll(in(member.asText()));
            }
        });
        return told;
    }
}
