package eu.ecvet.mobility.memorandum;

/** Why a memorandum is no longer in force. */
public enum EndReason {
    EXPIRED,
    TERMINATED,
    SUPERSEDED
}
