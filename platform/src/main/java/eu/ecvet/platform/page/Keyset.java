package eu.ecvet.platform.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The order of a list: columns of which the last is unique, all in one direction, so that one index serves the order and
 * the place where it goes on. Works in SQL and in the query language of entities alike.
 *
 * <pre>
 *  Keyset NEWEST_FIRST = Keyset.descending("openedOn", "caseId");
 *  find(wanted + NEWEST_FIRST.after(request, "and") + NEWEST_FIRST.order(), values)
 * </pre>
 */
public record Keyset(List<String> columns, boolean descending) {
    private static final Pattern NAMED = Pattern.compile(":after\\d+");

    public static Keyset ascending(String... columns) {
        return new Keyset(List.of(columns), false);
    }

    public static Keyset descending(String... columns) {
        return new Keyset(List.of(columns), true);
    }

    /** The condition with named parameters {@code :after0}, {@code :after1} …; empty at the beginning of the list. */
    public String after(PageRequest request, String conjunction) {
        return request.after().isEmpty()
                ? ""
                : " %s (%s) %s (%s)"
                        .formatted(
                                conjunction,
                                String.join(", ", columns),
                                descending ? "<" : ">",
                                IntStream.range(0, columns.size())
                                        .mapToObj(place -> ":after" + place)
                                        .collect(Collectors.joining(", ")));
    }

    /** The same with parameters by position. */
    public String afterPositions(PageRequest request, String conjunction) {
        return NAMED.matcher(after(request, conjunction)).replaceAll("?");
    }

    public String order() {
        return columns.stream()
                .map(column -> column + (descending ? " desc" : " asc"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
