package eu.ecvet.platform.edge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.Refused;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.Identifier;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure that is no outcome of a use case, as a problem: broken shape, no token, no such path, a fault of our own. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response unreadableJson(JsonProcessingException unreadable) {
        return malformed(unreadable);
    }

    @ServerExceptionMapper
    public Response wrongInput(MismatchedInputException mismatched) {
        return malformed(mismatched);
    }

    @ServerExceptionMapper
    public Response brokenShape(ConstraintViolationException broken) {
        List<Violation> violations = broken.getConstraintViolations().stream()
                .map(violation ->
                        new Violation("SHAPE", null, sentence(violation), pointer(violation.getPropertyPath())))
                .sorted(java.util.Comparator.comparing(Violation::pointer))
                .toList();
        return Problems.response(Problem.of(
                ProblemType.MALFORMED_REQUEST,
                violations.stream()
                        .map(violation -> violation.pointer() + ": " + violation.detail())
                        .collect(Collectors.joining(" ")),
                violations));
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException noToken) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response unauthenticated(AuthenticationFailedException badToken) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        return Problems.response(Problem.of(
                ProblemType.FORBIDDEN,
                "None of the roles in the access token may call this; the contract names the roles that may."));
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException stale) {
        return Problems.response(new Refusal.StaleVersion());
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return malformed(unreadable);
        }
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 400 -> Problems.response(new Refusal.Malformed(unreadable(failure)));
            case 401 -> unauthenticated();
            case 403 -> forbidden(null);
            case 404 -> Problems.response(new Refusal.NotFound("This address, or the record it names,"));
            case 405 ->
                Problems.response(Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED, "See the contract for the methods of this resource."));
            case 406 ->
                Problems.response(Problem.of(ProblemType.NOT_ACCEPTABLE, "This resource answers application/json."));
            case 413 -> Problems.response(Problem.of(ProblemType.TOO_LARGE, "Send less at once."));
            case 415 -> Problems.response(Problem.of(ProblemType.UNSUPPORTED_FORMAT, "Send application/json."));
            default -> status < 400 ? failure.getResponse() : internal(failure);
        };
    }

    @ServerExceptionMapper
    public Response internal(Throwable fault) {
        if (fault instanceof Refused refused) {
            return Problems.response(refused.refusal());
        }
        if (databaseAway(fault)) {
            LOG.warnf("The database is away: %s", fault.getMessage());
            return Problems.response(Problem.of(
                    ProblemType.UNAVAILABLE, "Nothing of the request was kept. Repeat it as it is in a moment."));
        }
        LOG.error("A request failed", fault);
        return Problems.response(
                Problem.of(ProblemType.INTERNAL, "Nothing of the request was kept. The operators can see why."));
    }

    /** What a header or a path could not be read as, in our own words; never those of a library. */
    private static String unreadable(WebApplicationException failure) {
        return failure.getCause() instanceof IllegalArgumentException ours
                        && ours.getStackTrace().length > 0
                        && ours.getStackTrace()[0].getClassName().startsWith("eu.ecvet.")
                ? ours.getMessage() + "."
                : "The request cannot be read as this contract describes it.";
    }

    private static Response unauthenticated() {
        return Response.fromResponse(Problems.response(Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "Send a valid access token of the configured issuer as Authorization: Bearer …")))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    private static Response malformed(JsonProcessingException unreadable) {
        String pointer = unreadable instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
        String detail =
                switch (unreadable) {
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
                    when invalid.getTargetType() == String.class ->
                        "This value is not possible: " + invalid.getOriginalMessage() + ".";
                    case MismatchedInputException mismatched ->
                        "This value has the wrong type; see the contract%s."
                                .formatted(
                                        mismatched.getTargetType() == null
                                                ? ""
                                                : " (" + plain(mismatched.getTargetType()) + " expected)");
                    default -> "This is not well-formed JSON%s.".formatted(at(unreadable));
                };
        return Problems.response(Problem.of(
                ProblemType.MALFORMED_REQUEST, detail, List.of(new Violation("SHAPE", null, detail, pointer))));
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
        if (type.isRecord() || java.util.Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        if (java.util.Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (type == String.class) {
            return "a text in double quotes";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a whole number" : type.getSimpleName();
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

    private static String pointer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY
                        || node.getKind() == ElementKind.CONTAINER_ELEMENT
                        || node.isInIterable())
                .map(node -> (node.getIndex() != null
                                ? "/" + node.getIndex()
                                : node.getKey() != null ? "/" + node.getKey() : "")
                        + (node.getKind() == ElementKind.PROPERTY ? "/" + escaped(node.getName()) : ""))
                .collect(Collectors.joining());
    }

    private static String sentence(ConstraintViolation<?> violation) {
        return "This " + violation.getMessage() + ".";
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean databaseAway(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // 08: connection; 57P: server going down or up; 53: out of resources. Agroal's acquisition timeout has
                // no state.
                if (state == null
                        ? sql.getMessage() != null && sql.getMessage().contains("Acquisition timeout")
                        : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
                    return true;
                }
            }
        }
        return false;
    }
}
