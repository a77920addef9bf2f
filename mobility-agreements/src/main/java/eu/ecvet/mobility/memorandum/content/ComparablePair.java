package eu.ecvet.mobility.memorandum.content;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.UnitId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement that what is learned at the host compares to a unit of the home qualification (BR-M06), and how far both sides standardised it (BR-M13). */
@Schema(
        description =
                "A unit of the home qualification and what compares to it at the host, with the EQF level of both (BR-M06).")
public record ComparablePair(
        @NotNull QualificationId homeQualificationId,
        @NotNull UnitId homeUnitId,

        @Schema(description = "What at the host compares to it, in the host's words.") @TextSize(300)
        LocalizedText hostUnitTitle,

        @Schema(description = "The host's unit, where it stands in the registry.")
        UnitId hostUnitId,

        EqfLevel homeEqfLevel,
        EqfLevel hostEqfLevel,

        @Schema(description = "Why they compare although the EQF levels differ.") @Size(max = 4000)
        String justification,

        @Schema(
                description =
                        "HIGH allows a rule-based positive decision, MEDIUM a threshold, LOW the individual case (BR-M13).")
        StandardisationModel standardisation,

        @Schema(description = "Share of the outcomes, in percent, from which on the unit counts as broadly achieved.")
        @Min(1)
        @Max(100)
        Integer coverageThresholdPercent,

        @Schema(description = "Whether a positive decision may be taken by rule (BR-R13).")
        Boolean automaticRecognition,

        @Schema(
                description =
                        "Pseudonymous person id of the officer accountable for decisions taken by rule; never a name.")
        @Pattern(regexp = "[0-9A-Za-z._:-]+")
        @Size(max = 100)
        String accountableOfficer) {
    public boolean decidesByRule() {
        return Boolean.TRUE.equals(automaticRecognition);
    }
}
