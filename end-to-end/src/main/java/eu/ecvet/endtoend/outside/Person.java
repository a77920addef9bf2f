package eu.ecvet.endtoend.outside;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Somebody who acts in a story, as the access token will tell it.
 *
 * @param called how the narration names this person
 * @param claims parameters of the token request
 */
public record Person(String called, Map<String, String> claims) {

    public static Person staff(String called, UUID institution, String... roles) {
        return new Person(
                called,
                new TreeMap<>(Map.of(
                        "institution", institution.toString(),
                        "roles", String.join(" ", roles),
                        "sub", Ids.of("person", called).toString())));
    }

    public static Person authority(String called, String country) {
        return new Person(
                called,
                new TreeMap<>(Map.of(
                        "roles",
                        "authority",
                        "country",
                        country,
                        "sub",
                        Ids.of("person", called).toString())));
    }

    public static Person learner(String called, UUID learner) {
        return new Person(
                called,
                new TreeMap<>(Map.of("learner", learner.toString(), "roles", "learner", "sub", learner.toString())));
    }

    public static Person guardianOf(String called, UUID learner) {
        return new Person(
                called,
                new TreeMap<>(Map.of(
                        "learner",
                        learner.toString(),
                        "roles",
                        "guardian",
                        "sub",
                        Ids.of("guardian", learner.toString()).toString())));
    }
}
