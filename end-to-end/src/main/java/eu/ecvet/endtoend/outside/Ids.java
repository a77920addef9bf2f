package eu.ecvet.endtoend.outside;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of things that every run of a story shares, such as institutions and qualifications: the same words, the same id. */
public final class Ids {
    private Ids() {}

    public static UUID of(String kind, String code) {
        return UUID.nameUUIDFromBytes(("eu.ecvet.endtoend/" + kind + "/" + code).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * An institution for which a demo user of the local stack works, by the last three digits of its id: so that
     * {@code ./ecvet token dortmund-officer} can read what a story left behind.
     */
    public static UUID ofDemoInstitution(String digits) {
        return UUID.fromString("00000000-0000-4000-8000-000000000" + digits);
    }
}
