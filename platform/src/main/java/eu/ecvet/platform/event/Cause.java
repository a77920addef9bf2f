package eu.ecvet.platform.event;

/** Why something broke, in one line that an operator reads. */
public final class Cause {
    private static final int LONGEST = 500;

    private Cause() {}

    /** The innermost reason, shortened; without the character that PostgreSQL cannot store. */
    public static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = (cause.getClass().getSimpleName() + ": " + cause.getMessage()).replace('\0', '?');
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
