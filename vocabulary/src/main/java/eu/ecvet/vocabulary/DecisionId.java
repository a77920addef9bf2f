package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Identifies a recognition decision (BR-R01). */
public record DecisionId(UUID value) implements Identifier {
    public DecisionId {
        Objects.requireNonNull(value, "decision id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static DecisionId of(String text) {
        return new DecisionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
