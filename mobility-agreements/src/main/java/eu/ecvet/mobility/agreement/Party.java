package eu.ecvet.mobility.agreement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** In which capacity somebody signs a Learning Agreement (BR-L09). */
public enum Party {
    HOME,
    HOST,
    INTERMEDIARY,
    LEARNER,
    GUARDIAN;

    /** Whose signature vouches for this one and must therefore be that of another person (BR-L09). */
    public Optional<Party> counterpart() {
        return switch (this) {
            case HOME -> Optional.of(HOST);
            case HOST -> Optional.of(HOME);
            case LEARNER -> Optional.of(GUARDIAN);
            case GUARDIAN -> Optional.of(LEARNER);
            case INTERMEDIARY -> Optional.empty();
        };
    }

    /** BR-L09: home, host, learner; the guardian too if the learner is a minor; the intermediary if one is named. */
    public static Set<Party> required(boolean hasIntermediary, boolean learnerIsMinor) {
        var required = EnumSet.of(HOME, HOST, LEARNER);
        if (hasIntermediary) {
            required.add(INTERMEDIARY);
        }
        if (learnerIsMinor) {
            required.add(GUARDIAN);
        }
        return required;
    }

    public String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }
}
