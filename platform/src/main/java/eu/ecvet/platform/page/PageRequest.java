package eu.ecvet.platform.page;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param after where the list goes on; empty for its beginning
 * @param size how many at most
 * @param total whether the whole list is to be counted too, which costs time on a long one
 */
public record PageRequest(Optional<Cursor> after, int size, boolean total) {
    public static final int LARGEST = 200;

    public static PageRequest first(int size) {
        return new PageRequest(Optional.empty(), size, false);
    }

    /** How many rows to read: one more than wanted, which shows whether the list goes on. */
    public int rows() {
        return size + 1;
    }
}
