package eu.ecvet.registry.qualification;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With what a version is published. */
record QualificationPublication(
        @Schema(description = "From when the version is valid; absent: as the content says.")
        LocalDate validFrom,

        @Schema(description = "Whether its approved units are published with it, from the same date; absent: no.")
        Boolean includeUnits) {}
