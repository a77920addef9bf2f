package eu.ecvet.mobility.heard.learner;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what was recognised for a learner, so that nobody agrees to learn it again (BR-L13), and who decided (BR-L01). */
@ApplicationScoped
class RecognitionDecidedHandler implements EventHandler {
    private final Learners learners;

    RecognitionDecidedHandler(Learners learners) {
        this.learners = learners;
    }

    record Fact(
            LearnerId learnerId,
            QualificationId qualificationId,
            int qualificationVersion,
            LocalDate decidedOn,
            InstitutionId decidingInstitutionId,
            List<DecidedUnit> units) {}

    record DecidedUnit(
            UnitId unitId,
            int unitVersion,
            Effect effect,
            List<OutcomeId> recognisedOutcomeIds,
            List<RecognisedOutcome> recognisedOutcomes) {
        /** BR-R12: credit ages from the assessment on; where that was not told, from the decision on. */
        Map<OutcomeId, LocalDate> agesFrom(LocalDate decidedOn) {
            Map<OutcomeId, LocalDate> days = new HashMap<>();
            recognisedOutcomeIds.forEach(outcome -> days.put(outcome, decidedOn));
            if (recognisedOutcomes != null) {
                recognisedOutcomes.forEach(each -> days.replace(each.outcomeId(), each.assessedOn()));
            }
            return days;
        }
    }

    record RecognisedOutcome(OutcomeId outcomeId, LocalDate assessedOn) {}

    @Override
    public String type() {
        return "recognition.decided";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        learners.atHome(fact.learnerId(), fact.decidingInstitutionId());
        for (DecidedUnit unit : fact.units()) {
            keep(fact, unit);
        }
        return Reaction.applied();
    }

    /** BR-L13, BR-R23: achieved is what the ledger counts for the qualification; everything else may still be aimed at. */
    private void keep(Fact fact, DecidedUnit unit) {
        switch (unit.effect()) {
            case UNIT_AWARD ->
                learners.awarded(
                        fact.learnerId(),
                        new QualificationVersion(fact.qualificationId(), fact.qualificationVersion()),
                        unit.unitId());
            case PART_OF_UNIT ->
                learners.recognised(
                        fact.learnerId(),
                        fact.qualificationId(),
                        new UnitVersion(unit.unitId(), unit.unitVersion()),
                        unit.agesFrom(fact.decidedOn()));
            case EXTRA_CREDIT, EXEMPTION_FROM_EXAM, TRAINING_TIME_REDUCTION, NONE -> {
                // These achieve nothing in the qualification.
            }
        }
    }
}
