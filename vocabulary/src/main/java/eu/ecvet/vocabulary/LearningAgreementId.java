package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Identifies a Learning Agreement over all its versions (Annex II section 3). */
public record LearningAgreementId(UUID value) implements Identifier {
    public LearningAgreementId {
        Objects.requireNonNull(value, "learning agreement id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static LearningAgreementId of(String text) {
        return new LearningAgreementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
