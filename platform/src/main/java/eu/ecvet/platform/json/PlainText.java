package eu.ecvet.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** Text as it may enter a service: only from a JSON string, without the one character that PostgreSQL cannot store, of bounded length. */
final class PlainText extends StdScalarDeserializer<String> {
    /** No text of this suite is longer; what is narrower says so in its own contract. */
    static final int LONGEST = 100_000;

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw MismatchedInputException.from(in, String.class, "this is written as a string in double quotes");
        }
        String text = in.getText();
        if (text.indexOf('\0') >= 0) {
            throw InvalidFormatException.from(in, "a text must not contain the character NUL", text, String.class);
        }
        if (hasLoneSurrogate(text)) {
            throw InvalidFormatException.from(
                    in,
                    "a text must not contain half of a surrogate pair; it would be kept as another text",
                    "…",
                    String.class);
        }
        if (text.length() > LONGEST) {
            throw InvalidFormatException.from(in, "a text has at most " + LONGEST + " characters", "…", String.class);
        }
        return text;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Where two belong together, the code point is none any more and the second one is passed over.
            int point = text.codePointAt(i);
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return true;
            }
            i += Character.charCount(point) - 1;
        }
        return false;
    }
}
