package eu.ecvet.platform.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.Refused;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure that no use case answered, as a problem: broken shape, no token, no such path, a fault of our own. */
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
        return Problems.response(BrokenShape.problem(broken));
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
        return Problems.response(MalformedJson.problem(unreadable));
    }

    /** Looked for in causes, in what was suppressed on the way, and in what the driver chained behind. */
    private static boolean databaseAway(Throwable fault) {
        Deque<Throwable> open = new ArrayDeque<>(List.of(fault));
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException sql) {
                if (away(sql)) {
                    return true;
                }
                Optional.ofNullable(sql.getNextException()).ifPresent(open::push);
            }
            if (next instanceof JDBCConnectionException) {
                return true;
            }
            Optional.ofNullable(next.getCause()).ifPresent(open::push);
            List.of(next.getSuppressed()).forEach(open::push);
        }
        return false;
    }

    private static boolean away(SQLException sql) {
        String state = sql.getSQLState();
        // 08: connection; 57P: server going down or up; 53: out of resources. Agroal's acquisition timeout has no
        // state.
        return state == null
                ? sql.getMessage() != null && sql.getMessage().contains("Acquisition timeout")
                : state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
