package eu.ecvet.records.ledger;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Keeps which assessed outcomes a validation found to match: credit as the EQF Recommendation of 2017 defines it. */
@ApplicationScoped
class ValidationCompletedHandler implements EventHandler {
    private final Ledger ledger;
    private final Learners learners;

    ValidationCompletedHandler(Ledger ledger, Learners learners) {
        this.ledger = ledger;
        this.learners = learners;
    }

    record Validated(
            UUID caseId,
            UUID validationId,
            LearnerId learnerId,
            LocalDate validatedOn,
            InstitutionId validatingInstitutionId,
            List<Matched> outcomes) {}

    record Matched(UnitId unitId, int unitVersion, OutcomeId outcomeId, MatchResult match) {}

    @Override
    public String type() {
        return "validation.completed";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var validated = event.as(Validated.class);
        if (!learners.isRegistered(validated.learnerId())) {
            return Reaction.waitsFor("learner " + validated.learnerId());
        }
        for (Matched outcome : validated.outcomes()) {
            ledger.validate(
                    validated.learnerId(),
                    validated.caseId(),
                    new Ledger.ValidatedOutcome(
                            new UnitVersion(outcome.unitId(), outcome.unitVersion()),
                            outcome.outcomeId(),
                            outcome.match() == MatchResult.MATCH,
                            validated.validationId(),
                            validated.validatingInstitutionId(),
                            validated.validatedOn()));
        }
        return Reaction.applied();
    }
}
