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
                                places(columns.size()));
    }

    private static String places(int number) {
        return IntStream.range(0, number).mapToObj(place -> ":after" + place).collect(Collectors.joining(", "));
    }

    /**
     * What {@link #after} implies for the first columns alone: from the place on, itself included. For a list whose last columns
     * lie in another table than the index that serves its order.
     */
    public String from(PageRequest request, String conjunction, int leading) {
        return request.after().isEmpty()
                ? ""
                : " %s (%s) %s (%s)"
                        .formatted(
                                conjunction,
                                String.join(", ", columns.subList(0, leading)),
                                descending ? "<=" : ">=",
                                places(leading));
    }

    /** {@link #after} with parameters by position. */
    public String afterPositions(PageRequest request, String conjunction) {
        return NAMED.matcher(after(request, conjunction)).replaceAll("?");
    }

    public String order() {
        return columns.stream()
                .map(column -> column + (descending ? " desc" : " asc"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }
}
