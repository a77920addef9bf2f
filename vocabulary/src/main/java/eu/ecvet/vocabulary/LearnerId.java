package eu.ecvet.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** Pseudonym of a learner: the only thing that services other than learner-records ever know of a person (BR-D01, BR-D02). */
public record LearnerId(UUID value) implements Identifier {
    public LearnerId {
        Objects.requireNonNull(value, "learner id");
    }

    /** Reads the text form of the identifier; throws {@link IllegalArgumentException} if it is not a UUID. */
    public static LearnerId of(String text) {
        return new LearnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
