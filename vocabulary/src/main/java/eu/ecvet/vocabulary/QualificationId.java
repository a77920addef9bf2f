package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Identifies a qualification over all its versions; given by the qualification registry. */
public record QualificationId(UUID value) implements Identifier {
    public QualificationId {
        Objects.requireNonNull(value, "qualification id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static QualificationId of(String text) {
        return new QualificationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
