package eu.ecvet.mobility.agreement.content;

import eu.ecvet.mobility.document.Absent;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of one unit of the home qualification the learner aims at. */
@Schema(description = "A pinned unit version of the home qualification, whole or in part (BR-L04).")
public record AgreementTarget(
        @NotNull UnitId unitId,
        @NotNull @Min(1) Integer unitVersion,

        @Schema(
                description =
                        "The targeted outcomes of the unit, each once; where none is named, the whole unit is meant.")
        @Size(max = 500)
        List<@NotNull OutcomeId> outcomeIds,

        @Schema(description = "Integral part of the qualification, or an add-on (BR-L16).")
        TargetStatus status,

        @Schema(description = "How the host's offer compares to the unit, where no memorandum says so (BR-L05).")
        @Size(max = 4000)
        String mapping) {
    public AgreementTarget {
        outcomeIds = Absent.asNone(outcomeIds);
    }

    /** BR-L04: where no outcomes are named, the whole unit is meant. */
    public boolean meansWholeUnit() {
        return outcomeIds.isEmpty();
    }

    public UnitVersion unit() {
        return new UnitVersion(unitId, unitVersion);
    }
}
