package eu.ecvet.platform.edge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.Identifier;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a body that cannot be read, and where, in words that name nothing of the machine. */
final class MalformedJson {
    private static final Set<Class<?>> SAID_BY_OURSELVES = Set.of(String.class, BigDecimal.class, Collection.class);

    /** What only somebody who knows the code would understand. */
    private static final Pattern OF_THE_MACHINE =
            Pattern.compile("`|\\b(java|javax|jakarta|com\\.fasterxml|eu\\.ecvet)\\.|Cannot invoke");

    private MalformedJson() {}

    static Problem problem(JsonProcessingException unreadable) {
        String pointer = unreadable instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
        String detail =
                switch (unreadable) {
                    case StreamConstraintsException tooMuch ->
                        "This is nested too deeply, or a number, a name or a text in it is too long.";
                    case UnrecognizedPropertyException unknown ->
                        "The property '%s' is not known here; known are: %s."
                                .formatted(
                                        unknown.getPropertyName(),
                                        unknown.getKnownPropertyIds() == null
                                                ? "none"
                                                : unknown.getKnownPropertyIds().stream()
                                                        .map(Object::toString)
                                                        .sorted()
                                                        .collect(Collectors.joining(", ")));
                    case InvalidFormatException invalid
                    when invalid.getTargetType().isEnum() ->
                        "This must be one of: %s."
                                .formatted(List.of(invalid.getTargetType().getEnumConstants()).stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")));
                    case ValueInstantiationException refused
                    when refused.getCause() instanceof IllegalArgumentException
                            || refused.getCause() instanceof NullPointerException ->
                        "This value is not possible: " + refused.getCause().getMessage() + ".";
                    case InvalidFormatException invalid
                    when invalid.getTargetType().getName().startsWith("eu.ecvet.") ->
                        "This value is not possible: " + invalid.getOriginalMessage() + ".";
                    case InvalidFormatException invalid
                    when invalid.getTargetType().getName().startsWith("java.time.") ->
                        invalid.getTargetType() == ZoneId.class
                                ? "This must be a time zone such as Europe/Brussels."
                                : "This must be a date or period in ISO 8601, such as 2026-03-15 or P5Y (dates from 1900 to 2999).";
                    case InvalidFormatException invalid
                    when SAID_BY_OURSELVES.contains(invalid.getTargetType()) ->
                        "This value is not possible: " + invalid.getOriginalMessage() + ".";
                    case MismatchedInputException mismatched ->
                        "This value has the wrong type; see the contract%s."
                                .formatted(
                                        mismatched.getTargetType() == null
                                                ? ""
                                                : " (" + plain(mismatched.getTargetType()) + " expected)");
                    default -> "This is not well-formed JSON%s.".formatted(at(unreadable));
                };
        if (OF_THE_MACHINE.matcher(detail).find()) {
            detail = "This value is not possible; the contract describes what is.";
        }
        return Problem.of(
                ProblemType.MALFORMED_REQUEST, detail, List.of(new Violation("SHAPE", null, detail, pointer)));
    }

    private static String plain(Class<?> type) {
        if (type == Points.class) {
            return "a decimal number in double quotes such as \"7.5\"";
        }
        if (type == EqfLevel.class) {
            return "a whole number from 1 to 8";
        }
        if (type == LocalizedText.class) {
            return "an object from language tag to text such as {\"fr\": \"Soins\"}";
        }
        if (Identifier.class.isAssignableFrom(type)) {
            return "a UUID in double quotes";
        }
        if (type.isRecord() || Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type == String.class) {
            return "a text in double quotes";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == BigDecimal.class) {
            return "a number without quotes";
        }
        if (type == UUID.class) {
            return "a UUID in double quotes";
        }
        if (type == LocalDate.class) {
            return "a date such as \"2026-03-15\"";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "a whole number"
                : "a value as the contract describes it";
    }

    private static String at(JacksonException unreadable) {
        var location = unreadable.getLocation();
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
