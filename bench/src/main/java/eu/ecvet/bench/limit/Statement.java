package eu.ecvet.bench.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as a service sent it.
 *
 * @param sql with {@code ?} for each parameter
 * @param parameters their values as text, null where it was null; one that stands in several places once for each
 */
public record Statement(String sql, List<String> parameters) {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    /** Possessive, for a list of ids is long and a step back in it is never right. */
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (?:NULL|'((?:[^']++|'')*+)')");

    /**
     * @param logged text with {@code $1}, as PostgreSQL logs it
     * @param values such as {@code $1 = 'text', $2 = NULL}; empty: none
     */
    static Statement of(String logged, String values) {
        List<String> numbered = new ArrayList<>();
        Matcher value = VALUE.matcher(values);
        while (value.find()) {
            numbered.add(value.group(2) == null ? null : value.group(2).replace("''", "'"));
        }
        List<String> parameters = new ArrayList<>();
        Matcher place = PLACE.matcher(logged);
        StringBuilder sql = new StringBuilder();
        while (place.find()) {
            parameters.add(numbered.get(Integer.parseInt(place.group(1)) - 1));
            place.appendReplacement(sql, "?");
        }
        place.appendTail(sql);
        return new Statement(sql.toString(), java.util.Collections.unmodifiableList(parameters));
    }

    boolean begins() {
        return sql.strip().toUpperCase().startsWith("BEGIN");
    }

    boolean ends() {
        return sql.strip().equalsIgnoreCase("COMMIT");
    }
}
