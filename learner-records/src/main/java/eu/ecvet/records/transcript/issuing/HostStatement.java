package eu.ecvet.records.transcript.issuing;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.transcript.PeriodSpent;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the host adds to the assessments when a transcript is issued or corrected. */
record HostStatement(
        PeriodSpent period,
        List<OnUnit> units,
        List<Assessment.Deviation> deviations,
        List<Assessment.AdditionalOutcome> additionalOutcomes) {
    HostStatement {
        units = units == null ? List.of() : units;
        deviations = deviations == null ? List.of() : deviations;
        additionalOutcomes = additionalOutcomes == null ? List.of() : additionalOutcomes;
    }

    @Schema(
            name = "HostStatementOnUnit",
            description = "What the host says of one targeted unit beyond the recorded results.")
    record OnUnit(
            @NotNull UnitId unitId,
            @NotNull @Min(1) Integer unitVersion,

            @Schema(
                    description =
                            "The host's own grid; if it is given, it must cover every targeted outcome and agree with the"
                                    + " recorded assessments (BR-T01). Normally absent: the service composes it.")
            @Size(max = 500)
            List<@NotNull @Valid OnOutcome> results,

            @Schema(description = "Points of the host's own system; optional.")
            Points hostPoints,

            @Size(max = 100) String hostPointsScheme,
            EqfLevel assessedEqfLevel) {
        OnUnit {
            results = results == null ? List.of() : results;
        }

        UnitVersion unit() {
            return new UnitVersion(unitId, unitVersion);
        }
    }

    @Schema(name = "HostStatementOnOutcome")
    record OnOutcome(@NotNull OutcomeId outcomeId, @NotNull OutcomeResult result) {}

    Optional<OnUnit> on(UnitVersion unit) {
        return units.stream().filter(one -> one.unit().equals(unit)).findFirst();
    }

    boolean bringsResults() {
        return units.stream().anyMatch(said -> !said.results().isEmpty());
    }
}
