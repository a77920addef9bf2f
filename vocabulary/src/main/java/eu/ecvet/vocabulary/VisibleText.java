package eu.ecvet.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Whether a text is what it looks like to somebody who reads it: a title of zero-width characters looks empty to everybody, and
 * one with a character that turns the direction of writing reads otherwise than it is kept.
 */
public final class VisibleText {
    /** Letters by their class, blank to the eye: the Hangul fillers, and the Braille pattern without a dot. */
    private static final String BLANK_TO_THE_EYE = "\u115F\u1160\u3164\uFFA0\u2800";

    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;

    private VisibleText() {}

    /** @param text null says nothing */
    public static boolean isIn(@Nullable String text) {
        return text != null && text.codePoints().anyMatch(VisibleText::isVisible);
    }

    /**
     * Whether nothing in it is hidden: no control character, which XML and many a screen cannot take, none that turns the
     * direction of writing around, no half of a character. Line ends and tabs are text; so are the joiners and the direction
     * marks of Persian, Indic and Hebrew words.
     */
    public static boolean isAllOf(String text) {
        return text.codePoints().noneMatch(VisibleText::isHidden);
    }

    /** The text without what is hidden in it; what is shown stays as it is. */
    public static String shown(String text) {
        return text.codePoints()
                .filter(character -> !isHidden(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.SURROGATE -> true;
            case Character.FORMAT ->
                character >= FIRST_EMBEDDING && character <= LAST_OVERRIDE
                        || character >= FIRST_ISOLATE && character <= LAST_ISOLATE;
            default -> false;
        };
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    // Marks stand on a letter; alone they are nothing.
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> BLANK_TO_THE_EYE.indexOf(character) < 0;
        };
    }
}
