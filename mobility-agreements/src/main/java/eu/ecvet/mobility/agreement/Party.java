package eu.ecvet.mobility.agreement;

import java.util.Locale;

/** In which capacity somebody signs a Learning Agreement (BR-L09). */
public enum Party {
    HOME,
    HOST,
    INTERMEDIARY,
    LEARNER,
    GUARDIAN;

    String inWords() {
        return name().toLowerCase(Locale.ROOT);
    }
}
