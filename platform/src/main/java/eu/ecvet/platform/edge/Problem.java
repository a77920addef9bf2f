package eu.ecvet.platform.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.ecvet.platform.act.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of every failure, media type {@code application/problem+json} (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
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

        @Schema(description = "The function that was missing, where that is the reason.")
        String function,

        @Schema(description = "Every rule that the request breaks, not only the first.")
        List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, List.of());
    }

    public static Problem of(ProblemType type, String detail, List<Violation> violations) {
        return new Problem(type.uri(), type.title(), type.status(), detail, null, violations);
    }

    Problem withFunction(String name) {
        return new Problem(type, title, status, detail, name, violations);
    }
}
