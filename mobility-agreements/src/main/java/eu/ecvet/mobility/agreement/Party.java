package eu.ecvet.mobility.agreement;

import java.util.Locale;
import java.util.Optional;

/** In which capacity somebody signs a Learning Agreement (BR-L09). */
public enum Party {
    HOME,
    HOST,
    INTERMEDIARY,
    LEARNER,
    GUARDIAN;

    /** Whose signature vouches for this one and must therefore be that of another person (BR-L09). */
    Optional<Party> counterpart() {
        return switch (this) {
            case HOME -> Optional.of(HOST);
            case HOST -> Optional.of(HOME);
            case LEARNER -> Optional.of(GUARDIAN);
            case GUARDIAN -> Optional.of(LEARNER);
            case INTERMEDIARY -> Optional.empty();
        };
    }

    String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }
}
