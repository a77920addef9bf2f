package eu.ecvet.registry.version.act;

import eu.ecvet.platform.rule.Remark;
import eu.ecvet.platform.rule.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;

/** What stands between a draft and its publication. */
@NullMarked
public record Findings(
        @Schema(description = "What has to be put right before publication.")
        List<Remark> errors,

        @Schema(description = "What deserves a second look, but does not prevent publication.")
        List<Remark> warnings) {

    public static Findings of(List<Violation> errors, List<Violation> warnings) {
        return new Findings(
                errors.stream().map(Remark::error).toList(),
                warnings.stream().map(Remark::warning).toList());
    }
}
