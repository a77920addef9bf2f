package eu.ecvet.platform.event;

/** How the name of an event is written on the wire: {@code eu.ecvet.unit.awarded.v1} is version 1 of {@code unit.awarded}. */
public final class EventType {
    public static final String PREFIX = "eu.ecvet.";
    public static final String VERSION = ".v1";

    private EventType() {}
}
