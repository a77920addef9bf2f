package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Identifies a competent institution (Recommendation 2009/C 155/02, Annex I(e)); given by the qualification registry. */
public record InstitutionId(UUID value) implements Identifier {
    public InstitutionId {
        Objects.requireNonNull(value, "institution id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static InstitutionId of(String text) {
        return new InstitutionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
