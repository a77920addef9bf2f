package eu.ecvet.registry.unit;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With what a version is published; {@code correspondence} where it supersedes a published one (BR-Q18). */
public record UnitPublication(
        @Schema(description = "From when new agreements may use this version; absent: as the content says.")
        LocalDate validFrom,

        @Valid Correspondence correspondence) {}
