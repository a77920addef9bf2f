package eu.ecvet.platform.inbox;

/** What a handler made of an event. */
public sealed interface Reaction {
    record Applied() implements Reaction {}

    /** The fact does not concern this service. */
    record Ignored(String why) implements Reaction {}

    /** The event refers to something this service has not heard of yet: it is parked and tried again (BR-E04). */
    record WaitsFor(String reference) implements Reaction {}

    static Reaction applied() {
        return new Applied();
    }

    static Reaction ignored(String why) {
        return new Ignored(why);
    }

    static Reaction waitsFor(String reference) {
        return new WaitsFor(reference);
    }
}
