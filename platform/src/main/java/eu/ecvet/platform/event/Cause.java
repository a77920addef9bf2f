package eu.ecvet.platform.event;

/** Why something broke, in one line that an operator reads and that PostgreSQL can always store. */
public final class Cause {
    private static final int LONGEST = 500;

    private Cause() {}

    /** The innermost reason, shortened. */
    public static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return plain(cause.getClass().getSimpleName() + ": " + cause.getMessage());
    }

    /** The text, shortened, with a question mark for whatever is no printable character. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> plain.appendCodePoint(isPrintable(point) ? point : '?'));
        return plain.toString();
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
