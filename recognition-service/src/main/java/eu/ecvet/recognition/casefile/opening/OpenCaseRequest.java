package eu.ecvet.recognition.casefile.opening;

import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Opens a case outside a Learning Agreement, under the published procedure of the institution that decides.")
record OpenCaseRequest(
        @Schema(description = "May be named by the caller, so that the request can be repeated safely.")
        CaseId id,

        @NotNull LearnerId learnerId,
        @NotNull QualificationId qualificationId,
        @NotNull @Min(1) Integer qualificationVersion,

        @NotEmpty @Size(max = 100) List<@NotNull @Valid UnitTarget> unitTargets,

        @Size(max = 200)
        @Schema(
                required = true,
                description = "The institution's published procedure for recognition outside a memorandum.")
        String procedureId,

        @Schema(
                required = true,
                description =
                        "The application of the learner, or the referral of the home institution, on which the case rests; without one nothing is recognised outside an agreement (BR-D05).")
        UUID applicationId,

        @Size(max = 200)
        @Schema(
                required = true,
                description =
                        "Confirmed assessments whose outcomes are to be recognised, at least one of them positive (BR-V02).")
        List<@NotNull AssessmentId> assessmentIds) {

    @Schema(
            name = "UnitTarget",
            description = "A unit of the qualification, in the version that the qualification pins.")
    record UnitTarget(
            @NotNull UnitId unitId, @NotNull @Min(1) Integer unitVersion) {

        UnitVersion unit() {
            return new UnitVersion(unitId, unitVersion);
        }
    }

    QualificationVersion qualification() {
        return new QualificationVersion(qualificationId, qualificationVersion);
    }

    List<UnitVersion> units() {
        return unitTargets.stream().map(UnitTarget::unit).toList();
    }

    List<AssessmentId> assessments() {
        return assessmentIds == null ? List.of() : assessmentIds;
    }
}
