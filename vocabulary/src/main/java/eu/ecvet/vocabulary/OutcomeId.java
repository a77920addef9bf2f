package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Identifies one learning outcome of one unit version (Annex I(b)). */
public record OutcomeId(UUID value) implements Identifier {
    public OutcomeId {
        Objects.requireNonNull(value, "outcome id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static OutcomeId of(String text) {
        return new OutcomeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
