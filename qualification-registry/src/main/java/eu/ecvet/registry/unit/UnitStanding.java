package eu.ecvet.registry.unit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.registry.unit.content.Correspondence;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Where a version of a unit stands. What a published version says never changes; this does. */
@NullMarked
public record UnitStanding(
        UnitId unitId,
        int unitVersion,
        VersionState state,
        LocalizedText title,
        @Nullable Validity validity,

        @Schema(description = "Why the quality officer sent it back the last time.") @Nullable
        String returnReason,

        @Schema(description = "The newer version that takes its place.") @Nullable
        Integer supersededByVersion,

        @Schema(description = "The first day of the newer version, on which it takes the place of this one.") @Nullable
        LocalDate supersededOn,

        @Schema(description = "Until when new agreements may still use it, once it is superseded.") @Nullable
        LocalDate transitionUntil,

        @Nullable Correspondence correspondence,
        @JsonIgnore long rowVersion) {

    static UnitStanding of(UnitSpecification version) {
        var life = version.lifecycle();
        return new UnitStanding(
                version.unitId(),
                version.number(),
                life.state(),
                version.content().title(),
                version.content().validity(),
                life.state().isOpen() ? life.returnReason() : null,
                life.supersededByVersion(),
                life.supersededOn(),
                version.transitionUntil(),
                version.correspondence(),
                version.rowVersion());
    }
}
