package eu.ecvet.platform.page;

import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.Refused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where a list goes on: the sort key of the last row that the caller has. Opaque to callers. Because it names a place in the
 * order and not a number of rows, no row is told twice or missed while others are written.
 *
 * @param key the values of the sort columns, in their order
 */
public record Cursor(List<String> key) {
    /** Separates the values; stands in no value, since none holds a control character. */
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor at(Object... key) {
        return new Cursor(Arrays.stream(key).map(Object::toString).toList());
    }

    /** @throws IllegalArgumentException if the text is no cursor of ours */
    public static Cursor fromString(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        return new Cursor(List.of(new String(bytes, StandardCharsets.UTF_8).split(SEPARATOR, -1)));
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    public String text(int place) {
        return value(place, Cursor::withoutControls);
    }

    /** No value of ours holds one, and PostgreSQL takes none. */
    private static String withoutControls(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a control character");
        }
        return text;
    }

    public UUID id(int place) {
        return value(place, UUID::fromString);
    }

    public LocalDate date(int place) {
        return value(place, LocalDate::parse);
    }

    public Instant instant(int place) {
        return value(place, Instant::parse);
    }

    public long number(int place) {
        return value(place, Long::parseLong);
    }

    private <T> T value(int place, Function<String, T> reading) {
        try {
            return reading.apply(key.get(place));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException ofAnotherList) {
            throw new OfAnotherList();
        }
    }

    /** The cursor belongs to another list or was made by hand: 400. */
    static final class OfAnotherList extends RuntimeException implements Refused {
        OfAnotherList() {
            super("the cursor belongs to another list", null, false, false);
        }

        @Override
        public Refusal refusal() {
            return new Refusal.Malformed(
                    "The query parameter 'after' is not the 'next' of an answer of this list; leave it out to begin again.");
        }
    }
}
