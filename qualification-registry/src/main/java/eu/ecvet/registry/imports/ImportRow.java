package eu.ecvet.registry.imports;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one thing of the source.
 *
 * @param source JSON pointer into the source
 * @param id of the unit or qualification here; missing in a dry run and for what was not taken over
 */
record ImportRow(
        @Schema(description = "JSON pointer into the source.")
        String source,

        Kind kind,
        String code,
        String title,
        Result result,
        UUID id,
        Integer version,
        List<ImportFinding> findings) {

    enum Kind {
        QUALIFICATION,
        UNIT,
        GROUP
    }

    enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED,
        /** Part of the qualification's row; listed because something was found about it. */
        NOTED
    }
}
