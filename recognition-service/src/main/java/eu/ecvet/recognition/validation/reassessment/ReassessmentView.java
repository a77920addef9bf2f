package eu.ecvet.recognition.validation.reassessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReassessmentRequest",
        description = "A request of the validating institution to assess an outcome again.")
@NullMarked
record ReassessmentView(
        UUID id,
        @JsonIgnore long rowVersion,
        ReassessmentState state,
        CaseId caseId,
        UnitId unitId,
        OutcomeId outcomeId,
        ValidationGround ground,
        @Nullable String reason,
        InstitutionId validatingInstitutionId,
        @Nullable InstitutionId assessingInstitutionId,
        @Nullable AssessmentId assessmentId,
        LocalDate requestedOn,
        @Nullable LocalDate withdrawnOn) {}
