package eu.ecvet.vocabulary;

/** Whether a text says anything to somebody who reads it: a title of zero-width characters looks empty to everybody. */
public final class VisibleText {
    /** Letters by their class, blank to the eye: the Hangul fillers, and the Braille pattern without a dot. */
    private static final String BLANK_TO_THE_EYE = "\u115F\u1160\u3164\uFFA0\u2800";

    private VisibleText() {}

    public static boolean isIn(String text) {
        return text.codePoints().anyMatch(VisibleText::isVisible);
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
