package eu.ecvet.registry.unit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.registry.lifecycle.VersionState;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a version of a unit stands. What a published version says never changes; this does.
 *
 * @param transitionEnds until when new agreements may still use a superseded version
 */
public record UnitStanding(
        UnitId unitId,
        int version,
        VersionState state,
        LocalizedText title,
        LocalDate validFrom,
        LocalDate validUntil,

        @Schema(description = "Why the quality officer sent it back the last time.")
        String returnReason,

        Integer supersededBy,
        LocalDate transitionEnds,
        Correspondence correspondence,
        @JsonIgnore long lock) {

    static UnitStanding of(UnitSpecification version) {
        return new UnitStanding(
                version.unitId(),
                version.number(),
                version.lifecycle().state(),
                version.content().title(),
                version.content().validFrom(),
                version.content().validUntil(),
                version.lifecycle().state().isOpen() ? version.lifecycle().returnReason() : null,
                version.lifecycle().supersededBy(),
                version.transitionEnds(),
                version.correspondence(),
                version.version());
    }
}
