package eu.ecvet.records.ledger;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what a decision counts into an open part, once however often it arrives (BR-P03, BR-R09). It waits while the learner
 * or the qualification version is unknown here (BR-E04).
 */
@ApplicationScoped
class OpenPartFilledHandler implements EventHandler {
    private final Ledger ledger;
    private final Learners learners;
    private final Specifications specifications;
    private final Event<UnitCounted> counted;

    OpenPartFilledHandler(Ledger ledger, Learners learners, Specifications specifications, Event<UnitCounted> counted) {
        this.ledger = ledger;
        this.learners = learners;
        this.specifications = specifications;
        this.counted = counted;
    }

    record Filled(
            UUID openPartDecisionId,
            LearnerId learnerId,
            QualificationId qualificationId,
            int qualificationVersion,
            String groupId,
            UnitId unitId,
            Integer unitVersion,
            Points points,
            LocalDate decidedOn,
            InstitutionId decidingInstitutionId) {
        QualificationVersion qualification() {
            return new QualificationVersion(qualificationId, qualificationVersion);
        }

        OpenPartFilling filling() {
            return new OpenPartFilling(
                    openPartDecisionId,
                    qualification(),
                    groupId,
                    Optional.ofNullable(unitId).map(unit -> new UnitVersion(unit, unitVersion)),
                    Optional.ofNullable(points),
                    decidingInstitutionId,
                    decidedOn);
        }
    }

    @Override
    public String type() {
        return "recognition.open-part-filled";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var filled = event.as(Filled.class);
        if (!learners.isRegistered(filled.learnerId())) {
            return Reaction.waitsFor("learner " + filled.learnerId());
        }
        if (specifications.qualification(filled.qualification()).isEmpty()) {
            return Reaction.waitsFor(
                    "qualification %s version %d".formatted(filled.qualificationId(), filled.qualificationVersion()));
        }
        ledger.lock(filled.learnerId());
        if (ledger.fill(filled.learnerId(), filled.filling())) {
            counted.fire(new UnitCounted(filled.learnerId(), filled.qualification(), filled.decidedOn()));
        }
        return Reaction.applied();
    }
}
