package eu.ecvet.registry.qualification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version goes back to its author, with or without the units that were submitted together with it. */
record QualificationReturn(
        @NotBlank @Size(max = 2000) @Schema(description = "What has to be improved.")
        String reason,

        @Schema(description = "Whether its units in review go back as well, all or nothing; absent: no.")
        Boolean includeUnits) {}
