package eu.ecvet.registry.function;

/** Where the assignment of a function stands on a day. */
public enum FunctionState {
    ASSIGNED,
    /** Its last day is decided, or past; acts done under it before stay valid (BR-I03). */
    ENDED
}
