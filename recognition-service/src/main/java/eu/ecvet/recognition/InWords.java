package eu.ecvet.recognition;

import java.util.regex.Pattern;

/** Whether a text says anything: one of blanks, signs or invisible characters alone gives no reason and names no law. */
public final class InWords {
    private static final Pattern SOMETHING_READABLE = Pattern.compile("[\\p{L}\\p{N}]");

    private InWords() {}

    /** @param text null says nothing */
    public static boolean says(String text) {
        return text != null && SOMETHING_READABLE.matcher(text).find();
    }
}
