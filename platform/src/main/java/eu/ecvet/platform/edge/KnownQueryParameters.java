package eu.ecvet.platform.edge;

import eu.ecvet.platform.problem.Problem;
import eu.ecvet.platform.problem.ProblemType;
import eu.ecvet.platform.problem.Problems;
import eu.ecvet.platform.problem.Violation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query parameter that the contract does not know: a caller who mistyped a filter must not take the whole list for the filtered one. */
public class KnownQueryParameters {
    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public Optional<Response> refuseUnknown(ResourceInfo resource, UriInfo uri) {
        if (uri.getQueryParameters().isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = KNOWN.computeIfAbsent(resource.getResourceMethod(), KnownQueryParameters::of);
        return uri.getQueryParameters().entrySet().stream()
                .flatMap(given -> reason(given.getKey(), given.getValue().getFirst(), known).stream())
                .findFirst()
                .map(sentence -> Problems.response(Problem.of(
                        ProblemType.MALFORMED_REQUEST,
                        sentence,
                        java.util.List.of(new Violation("SHAPE", null, sentence, "")))));
    }

    private static Optional<String> reason(String name, String value, Set<String> known) {
        if (!known.contains(name)) {
            return Optional.of("The query parameter '%s' is not known here; known are: %s."
                    .formatted(name, known.isEmpty() ? "none" : String.join(", ", known)));
        }
        return value.indexOf('\0') < 0
                ? Optional.empty()
                : Optional.of("The query parameter '%s' must not contain the character NUL.".formatted(name));
    }

    private static Set<String> of(Method endpoint) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : endpoint.getParameters()) {
            QueryParam own = parameter.getAnnotation(QueryParam.class);
            if (own != null) {
                names.add(own.value());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    QueryParam inBean = field.getAnnotation(QueryParam.class);
                    if (inBean != null) {
                        names.add(inBean.value());
                    }
                }
            }
        }
        return names;
    }
}
