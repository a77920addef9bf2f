package eu.ecvet.platform.edge;

import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.Refusal.*;
import eu.ecvet.platform.rule.Violation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
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
            case IllegalTransition(var act, var state, var possible) ->
                Problem.of(
                        ProblemType.ILLEGAL_TRANSITION,
                        notPossible(act, state, possible),
                        List.of(new Violation("ILLEGAL_TRANSITION", null, notPossible(act, state, possible), "")));
            case Conflict(var violation) -> Problem.of(ProblemType.CONFLICT, violation.detail(), List.of(violation));
            case Contended() ->
                Problem.of(
                        ProblemType.CONTENDED, "Read the record again, then repeat the request if it is still right.");
            case NotEmpowered(var function, var violation) ->
                Problem.of(ProblemType.FUNCTION_REFUSED, violation.detail(), List.of(violation))
                        .withFunction(function);
            case Forbidden(var detail) -> Problem.of(ProblemType.FORBIDDEN, detail);
            case Malformed(var detail) ->
                Problem.of(ProblemType.MALFORMED_REQUEST, detail, List.of(new Violation("SHAPE", null, detail, "")));
            case NotFound(var what) -> Problem.of(ProblemType.NOT_FOUND, what + " is not known here.");
            case VersionRequired() ->
                Problem.of(
                        ProblemType.VERSION_REQUIRED,
                        "Read the record first and send the ETag of that answer as If-Match, so that nobody's change is overwritten unseen.");
            case StaleVersion() ->
                Problem.of(
                        ProblemType.STALE_VERSION,
                        "Somebody changed the record after it was read. Read it again and repeat the change on what it says now.");
            case WeakVersion() ->
                Problem.of(
                        ProblemType.STALE_VERSION,
                        "If-Match holds a weak ETag (W/), which is never taken for the present version; send the ETag as it was read.");
        };
    }

    private static String notPossible(String act, String state, List<String> possible) {
        String sentence = "%s is not possible while the state is %s".formatted(act, state);
        return possible.isEmpty()
                ? sentence + "."
                : "%s; possible now: %s."
                        .formatted(
                                sentence,
                                String.join(", ", possible)
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '));
    }

    private static String sentences(List<Violation> violations) {
        return violations.size() == 1
                ? violations.getFirst().detail()
                : violations.size() + " rules are broken: "
                        + violations.stream().map(Violation::code).distinct().collect(Collectors.joining(", ")) + ".";
    }
}
