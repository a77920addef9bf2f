package eu.ecvet.records.ledger;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Enters what a recognition decision gives into the learner's ledger, once however often the decision arrives (BR-R08,
 * BR-R09). It waits while the learner, the qualification version or a unit version is unknown here (BR-E04).
 */
@ApplicationScoped
class RecognitionDecidedHandler implements EventHandler {
    private final Ledger ledger;
    private final Learners learners;
    private final Specifications specifications;
    private final Outbox outbox;
    private final Event<UnitCounted> counted;

    RecognitionDecidedHandler(
            Ledger ledger,
            Learners learners,
            Specifications specifications,
            Outbox outbox,
            Event<UnitCounted> counted) {
        this.ledger = ledger;
        this.learners = learners;
        this.specifications = specifications;
        this.outbox = outbox;
        this.counted = counted;
    }

    record Decided(
            DecisionId decisionId,
            UUID caseId,
            LearnerId learnerId,
            QualificationId qualificationId,
            int qualificationVersion,
            LocalDate decidedOn,
            InstitutionId decidingInstitutionId,
            List<DecidedUnit> units) {
        QualificationVersion qualification() {
            return new QualificationVersion(qualificationId, qualificationVersion);
        }
    }

    record DecidedUnit(
            UnitId unitId,
            int unitVersion,
            Effect effect,
            List<OutcomeId> recognisedOutcomeIds,
            List<OutcomeId> waivedOutcomeIds,
            Points points) {
        UnitVersion unit() {
            return new UnitVersion(unitId, unitVersion);
        }
    }

    record UnitAwarded(
            UUID ledgerEntryId,
            LearnerId learnerId,
            QualificationId qualificationId,
            int qualificationVersion,
            UnitId unitId,
            int unitVersion,
            DecisionId decisionId,
            InstitutionId decidingInstitutionId,
            LocalDate awardedOn,
            Points points) {}

    @Override
    public String type() {
        return "recognition.decided";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var decided = event.as(Decided.class);
        Optional<String> unknown = unknown(decided);
        if (unknown.isPresent()) {
            return Reaction.waitsFor(unknown.get());
        }
        ledger.lock(decided.learnerId());
        decided.units().forEach(unit -> take(decided, unit));
        return Reaction.applied();
    }

    /** BR-P12: full points with the whole unit, none for a part of it; which points is said by the decision alone (BR-P13). */
    private void take(Decided decided, DecidedUnit unit) {
        switch (unit.effect()) {
            case UNIT_AWARD -> {
                recognise(decided, unit);
                award(decided, unit);
            }
            case PART_OF_UNIT -> recognise(decided, unit);
            case EXTRA_CREDIT -> {
                recognise(decided, unit);
                ledger.enter(
                        decided.learnerId(), decided.caseId(), entry(decided, unit, LedgerEntry.Kind.EXTRA_CREDIT));
            }
            case EXEMPTION_FROM_EXAM, TRAINING_TIME_REDUCTION, NONE -> {
                // These change nothing in the ledger; the decision itself stays with the recognition service.
            }
        }
    }

    private void award(Decided decided, DecidedUnit unit) {
        LedgerEntry entry = entry(decided, unit, LedgerEntry.Kind.UNIT_AWARD);
        if (!ledger.enter(decided.learnerId(), decided.caseId(), entry)) {
            return;
        }
        outbox.append(new NewEvent(
                "unit.awarded",
                decided.learnerId().value(),
                decided.decidingInstitutionId().value(),
                new UnitAwarded(
                        entry.id(),
                        decided.learnerId(),
                        decided.qualificationId(),
                        decided.qualificationVersion(),
                        unit.unitId(),
                        unit.unitVersion(),
                        decided.decisionId(),
                        decided.decidingInstitutionId(),
                        decided.decidedOn(),
                        unit.points())));
        counted.fire(new UnitCounted(decided.learnerId(), decided.qualification(), decided.decidedOn()));
    }

    private void recognise(Decided decided, DecidedUnit unit) {
        unit.recognisedOutcomeIds().forEach(outcome -> recognise(decided, unit, outcome, false));
        unit.waivedOutcomeIds().forEach(outcome -> recognise(decided, unit, outcome, true));
    }

    private void recognise(Decided decided, DecidedUnit unit, OutcomeId outcome, boolean waived) {
        ledger.recognise(
                decided.learnerId(),
                new RecognisedOutcome(decided.qualificationId(), unit.unit(), outcome, waived, decided.decidedOn()),
                decided.decisionId());
    }

    private static LedgerEntry entry(Decided decided, DecidedUnit unit, LedgerEntry.Kind kind) {
        return new LedgerEntry(
                UUID.randomUUID(),
                decided.qualification(),
                unit.unit(),
                kind,
                Optional.ofNullable(unit.points()),
                Stream.concat(unit.recognisedOutcomeIds().stream(), unit.waivedOutcomeIds().stream())
                        .toList(),
                decided.decisionId(),
                decided.decidingInstitutionId(),
                decided.decidedOn());
    }

    private Optional<String> unknown(Decided decided) {
        if (!learners.isRegistered(decided.learnerId())) {
            return Optional.of("learner " + decided.learnerId());
        }
        if (specifications.qualification(decided.qualification()).isEmpty()) {
            return Optional.of(
                    "qualification %s version %d".formatted(decided.qualificationId(), decided.qualificationVersion()));
        }
        return decided.units().stream()
                .map(DecidedUnit::unit)
                .filter(unit -> specifications.unit(unit).isEmpty())
                .findFirst()
                .map(unit -> "unit %s version %d".formatted(unit.unitId(), unit.version()));
    }
}
