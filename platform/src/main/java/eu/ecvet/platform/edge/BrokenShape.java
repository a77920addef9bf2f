package eu.ecvet.platform.edge;

import eu.ecvet.platform.rule.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What of a request has not the shape that the contract describes: parts of the body by their pointer, parameters by their name. */
final class BrokenShape {
    /** In one sentence of the whole; the rest stands in the list. */
    private static final int IN_WORDS = 10;

    private BrokenShape() {}

    static Problem problem(ConstraintViolationException broken) {
        List<Violation> violations = broken.getConstraintViolations().stream()
                .map(BrokenShape::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::detail))
                .toList();
        String detail = violations.size() > IN_WORDS
                ? "%d parts of the request do not have the shape that the contract describes."
                        .formatted(violations.size())
                : violations.stream()
                        .map(violation -> violation.pointer().isEmpty()
                                ? violation.detail()
                                : violation.pointer() + ": " + violation.detail())
                        .collect(Collectors.joining(" "));
        return Problem.of(ProblemType.MALFORMED_REQUEST, detail, violations);
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        Optional<String> parameter = parameter(broken);
        return new Violation(
                "SHAPE",
                null,
                "%s %s.".formatted(parameter.orElse("This"), broken.getMessage()),
                parameter.isPresent() ? "" : pointer(broken.getPropertyPath()));
    }

    /** How the caller knows the parameter that is meant; empty for the body. */
    private static Optional<String> parameter(ConstraintViolation<?> broken) {
        Iterator<Path.Node> steps = broken.getPropertyPath().iterator();
        Path.Node method = steps.hasNext() ? steps.next() : null;
        Path.Node parameter = steps.hasNext() ? steps.next() : null;
        if (method == null || method.getKind() != ElementKind.METHOD || parameter.getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        Class<?>[] types = method.as(Path.MethodNode.class).getParameterTypes().toArray(Class[]::new);
        int index = parameter.as(Path.ParameterNode.class).getParameterIndex();
        String member = steps.hasNext() ? steps.next().getName() : null;
        // The class may be one that the container made of the endpoint; the annotations stand on the endpoint itself.
        return Stream.<Class<?>>iterate(broken.getRootBeanClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> declared(type, method.getName(), types).stream())
                .flatMap(endpoint -> named(endpoint.getParameters()[index], member).stream())
                .findFirst();
    }

    private static Optional<Method> declared(Class<?> type, String name, Class<?>... types) {
        try {
            return Optional.of(type.getDeclaredMethod(name, types));
        } catch (NoSuchMethodException inherited) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(Parameter declared, String member) {
        if (member == null || !declared.isAnnotationPresent(BeanParam.class)) {
            return named(declared);
        }
        try {
            return named(declared.getType().getDeclaredField(member));
        } catch (NoSuchFieldException noField) {
            return Optional.empty();
        }
    }

    private static Optional<String> named(AnnotatedElement declared) {
        if (declared.isAnnotationPresent(QueryParam.class)) {
            return Optional.of("The query parameter '%s'"
                    .formatted(declared.getAnnotation(QueryParam.class).value()));
        }
        if (declared.isAnnotationPresent(HeaderParam.class)) {
            return Optional.of("The header '%s'"
                    .formatted(declared.getAnnotation(HeaderParam.class).value()));
        }
        if (declared.isAnnotationPresent(PathParam.class)) {
            return Optional.of("The part '%s' of the address"
                    .formatted(declared.getAnnotation(PathParam.class).value()));
        }
        return Optional.empty();
    }

    private static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY
                        || node.getKind() == ElementKind.CONTAINER_ELEMENT
                        || node.isInIterable())
                .map(node -> (node.getIndex() != null
                                ? "/" + node.getIndex()
                                : node.getKey() != null
                                        ? "/"
                                                + MalformedJson.escaped(
                                                        node.getKey().toString())
                                        : "")
                        + (node.getKind() == ElementKind.PROPERTY ? "/" + MalformedJson.escaped(node.getName()) : ""))
                .collect(Collectors.joining());
    }
}
