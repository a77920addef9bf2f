package eu.ecvet.recognition.application;

import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ApplicationRequest",
        description =
                "Asks one institution to recognise, outside a Learning Agreement, what was achieved: as the learner, as the guardian of a minor, or as the home institution that refers the learner.")
record ApplicationRequest(
        @Schema(description = "May be named by the caller, so that the request can be repeated safely.")
        UUID id,

        @Schema(
                description =
                        "Needed in a referral; a learner or guardian asks for the learner whom the access token names.")
        LearnerId learnerId,

        @NotNull
        @Schema(description = "The institution that is asked to decide; it alone may open a case on this application.")
        InstitutionId institutionId,

        @NotNull QualificationId qualificationId,
        @NotNull @Min(1) Integer qualificationVersion,

        @Size(max = 200)
        @Schema(description = "Confirmed assessments that may be brought; none named: all of the learner.")
        List<@NotNull AssessmentId> assessmentIds) {

    QualificationVersion qualification() {
        return new QualificationVersion(qualificationId, qualificationVersion);
    }

    List<AssessmentId> assessments() {
        return assessmentIds == null ? List.of() : assessmentIds;
    }
}
