package eu.ecvet.registry.imports;

import eu.ecvet.platform.rule.Remark;
import eu.ecvet.registry.imports.source.SourceQualification;
import eu.ecvet.registry.imports.source.SourceQualification.NotedGroup;
import eu.ecvet.registry.imports.source.SourceUnit;
import eu.ecvet.registry.qualification.QualificationSpecification;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.version.Version;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What became of one thing of the source.
 *
 * @param source JSON pointer into the source
 * @param unitId what stands here for a unit of the source; missing in a dry run and for what was not taken over
 * @param qualificationId the same for the qualification
 */
@NullMarked
record ImportRow(
        @Schema(description = "JSON pointer into the source.")
        String source,

        Kind kind,
        @Nullable String code,
        @Nullable String title,
        Result result,
        @Nullable UnitId unitId,
        @Nullable Integer unitVersion,
        @Nullable QualificationId qualificationId,
        @Nullable Integer qualificationVersion,
        List<Remark> findings) {

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

    static ImportRow of(SourceUnit unit, Taken<UnitSpecification> taken, boolean dryRun) {
        return new ImportRow(
                unit.pointer(),
                Kind.UNIT,
                unit.code(),
                unit.title(),
                taken.result(),
                taken.written(dryRun).map(UnitSpecification::unitId).orElse(null),
                taken.written(dryRun).map(Version::number).orElse(null),
                null,
                null,
                taken.with(unit.remarks(), unit.pointer()));
    }

    static ImportRow of(SourceQualification source, Taken<QualificationSpecification> taken, boolean dryRun) {
        return new ImportRow(
                "",
                Kind.QUALIFICATION,
                source.code(),
                source.title(),
                taken.result(),
                null,
                null,
                taken.written(dryRun)
                        .map(QualificationSpecification::qualificationId)
                        .orElse(null),
                taken.written(dryRun).map(Version::number).orElse(null),
                taken.with(source.remarks(), ""));
    }

    static ImportRow of(NotedGroup group) {
        return new ImportRow(
                group.pointer(),
                Kind.GROUP,
                group.groupId(),
                group.title(),
                Result.NOTED,
                null,
                null,
                null,
                null,
                group.remarks());
    }
}
