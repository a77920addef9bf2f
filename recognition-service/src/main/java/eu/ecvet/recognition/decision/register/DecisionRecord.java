package eu.ecvet.recognition.decision.register;

import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.decision.appeal.AppealInformation;
import eu.ecvet.recognition.decision.examination.DecisionDraft;
import eu.ecvet.recognition.decision.examination.DecisionRules;
import eu.ecvet.recognition.judgement.Gap;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.judgement.Proposal.Missing;
import eu.ecvet.recognition.judgement.RecognitionRules;
import eu.ecvet.recognition.judgement.UnitFacts;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A recognition decision as it was notified, word for word: kept and shown in this form, never changed (BR-R01). */
@Schema(name = "RecognitionDecision", description = "A recognition decision with everything that it cites (BR-R01).")
@NullMarked
public record DecisionRecord(
        DecisionId decisionId,
        CaseId caseId,
        LearnerId learnerId,
        QualificationId qualificationId,
        int qualificationVersion,
        @Nullable LearningAgreementId learningAgreementId,
        @Nullable Integer agreementVersion,

        @Schema(description = "The institution's own procedure, outside a memorandum.") @Nullable
        String procedureId,

        @Schema(description = "The request of the learner or of the home institution, outside an agreement (BR-D05).")
        @Nullable
        UUID applicationId,

        @Nullable TranscriptId transcriptId,
        @Nullable Integer transcriptVersion,
        List<AssessmentId> assessmentIds,
        UUID validationId,
        String legalBasis,
        InstitutionId decidingInstitutionId,
        Function function,

        @Schema(description = "Pseudonym of the person who decided; absent for an automatic decision.") @Nullable
        String decidedBy,

        @Schema(description = "True only for a positive decision under the conditions of BR-R13.")
        boolean automatic,

        @Schema(description = "Who answers for an automatic decision (BR-R13).") @Nullable
        String accountableOfficer,

        LocalDate decidedOn,

        @Schema(description = "Positive effects start on this date.")
        LocalDate notifiedOn,

        DecisionResult result,
        List<Unit> units,
        @Nullable String reasons,
        AppealInformation appeal,

        @Schema(description = "Where the qualification gives access to a regulated profession (BR-R21).") @Nullable
        String regulatedProfessionNotice) {

    @Schema(name = "UnitDecision", description = "What was decided on one unit (BR-R02, BR-R07).")
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
            List<Missing> missingOutcomes,

            @Schema(
                    description =
                            "Points of the home qualification; absent where points do not apply (BR-P12, BR-P13).")
            @Nullable
            Points points,

            @Nullable Integer trainingTimeReductionMonths) {}

    /** The decision in the form in which it is notified. */
    public static DecisionRecord of(DecisionId id, RecognitionCase decided, DecisionDraft draft, Basis basis) {
        var transcript = decided.file().transcript();
        return new DecisionRecord(
                id,
                decided.id(),
                decided.learner(),
                decided.qualification().qualificationId(),
                decided.qualification().version(),
                decided.agreement().orElse(null),
                decided.agreementVersion(),
                decided.procedure(),
                decided.application(),
                transcript == null ? null : transcript.transcriptId(),
                transcript == null ? null : transcript.transcriptVersion(),
                decided.file().assessmentIds(),
                basis.validationId(),
                draft.legalBasis(),
                basis.acting().institution(),
                Function.RECOGNISE_UNIT,
                basis.acting().personOrNull(),
                basis.acting().automatic(),
                basis.acting().officerOrNull(),
                basis.on(),
                basis.on(),
                draft.result(),
                draft.units().stream().map(unit -> unit(unit, basis)).toList(),
                draft.reasons(),
                basis.appeal(),
                basis.regulatedProfession() ? DecisionRules.REGULATED_NOTICE : null);
    }

    private static Unit unit(DecisionDraft.Unit unit, Basis basis) {
        Optional<UnitFacts> facts = basis.facts(unit);
        return new Unit(
                unit.unit().unitId(),
                unit.unit().version(),
                unit.effect(),
                facts.filter(unit::endsAsCounted).isPresent(),
                unit.recognised(),
                facts.map(known -> earlier(known, unit, basis.on())).orElse(List.of()),
                unit.waived(),
                facts.filter(known -> unit.effect() == Effect.PART_OF_UNIT)
                        .map(known -> Gap.upToTheWhole(known, unit.recognised(), unit.missingOutcomes(), basis.on()))
                        .orElse(unit.missingOutcomes()),
                facts.flatMap(known -> RecognitionRules.points(unit.effect(), known.policy()))
                        .orElse(null),
                unit.months());
    }

    private static List<OutcomeId> earlier(UnitFacts facts, DecisionDraft.Unit unit, LocalDate on) {
        return facts.outcomes().stream()
                .filter(outcome -> RecognitionRules.standsFromEarlier(outcome, facts.policy(), on))
                .map(OutcomeFacts::outcomeId)
                .filter(outcome -> !unit.recognised().contains(outcome))
                .toList();
    }
}
