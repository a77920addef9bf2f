package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Identifies one assessment attempt; an attempt is never overwritten (BR-A04). */
public record AssessmentId(UUID value) implements Identifier {
    public AssessmentId {
        Objects.requireNonNull(value, "assessment id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static AssessmentId of(String text) {
        return new AssessmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
