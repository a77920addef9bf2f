package eu.ecvet.platform.edge.parameters;

import eu.ecvet.platform.edge.Problem;
import eu.ecvet.platform.edge.ProblemType;
import eu.ecvet.platform.edge.Problems;
import eu.ecvet.platform.json.Identifiers;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.Identifier;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query parameter that the contract does not know, or whose value it cannot be: a caller who mistyped a filter must not take the whole list for the filtered one. */
public class KnownQueryParameters {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Map<Method, Map<String, Class<?>>> KNOWN = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public Optional<Response> refuseUnknown(ResourceInfo resource, UriInfo uri) {
        if (uri.getQueryParameters().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Class<?>> known = KNOWN.computeIfAbsent(resource.getResourceMethod(), KnownQueryParameters::of);
        return uri.getQueryParameters().entrySet().stream()
                .flatMap(given -> reason(given.getKey(), given.getValue(), known).stream())
                .findFirst()
                .map(sentence -> Problems.response(Problem.of(
                        ProblemType.MALFORMED_REQUEST, sentence, List.of(new Violation("SHAPE", null, sentence, "")))));
    }

    private static Optional<String> reason(String name, List<String> values, Map<String, Class<?>> known) {
        if (!known.containsKey(name)) {
            return Optional.of("The query parameter '%s' is not known here; known are: %s."
                    .formatted(name, known.isEmpty() ? "none" : String.join(", ", known.keySet())));
        }
        Class<?> type = known.get(name);
        if (values.size() > 1 && !Collection.class.isAssignableFrom(type)) {
            return Optional.of("The query parameter '%s' stands there %d times; only one value can be meant."
                    .formatted(name, values.size()));
        }
        return values.stream()
                .flatMap(value -> reason(name, value, type).stream())
                .findFirst();
    }

    private static Optional<String> reason(String name, String value, Class<?> type) {
        if (value.indexOf('\0') >= 0) {
            return Optional.of("The query parameter '%s' must not contain the character NUL.".formatted(name));
        }
        if (type.isEnum()) {
            var constants =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return constants.contains(value)
                    ? Optional.empty()
                    : Optional.of("The query parameter '%s' must be one of: %s."
                            .formatted(name, String.join(", ", constants)));
        }
        if (type == int.class || type == Integer.class) {
            return WHOLE_NUMBER.matcher(value).matches()
                    ? Optional.empty()
                    : Optional.of("The query parameter '%s' must be a whole number.".formatted(name));
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false")
                    ? Optional.empty()
                    : Optional.of("The query parameter '%s' must be true or false.".formatted(name));
        }
        if (type == Cursor.class) {
            try {
                Cursor.fromString(value);
                return Optional.empty();
            } catch (IllegalArgumentException noCursor) {
                return Optional.of("The query parameter '%s' is the 'next' of an answer of this list, as it was read."
                        .formatted(name));
            }
        }
        if (Identifier.class.isAssignableFrom(type)) {
            return Identifiers.ALL.readerOf(type).flatMap(read -> {
                try {
                    read.apply(value);
                    return Optional.empty();
                } catch (IllegalArgumentException refused) {
                    return Optional.of("The query parameter '%s': %s.".formatted(name, refused.getMessage()));
                }
            });
        }
        return Optional.empty();
    }

    private static Map<String, Class<?>> of(Method endpoint) {
        Map<String, Class<?>> types = new TreeMap<>();
        for (Parameter parameter : endpoint.getParameters()) {
            QueryParam own = parameter.getAnnotation(QueryParam.class);
            if (own != null) {
                types.put(own.value(), parameter.getType());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam inBean = field.getAnnotation(QueryParam.class);
                    if (inBean != null) {
                        types.put(inBean.value(), field.getType());
                    }
                }
            }
        }
        return types;
    }
}
