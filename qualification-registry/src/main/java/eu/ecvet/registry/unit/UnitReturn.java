package eu.ecvet.registry.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version goes back to its author. */
record UnitReturn(
        @NotBlank @Size(max = 2000) @Schema(description = "What has to be improved.")
        String reason) {}
