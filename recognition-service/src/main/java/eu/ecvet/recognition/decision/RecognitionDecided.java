package eu.ecvet.recognition.decision;

import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.recognition.decision.register.DecisionRecord;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.DifferenceReason;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fact {@code recognition.decided}: ids and facts, without the words of the decision. */
record RecognitionDecided(
        DecisionId decisionId,
        CaseId caseId,
        LearnerId learnerId,
        QualificationId qualificationId,
        int qualificationVersion,
        UUID validationId,
        LocalDate decidedOn,
        InstitutionId decidingInstitutionId,
        Function function,
        DecisionResult result,
        boolean automatic,
        List<Unit> units,
        LearningAgreementId learningAgreementId,
        Integer agreementVersion,
        String procedureId) {

    record Unit(
            UnitId unitId,
            int unitVersion,
            Effect effect,
            List<OutcomeId> recognisedOutcomeIds,
            List<OutcomeId> waivedOutcomeIds,
            List<Missing> missing,
            Points points,
            Integer trainingTimeReductionMonths) {}

    record Missing(OutcomeId outcomeId, List<DifferenceReason> reasons) {}

    static NewEvent of(DecisionRecord decision) {
        return new NewEvent(
                "recognition.decided",
                decision.caseId().value(),
                decision.decidingInstitutionId().value(),
                new RecognitionDecided(
                        decision.decisionId(),
                        decision.caseId(),
                        decision.learnerId(),
                        decision.qualificationId(),
                        decision.qualificationVersion(),
                        decision.validationId(),
                        decision.decidedOn(),
                        decision.decidingInstitutionId(),
                        decision.function(),
                        decision.result(),
                        decision.automatic(),
                        decision.units().stream().map(RecognitionDecided::unit).toList(),
                        decision.learningAgreementId(),
                        decision.agreementVersion(),
                        decision.procedureId()));
    }

    private static Unit unit(DecisionRecord.Unit unit) {
        return new Unit(
                unit.unitId(),
                unit.unitVersion(),
                unit.effect(),
                unit.recognisedOutcomeIds(),
                unit.waivedOutcomeIds(),
                unit.missing().stream()
                        .map(missing -> new Missing(missing.outcomeId(), missing.reasons()))
                        .toList(),
                unit.points(),
                unit.trainingTimeReductionMonths());
    }
}
