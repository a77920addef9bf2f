package eu.ecvet.recognition.decision;

import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.recognition.credit.RecognisedOutcomes.Recognised;
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
            List<RecognisedOutcome> recognisedOutcomes,
            List<OutcomeId> waivedOutcomeIds,
            List<Missing> missingOutcomes,
            Points points,
            Integer trainingTimeReductionMonths) {}

    /** BR-R12: the credit ages from the assessment on. */
    record RecognisedOutcome(OutcomeId outcomeId, LocalDate assessedOn) {}

    record Missing(OutcomeId outcomeId, List<DifferenceReason> reasons) {}

    /** @param counting what the decision recognised towards the qualification */
    static NewEvent of(DecisionRecord decision, List<Recognised> counting) {
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
                        decision.units().stream()
                                .map(unit -> unit(unit, counting))
                                .toList(),
                        decision.learningAgreementId(),
                        decision.agreementVersion(),
                        decision.procedureId()));
    }

    private static Unit unit(DecisionRecord.Unit unit, List<Recognised> counting) {
        return new Unit(
                unit.unitId(),
                unit.unitVersion(),
                unit.effect(),
                unit.recognisedOutcomeIds(),
                recognised(unit, counting),
                unit.waivedOutcomeIds(),
                unit.missingOutcomes().stream()
                        .map(missing -> new Missing(missing.outcomeId(), missing.reasons()))
                        .toList(),
                unit.points(),
                unit.trainingTimeReductionMonths());
    }

    /** Null where nothing of the unit counts in the qualification: the member is left out then. */
    private static List<RecognisedOutcome> recognised(DecisionRecord.Unit unit, List<Recognised> counting) {
        List<RecognisedOutcome> ofUnit = counting.stream()
                .filter(each -> each.isOf(unit.unitId(), unit.unitVersion()))
                .map(each -> new RecognisedOutcome(each.outcomeId(), each.assessedOn()))
                .toList();
        return ofUnit.isEmpty() ? null : ofUnit;
    }
}
