package eu.ecvet.records.assessment;

import eu.ecvet.records.assessment.Assessment.AdditionalOutcome;
import eu.ecvet.records.assessment.Assessment.Details;
import eu.ecvet.records.assessment.Assessment.Deviation;
import eu.ecvet.records.assessment.Assessment.Result;
import eu.ecvet.records.heard.agreement.Agreed;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Recorded attempts for rule tests; each is recorded a day after the one before. */
public final class Attempts {
    private Attempts() {}

    public static Assessment attempt(int number, UnitSpecification unit, Result... results) {
        return attempt(number, unit, List.of(), List.of(), results);
    }

    public static Assessment attempt(
            int number,
            UnitSpecification unit,
            List<Deviation> deviations,
            List<AdditionalOutcome> additional,
            Result... results) {
        return new Assessment(
                new AssessmentId(new UUID(7, number)),
                Agreed.LEARNER,
                unit.version(),
                number,
                new LearningAgreementId(new UUID(3, 1)),
                1,
                Agreed.HOST,
                LocalDate.parse("2026-02-01").plusDays(number),
                "Practical test",
                LearningSetting.FORMAL,
                null,
                new Details(List.of(results), deviations, additional),
                "assessor",
                Instant.EPOCH.plusSeconds(86_400L * number));
    }

    public static Assessment atHome(Assessment attempt) {
        return new Assessment(
                attempt.id(),
                attempt.learnerId(),
                attempt.unit(),
                attempt.attempt(),
                null,
                null,
                Agreed.HOME,
                attempt.assessedOn(),
                attempt.method(),
                attempt.setting(),
                attempt.place(),
                attempt.details(),
                attempt.recordedBy(),
                attempt.recordedAt());
    }

    public static Result achieved(OutcomeId outcome) {
        return new Result(outcome, OutcomeResult.ACHIEVED, null);
    }

    public static Result notAchieved(OutcomeId outcome) {
        return new Result(outcome, OutcomeResult.NOT_ACHIEVED, null);
    }

    public static Result notAssessed(OutcomeId outcome) {
        return new Result(outcome, OutcomeResult.NOT_ASSESSED, null);
    }
}
