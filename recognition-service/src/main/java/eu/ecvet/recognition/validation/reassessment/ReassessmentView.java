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

@Schema(
        name = "ReassessmentRequest",
        description = "A request of the validating institution to assess an outcome again.")
record ReassessmentView(
        UUID requestId,
        @JsonIgnore long rowVersion,
        ReassessmentState state,
        CaseId caseId,
        UnitId unitId,
        OutcomeId outcomeId,
        ValidationGround ground,
        String reason,
        InstitutionId validatingInstitutionId,
        InstitutionId assessingInstitutionId,
        AssessmentId assessmentId,
        LocalDate requestedOn,
        LocalDate withdrawnOn) {}
