package eu.ecvet.recognition.casefile.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.functions.Turn;
import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseState;
import eu.ecvet.recognition.judgement.Proposal;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "RecognitionCase",
        description = "A case: what was expected, what was assessed, what the rules propose, and whose turn it is.")
@NullMarked
public record CaseView(
        CaseId id,
        @JsonIgnore long rowVersion,
        CaseState state,
        Route route,

        @Schema(description = "Whose turn it is, and why; nobody's once the decision is final.")
        List<Turn> turn,

        @Schema(description = "Pseudonym; the person behind it is known to learner-records only.")
        LearnerId learnerId,

        QualificationId qualificationId,
        int qualificationVersion,
        LocalizedText qualificationTitle,
        LocalDate openedOn,
        InstitutionId homeInstitutionId,
        InstitutionId validatingInstitutionId,
        InstitutionId recognisingInstitutionId,
        @Nullable LearningAgreementId learningAgreementId,
        @Nullable Integer agreementVersion,
        @Nullable String procedureId,

        @Schema(
                description =
                        "The request of the learner or of the home institution on which the case rests outside an agreement (BR-D05).")
        @Nullable
        UUID applicationId,

        CaseFile.@Nullable TranscriptReference transcript,
        List<AssessmentId> assessmentIds,
        List<Unit> units,

        @Schema(description = "Achieved but not agreed (BR-T04).")
        List<CaseFile.AdditionalOutcome> additionalOutcomes,

        @Schema(description = "What the rules would decide today; absent once a person or the rules decided.") @Nullable
        Proposal proposal,

        @Nullable UUID validationId,
        @Nullable DecisionId decisionId,
        @Nullable DecisionResult result,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate appealUntil,
        @Nullable LocalDate finalOn,

        @Schema(description = "Transcript versions that came after the decision and did not touch it.")
        List<CaseFile.TranscriptReference> notedTranscripts) {

    @Schema(name = "CaseRoute", description = "On which way the case came.")
    enum Route {
        /** Opened by the transcript of a Learning Agreement. */
        LEARNING_AGREEMENT,
        /** Opened on request, under the institution's own procedure. */
        INDIVIDUAL
    }

    @Schema(name = "CaseUnit", description = "A targeted unit, expected against assessed.")
    record Unit(
            UnitId unitId,
            int unitVersion,
            String code,
            LocalizedText title,
            TargetStatus status,

            @Schema(description = "Agreed by the partners for this pair of units; absent on the individual route.")
            @Nullable
            StandardisationModel standardisation,

            boolean automaticRecognition,
            @Nullable EqfLevel assessedEqfLevel,
            List<Outcome> outcomes) {}

    @Schema(name = "CaseOutcome", description = "One outcome of a targeted unit, expected against assessed.")
    record Outcome(
            OutcomeId outcomeId,
            String code,
            LocalizedText text,
            boolean essential,
            boolean expected,
            OutcomeResult assessed,
            @Nullable LocalDate assessedOn,
            @Nullable InstitutionId assessingInstitutionId,
            @Nullable AssessmentId assessmentId,
            @Nullable LearningSetting setting,
            List<DeviationType> deviations,

            @Schema(description = "What the standing validation says; absent while nothing is validated.") @Nullable
            MatchResult validated,

            @Nullable ValidationGround ground,
            @Nullable String reason) {}
}
