package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Identifies a recognition case. */
public record CaseId(UUID value) implements Identifier {
    public CaseId {
        Objects.requireNonNull(value, "case id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
