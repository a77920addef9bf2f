package eu.ecvet.registry.unit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * One version of a unit.
 *
 * @param state only while it is being prepared: what a published version says never changes, where it stands does, so
 *     that stands in the overview of the unit
 */
@NullMarked
record UnitVersionView(
        UnitId unitId,
        int unitVersion,
        String code,
        InstitutionId ownerInstitutionId,

        @Schema(description = "Only while the version is being prepared; afterwards see the overview of the unit.")
        @Nullable
        VersionState state,

        @Schema(description = "Why the quality officer sent it back the last time.") @Nullable
        String returnReason,

        @Nullable Instant publishedAt,
        UnitContent content,
        @JsonIgnore long rowVersion) {

    static UnitVersionView of(UnitSpecification version) {
        var life = version.lifecycle();
        boolean open = !life.state().isPublic();
        return new UnitVersionView(
                version.unitId(),
                version.number(),
                version.of().code(),
                version.owner(),
                open ? life.state() : null,
                open ? life.returnReason() : null,
                life.publishedAt(),
                version.content(),
                version.rowVersion());
    }
}
