package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Identifies a personal transcript over all its versions (Annex II section 3). */
public record TranscriptId(UUID value) implements Identifier {
    public TranscriptId {
        Objects.requireNonNull(value, "transcript id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static TranscriptId of(String text) {
        return new TranscriptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
