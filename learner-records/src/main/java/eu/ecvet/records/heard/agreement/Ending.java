package eu.ecvet.records.heard.agreement;

/** How a Learning Agreement left the state in which the mobility takes place. */
public enum Ending {
    PERIOD_COMPLETED,
    CANCELLED,
    LAPSED,
    ENDED_EARLY,
    CLOSED
}
