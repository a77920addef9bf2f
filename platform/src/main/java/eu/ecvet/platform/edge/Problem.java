package eu.ecvet.platform.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.ecvet.platform.rule.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Body of every failure, media type {@code application/problem+json} (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@NullMarked
@Schema(name = "Problem", description = "Why a request failed (RFC 9457).")
public record Problem(
        @Schema(
                examples = "urn:ecvet:problem:rules-broken",
                description = "The kind of failure; docs/contracts/codes.md lists all.")
        String type,

        @Schema(description = "The kind of failure in words.")
        String title,

        @Schema(description = "The status of the answer.") int status,

        @Schema(description = "A sentence that says what is wrong and, where possible, what would be right.")
        String detail,

        @Schema(description = "The function that was missing, where that is the reason.") @Nullable
        String function,

        @Schema(description = "Every rule that the request breaks, not only the first.")
        List<Violation> violations) {

    /** More than anybody reads at once, and a small answer still. */
    static final int MOST_VIOLATIONS = 200;

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, List.of());
    }

    public static Problem of(ProblemType type, String detail, List<Violation> violations) {
        int more = violations.size() - MOST_VIOLATIONS;
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                more > 0
                        ? "%s The first %d are listed, %d more are not.".formatted(detail, MOST_VIOLATIONS, more)
                        : detail,
                null,
                more > 0 ? violations.subList(0, MOST_VIOLATIONS) : violations);
    }

    Problem withFunction(String name) {
        return new Problem(type, title, status, detail, name, violations);
    }
}
