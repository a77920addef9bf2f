package eu.ecvet.recognition.decision;

import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.casefile.Acting;
import eu.ecvet.recognition.casefile.Cases;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.credit.CountedUnits;
import eu.ecvet.recognition.credit.RecognisedOutcomes;
import eu.ecvet.recognition.credit.RecognisedOutcomes.Recognised;
import eu.ecvet.recognition.decision.examination.DecisionDraft;
import eu.ecvet.recognition.decision.register.Basis;
import eu.ecvet.recognition.decision.register.Decision;
import eu.ecvet.recognition.decision.register.DecisionRecord;
import eu.ecvet.recognition.decision.register.Decisions;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.recognition.judgement.gathering.CaseFacts;
import eu.ecvet.recognition.validation.Validating;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Writes a decision down that was examined, with all that follows from it at once, and tells it (BR-R01, BR-R08). */
@ApplicationScoped
class DecisionWriting {
    private final Cases cases;
    private final Decisions decisions;
    private final Validating validating;
    private final CountedUnits counted;
    private final RecognisedOutcomes recognised;
    private final Outbox outbox;
    private final Clock clock;

    DecisionWriting(
            Cases cases,
            Decisions decisions,
            Validating validating,
            CountedUnits counted,
            RecognisedOutcomes recognised,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.validating = validating;
        this.counted = counted;
        this.recognised = recognised;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param id null: any
     * @param requestHash null for a decision by the rules
     */
    Decided write(
            CaseFacts.Gathered known,
            Considered considered,
            DecisionId id,
            Acting acting,
            LocalDate on,
            String requestHash) {
        RecognitionCase opened = known.opened();
        UUID validation = considered
                .validation()
                .map(draft ->
                        validating.writeAlong(considered.validationId(), opened, validatedBy(opened, acting), draft))
                .or(opened::validation)
                .orElseThrow();
        var basis = new Basis(
                validation,
                acting,
                on,
                considered.units(),
                considered.appeal(),
                known.qualification().regulatedProfession());
        DecisionRecord content = DecisionRecord.of(
                Objects.requireNonNullElseGet(id, () -> new DecisionId(UUID.randomUUID())),
                opened,
                considered.draft(),
                basis);
        var decision = new Decision(content, opened, requestHash, Instant.now(clock));
        decisions.persist(decision);
        opened.decide(
                content.decisionId(),
                content.result(),
                content.notifiedOn(),
                content.appeal().until());
        cases.flush();
        return new Decided(decision, keepWhatCounts(content, considered));
    }

    /** Where the rules act, the officer answers for both records, each in the name of its institution. */
    private static Acting validatedBy(RecognitionCase opened, Acting acting) {
        return switch (acting) {
            case Acting.Person person -> person;
            case Acting.ByRule(var institution, var officer) -> new Acting.ByRule(opened.validating(), officer);
        };
    }

    /** Answers the outcomes that the decision recognises towards its qualification. */
    private List<Recognised> keepWhatCounts(DecisionRecord decision, Considered considered) {
        List<Recognised> counting = new ArrayList<>();
        for (DecisionDraft.Unit unit : considered.draft().units()) {
            if (unit.countsTowardsQualification()) {
                counting.addAll(recognisedOf(unit, considered, decision.decidedOn()));
            }
            if (unit.effect() == Effect.UNIT_AWARD) {
                counted.add(
                        decision.learnerId(),
                        new QualificationVersion(decision.qualificationId(), decision.qualificationVersion()),
                        unit.unit(),
                        decision.decisionId(),
                        decision.decidedOn());
            }
        }
        recognised.add(decision.decisionId(), decision.learnerId(), decision.qualificationId(), counting);
        return counting;
    }

    private static List<Recognised> recognisedOf(DecisionDraft.Unit unit, Considered considered, LocalDate decidedOn) {
        Optional<UnitFacts> facts = considered.units().stream()
                .filter(known -> known.unit().equals(unit.unit()))
                .findFirst();
        return unit.recognised().stream()
                .map(outcome -> new Recognised(
                        unit.unit().unitId(),
                        unit.unit().version(),
                        outcome,
                        facts.flatMap(known -> known.outcome(outcome))
                                .map(OutcomeFacts::assessedOn)
                                .orElse(decidedOn)))
                .toList();
    }

    void tell(Decided decided) {
        outbox.append(RecognitionDecided.of(decided.decision().content(), decided.counting()));
    }
}
