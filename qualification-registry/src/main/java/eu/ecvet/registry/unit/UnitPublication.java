package eu.ecvet.registry.unit;

import eu.ecvet.registry.unit.content.Correspondence;
import eu.ecvet.registry.version.Validity;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * With what a version is published.
 *
 * @param validity from when to when it is valid; what is absent stays as the content says
 * @param correspondence where it takes the place of a published one (BR-Q18)
 */
public record UnitPublication(
        @Schema(
                description =
                        "From when to when new agreements may use this version; what is absent stays as the content says.")
        Validity validity,

        @Valid @Schema(description = "What becomes of the outcomes of the version published before.")
        Correspondence correspondence) {}
