package eu.ecvet.platform.problem;

import eu.ecvet.platform.problem.Refusal.*;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;

/** Gives every refusal its one meaning in HTTP. */
public final class Problems {
    private Problems() {}

    public static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    public static Response response(Refusal refusal) {
        return response(problem(refusal));
    }

    static Problem problem(Refusal refusal) {
        return switch (refusal) {
            case RulesBroken(var violations) -> Problem.of(ProblemType.RULES_BROKEN, sentences(violations), violations);
            case IllegalTransition(var act, var state) ->
                Problem.of(
                        ProblemType.ILLEGAL_TRANSITION,
                        "%s is not possible while the state is %s.".formatted(act, state),
                        List.of(new Violation(
                                "ILLEGAL_TRANSITION",
                                null,
                                "%s is not possible while the state is %s.".formatted(act, state),
                                "")));
            case Conflict(var violation) -> Problem.of(ProblemType.CONFLICT, violation.detail(), List.of(violation));
            case Contended() ->
                Problem.of(
                        ProblemType.CONTENDED, "Read the record again, then repeat the request if it is still right.");
            case FunctionRefused(var function, var violation) ->
                Problem.of(ProblemType.FUNCTION_REFUSED, violation.detail(), List.of(violation))
                        .withFunction(function.name());
            case Forbidden(var detail) -> Problem.of(ProblemType.FORBIDDEN, detail);
            case NotFound(var what) -> Problem.of(ProblemType.NOT_FOUND, what + " is not known here.");
            case VersionRequired() ->
                Problem.of(
                        ProblemType.VERSION_REQUIRED,
                        "Read the record first and send the ETag of that answer as If-Match, so that nobody's change is overwritten unseen.");
            case StaleVersion() ->
                Problem.of(
                        ProblemType.STALE_VERSION,
                        "Somebody changed the record after it was read. Read it again and repeat the change on what it says now.");
        };
    }

    private static String sentences(List<Violation> violations) {
        return violations.size() == 1
                ? violations.getFirst().detail()
                : violations.size() + " rules are broken: "
                        + violations.stream().map(Violation::code).distinct().collect(Collectors.joining(", "));
    }
}
