package eu.ecvet.platform.testing.callers;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What exists when every caller tries every operation: a home, a host, somebody elsewhere, a minor learner of the home, and
 * one thing for each place in the paths. The home and the host hold their functions until {@link #whenFunctionsEnd}.
 */
public final class CallersStory {
    final InstitutionId home;
    final InstitutionId host;
    final InstitutionId elsewhere;
    final LearnerId learner;
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> members = new HashMap<>();
    private final Map<String, Supplier<?>> bodies = new HashMap<>();
    String country = "BE";
    private Runnable functionsEnd = () -> {};

    public CallersStory(InstitutionId home, InstitutionId host, InstitutionId elsewhere, LearnerId learner) {
        this.home = home;
        this.host = host;
        this.elsewhere = elsewhere;
        this.learner = learner;
        named("learnerId", learner).named("homeInstitutionId", home).named("hostInstitutionId", host);
        at("/v1/stuck-events/{eventId}", UUID.randomUUID());
    }

    /** What stands at the end of this path, for instance {@code /v1/learners/{id}}. */
    public CallersStory at(String path, Object id) {
        places.put(path, id.toString());
        return this;
    }

    /** What a member of a body, or a parameter of a query, of this name says. */
    public CallersStory named(String member, Object value) {
        members.put(member, value.toString());
        return this;
    }

    /** Whose authority tries too; BE unless the home is elsewhere. */
    public CallersStory country(String code) {
        country = code;
        return this;
    }

    /** What is sent, anew each time, where something made up from the contract would not be understood. */
    public CallersStory body(String operation, Supplier<?> body) {
        bodies.put(operation, body);
        return this;
    }

    /** Takes the home its functions and returns when the service has heard of it. */
    public CallersStory whenFunctionsEnd(Runnable end) {
        functionsEnd = end;
        return this;
    }

    Optional<String> place(String path) {
        return Optional.ofNullable(places.get(path));
    }

    Optional<String> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    Optional<Object> body(String operation) {
        return Optional.ofNullable(bodies.get(operation)).map(Supplier::get);
    }

    void endFunctions() {
        functionsEnd.run();
    }
}
