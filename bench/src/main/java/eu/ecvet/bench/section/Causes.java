package eu.ecvet.bench.section;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What went wrong, and why, in one line. */
public final class Causes {
    private Causes() {}

    public static String of(Throwable broken) {
        return Stream.iterate(broken, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .collect(Collectors.joining(": "))
                .replaceAll("\\s+", " ");
    }
}
