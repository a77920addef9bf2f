package eu.ecvet.platform.event;

import java.util.regex.Pattern;

/**
 * How the name of an event is written on the wire: {@code eu.ecvet.unit.awarded.v1} is version 1 of {@code unit.awarded}.
 *
 * @param name without prefix and version
 * @param version of the schema of its data
 */
public record EventType(String name, int version) {
    /** The version that this build writes and reads. */
    public static final int CURRENT = 1;

    private static final Pattern WRITTEN =
            Pattern.compile("eu\\.ecvet\\.([a-z][a-z.-]{0,98}[a-z])\\.v([1-9][0-9]{0,3})");

    public static EventType current(String name) {
        return new EventType(name, CURRENT);
    }

    /** Throws {@link IllegalArgumentException} for anything that is no event type of this suite. */
    public static EventType parse(String type) {
        var written = WRITTEN.matcher(type);
        if (!written.matches()) {
            throw new IllegalArgumentException("the type is not written as eu.ecvet.<name>.v<number>");
        }
        return new EventType(written.group(1), Integer.parseInt(written.group(2)));
    }

    /** The name of its JSON Schema. */
    public String schema() {
        return "urn:ecvet:schema:" + name + ":v" + version;
    }

    @Override
    public String toString() {
        return "eu.ecvet." + name + ".v" + version;
    }
}
