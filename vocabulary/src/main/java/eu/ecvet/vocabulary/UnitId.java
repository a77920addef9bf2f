package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Identifies a unit of learning outcomes over all its versions (Annex I(c)); given by the qualification registry. */
public record UnitId(UUID value) implements Identifier {
    public UnitId {
        Objects.requireNonNull(value, "unit id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static UnitId of(String text) {
        return new UnitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
