package eu.ecvet.registry.imports;

import eu.ecvet.registry.imports.source.Source;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What an import did, or in a dry run would do, row by row. */
@NullMarked
record ImportReport(
        UUID id,
        @Schema(description = "True: nothing was written.") boolean dryRun,
        String format,

        @Schema(description = "Identity of the qualification in the source register.")
        String sourceId,

        @Schema(description = "Version of the source.") @Nullable
        String sourceVersion,

        @Schema(description = "The composition of the source that was taken.") @Nullable
        String composition,

        int created,
        int updated,
        int unchanged,
        int rejected,
        List<ImportRow> rows) {

    /** What an import did is never changed. */
    static final long ONLY_VERSION = 1;

    static ImportReport of(UUID importId, boolean dryRun, Source source, List<ImportRow> rows) {
        return new ImportReport(
                importId,
                dryRun,
                source.register(),
                source.id(),
                source.version(),
                source.composition(),
                count(rows, ImportRow.Result.CREATED),
                count(rows, ImportRow.Result.UPDATED),
                count(rows, ImportRow.Result.UNCHANGED),
                count(rows, ImportRow.Result.REJECTED),
                rows);
    }

    private static int count(List<ImportRow> rows, ImportRow.Result result) {
        return (int) rows.stream().filter(row -> row.result() == result).count();
    }
}
