package eu.ecvet.platform.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import eu.ecvet.vocabulary.*;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** How the words of the vocabulary look in JSON: identifiers and points as text, levels as numbers, texts by language. */
public final class VocabularyModule extends SimpleModule {
    /** Nobody who is trained today was born before, and no right of this suite reaches further. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private static final int MOST_DIGITS = 18;

    /** A span without a last day has no member {@code until}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private interface WithoutAbsentMembers {}

    public VocabularyModule() {
        super("vocabulary");
        setMixInAnnotation(LegalPeriod.class, WithoutAbsentMembers.class);
        Identifiers.ALL.forEach(new Identifiers.Visitor() {
            @Override
            public <T> void visit(Class<T> type, Function<String, T> read) {
                text(type, read);
            }
        });
        text(Points.class, Points::of);
        addSerializer(EqfLevel.class, new JsonSerializer<>() {
            @Override
            public void serialize(EqfLevel level, JsonGenerator out, SerializerProvider context) throws IOException {
                out.writeNumber(level.value());
            }
        });
        addDeserializer(EqfLevel.class, new StdScalarDeserializer<>(EqfLevel.class) {
            @Override
            public EqfLevel deserialize(JsonParser in, DeserializationContext context) throws IOException {
                if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                    throw MismatchedInputException.from(in, EqfLevel.class, "an EQF level is an integer from 1 to 8");
                }
                return refusingBadValues(
                        in, EqfLevel.class, String.valueOf(in.getText()), text -> new EqfLevel(Integer.parseInt(text)));
            }
        });
        addSerializer(LocalizedText.class, new JsonSerializer<>() {
            @Override
            public void serialize(LocalizedText text, JsonGenerator out, SerializerProvider context)
                    throws IOException {
                out.writePOJO(text.byLanguage());
            }
        });
        addDeserializer(LocalizedText.class, new StdScalarDeserializer<>(LocalizedText.class) {
            @Override
            public LocalizedText deserialize(JsonParser in, DeserializationContext context) throws IOException {
                if (in.currentToken() != JsonToken.START_OBJECT) {
                    throw MismatchedInputException.from(
                            in,
                            LocalizedText.class,
                            "a text is an object from language tag to text, such as {\"fr\": \"Soins\"}");
                }
                var type = context.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, String.class);
                Map<String, String> byLanguage = context.readValue(in, type);
                try {
                    return new LocalizedText(byLanguage);
                } catch (IllegalArgumentException refused) {
                    throw InvalidFormatException.from(in, refused.getMessage(), byLanguage, LocalizedText.class);
                }
            }
        });
        addDeserializer(String.class, new PlainText());
        setDeserializerModifier(new BoundedLists());
        addDeserializer(BigDecimal.class, new StdScalarDeserializer<>(BigDecimal.class) {
            @Override
            public BigDecimal deserialize(JsonParser in, DeserializationContext context) throws IOException {
                if (in.currentToken() != JsonToken.VALUE_NUMBER_INT
                        && in.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
                    throw MismatchedInputException.from(in, BigDecimal.class, "a number is written without quotes");
                }
                BigDecimal number = in.getDecimalValue();
                // Digits and exponent before anything else: 1e50000000 is short to write and long to work with.
                if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
                    throw InvalidFormatException.from(
                            in, "a number has at most %d digits".formatted(MOST_DIGITS), "…", BigDecimal.class);
                }
                return number;
            }
        });
        // Jackson would also take [2026, 3, 15]; a legal date is written in one way only.
        addDeserializer(LocalDate.class, new StdScalarDeserializer<>(LocalDate.class) {
            @Override
            public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
                String text = in.currentToken() == JsonToken.VALUE_STRING ? in.getText() : "";
                try {
                    LocalDate date = LocalDate.parse(text);
                    if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                        throw InvalidFormatException.from(
                                in, "a date lies between " + EARLIEST + " and " + LATEST, text, LocalDate.class);
                    }
                    return date;
                } catch (DateTimeParseException noDate) {
                    throw InvalidFormatException.from(in, "a date is written as 2026-03-15", text, LocalDate.class);
                }
            }
        });
    }

    private <T> void text(Class<T> type, Function<String, T> read) {
        addSerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
                out.writeString(value.toString());
            }
        });
        addKeyDeserializer(type, new com.fasterxml.jackson.databind.KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                try {
                    return read.apply(key);
                } catch (IllegalArgumentException refused) {
                    return context.handleWeirdKey(type, key, "%s", refused.getMessage());
                }
            }
        });
        addKeySerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider context) throws IOException {
                out.writeFieldName(value.toString());
            }
        });
        addDeserializer(type, new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                if (in.currentToken() != JsonToken.VALUE_STRING) {
                    throw MismatchedInputException.from(in, type, "this is written as a string in double quotes");
                }
                return refusingBadValues(in, type, in.getText(), read);
            }
        });
    }

    private static <T> T refusingBadValues(JsonParser in, Class<T> type, String text, Function<String, T> read)
            throws IOException {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException refused) {
            throw InvalidFormatException.from(in, refused.getMessage(), text, type);
        }
    }
}
