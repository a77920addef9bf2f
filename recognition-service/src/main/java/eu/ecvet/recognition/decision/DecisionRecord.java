package eu.ecvet.recognition.decision;

import eu.ecvet.recognition.proposal.Proposal.Missing;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.TranscriptId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recognition decision as it was notified, word for word: kept and shown in this form, never changed (BR-R01). */
@Schema(name = "RecognitionDecision", description = "A recognition decision with everything that it cites (BR-R01).")
public record DecisionRecord(
        DecisionId decisionId,
        CaseId caseId,
        LearnerId learnerId,
        QualificationId qualificationId,
        int qualificationVersion,
        LearningAgreementId learningAgreementId,
        Integer agreementVersion,

        @Schema(description = "The institution's own procedure, outside a memorandum.")
        String procedureId,

        TranscriptId transcriptId,
        Integer transcriptVersion,
        List<AssessmentId> assessmentIds,
        UUID validationId,
        String legalBasis,
        InstitutionId decidingInstitutionId,
        Function function,

        @Schema(description = "Pseudonym of the person who decided; absent for an automatic decision.")
        String decidedBy,

        @Schema(description = "True only for a positive decision under the conditions of BR-R13.")
        boolean automatic,

        @Schema(description = "Who answers for an automatic decision (BR-R13).")
        String accountableOfficer,

        LocalDate decidedOn,

        @Schema(description = "Positive effects start on this date.")
        LocalDate notifiedOn,

        DecisionResult result,
        List<Unit> units,
        String reasons,
        Appeal appeal,

        @Schema(description = "Where the qualification gives access to a regulated profession (BR-R21).")
        String regulatedProfessionNotice) {

    @Schema(name = "UnitDecision")
    public record Unit(
            UnitId unitId,
            int unitVersion,
            Effect effect,

            @Schema(
                    description =
                            "True where the unit has no effect because it is already counted for the learner; that alone is the reason, no substantial difference (BR-R09).")
            boolean alreadyCounted,

            List<OutcomeId> recognisedOutcomeIds,

            @Schema(
                    description =
                            "Recognised by earlier decisions; together with the others they make up the unit (BR-X04).")
            List<OutcomeId> recognisedEarlierOutcomeIds,

            @Schema(description = "Missing and waived by this decision; they are not achieved (BR-R06).")
            List<OutcomeId> waivedOutcomeIds,

            @Schema(description = "The gap, why, and what would close it (BR-R02).")
            List<Missing> missing,

            @Schema(
                    description =
                            "Points of the home qualification; absent where points do not apply (BR-P12, BR-P13).")
            Points points,

            Integer trainingTimeReductionMonths) {}

    /** @param until last day on which an appeal is in time */
    @Schema(
            name = "AppealInformation",
            description = "Who decides on an appeal, until when and in what form it is made (BR-R16).")
    public record Appeal(String body, LocalDate until, String form) {}
}
