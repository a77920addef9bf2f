package eu.ecvet.platform.act;

/**
 * Result of a creation that can be repeated safely: either the thing is new, or the same request came before and this is
 * what it had made.
 *
 * @param isNew false when the same creation was repeated
 */
public record Created<T>(T value, boolean isNew) {
    public static <T> Created<T> anew(T value) {
        return new Created<>(value, true);
    }

    public static <T> Created<T> before(T value) {
        return new Created<>(value, false);
    }
}
