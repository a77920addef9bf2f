package eu.ecvet.recognition.openpart;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "OpenPartDecisionRequest",
        description =
                "Counts something into an open part of a qualification: a unit that is recognised in another qualification, or a stated achievement; exactly one of `unit` and `achievement` is sent (BR-P03).")
record OpenPartDecisionRequest(
        @Schema(description = "May be named by the caller, so that the request can be repeated safely.")
        UUID id,

        @NotNull LearnerId learnerId,
        @NotNull QualificationId qualificationId,
        @NotNull @Min(1) Integer qualificationVersion,

        @NotBlank @Size(max = 100) @Schema(description = "The open part that is filled.")
        String groupId,

        @Valid RecognisedUnit unit,
        @Valid Achievement achievement,

        @Schema(
                description =
                        "Points with which it counts here, within what the part still takes; left out where the qualification has no points.")
        Points points,

        @NotBlank @Size(max = 2000) @Schema(description = "On what the decision rests in law (BR-R01).")
        String legalBasis,

        @NotBlank
        @Size(max = 4000)
        @Schema(description = "About the achievement and the standards, never about the person (BR-R01).")
        String reasons) {

    /** A unit that counts for the learner in another qualification. */
    @Schema(
            name = "UnitRecognisedElsewhere",
            description = "A unit that counts for the learner in another qualification.")
    record RecognisedUnit(
            @NotNull UnitId unitId,
            @NotNull @Min(1) Integer unitVersion,

            @NotNull @Schema(description = "The qualification in which the unit was recognised.")
            QualificationId qualificationId,

            @NotNull @Min(1) Integer qualificationVersion) {
        QualificationVersion qualification() {
            return new QualificationVersion(qualificationId, qualificationVersion);
        }
    }

    @Schema(name = "StatedAchievement", description = "What was achieved outside any unit that is known here.")
    record Achievement(
            @NotBlank @Size(max = 2000) @Schema(description = "What was achieved, in words; nothing about the person.")
            String detail) {}

    QualificationVersion qualification() {
        return new QualificationVersion(qualificationId, qualificationVersion);
    }
}
