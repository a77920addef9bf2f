package eu.ecvet.registry.lifecycle;

import eu.ecvet.platform.act.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands between a draft and its publication. */
public record Findings(
        @Schema(description = "What has to be put right before publication.")
        List<Violation> errors,

        @Schema(description = "What deserves a second look, but does not prevent publication.")
        List<Violation> warnings) {}
