package eu.ecvet.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of things that every run of a story shares, such as institutions and qualifications: the same words, the same id. */
final class Ids {
    private Ids() {}

    static UUID of(String kind, String code) {
        return UUID.nameUUIDFromBytes(("eu.ecvet.endtoend/" + kind + "/" + code).getBytes(StandardCharsets.UTF_8));
    }
}
