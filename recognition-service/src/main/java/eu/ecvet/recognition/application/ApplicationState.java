package eu.ecvet.recognition.application;

/** Where an application stands. */
public enum ApplicationState {
    OPEN,
    /** The institution that it names has opened a case on it. */
    TAKEN_UP,
    WITHDRAWN
}
