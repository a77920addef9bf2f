package eu.ecvet.registry.codes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A level of a national qualifications framework. Its number is not the number of the EQF level to which it is referenced
 * (BR-Q10).
 *
 * @param framework identifier of the framework in the list of European vocabularies
 * @param level the level as the framework writes it, or its identifier
 */
public record NqfLevel(
        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "Identifier of the national framework.",
                examples = "http://data.europa.eu/snb/qdr/c_2d1fde14")
        String framework,

        @NotBlank
        @Size(max = 200)
        @Schema(
                description = "The level as the framework writes it, or its identifier.",
                examples = {"4", "http://data.europa.eu/snb/qdr/c_cbf250da"})
        String level) {}
