package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Identifies a Memorandum of Understanding over all its versions (Annex II section 2). */
public record MemorandumId(UUID value) implements Identifier {
    public MemorandumId {
        Objects.requireNonNull(value, "memorandum id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static MemorandumId of(String text) {
        return new MemorandumId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
