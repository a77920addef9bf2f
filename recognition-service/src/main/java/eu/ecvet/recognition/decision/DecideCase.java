package eu.ecvet.recognition.decision;

import static eu.ecvet.functions.AuthorityRule.FUNCTION_MISSING;
import static eu.ecvet.recognition.RecognitionRule.AUTO_REFUSAL_FORBIDDEN;
import static eu.ecvet.recognition.RecognitionRule.ID_ALREADY_USED;
import static eu.ecvet.recognition.RecognitionRule.RESULT_INCONSISTENT;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.cases.Acting;
import eu.ecvet.recognition.cases.CaseAct;
import eu.ecvet.recognition.cases.CaseFacts;
import eu.ecvet.recognition.cases.CaseFile.Validated;
import eu.ecvet.recognition.cases.Cases;
import eu.ecvet.recognition.cases.RecognisedOutcomes;
import eu.ecvet.recognition.cases.RecognisedOutcomes.Recognised;
import eu.ecvet.recognition.cases.RecognitionCase;
import eu.ecvet.recognition.proposal.OutcomeFacts;
import eu.ecvet.recognition.proposal.Proposal;
import eu.ecvet.recognition.proposal.Proposal.Missing;
import eu.ecvet.recognition.proposal.RecognitionRules;
import eu.ecvet.recognition.proposal.UnitFacts;
import eu.ecvet.recognition.reference.CountedUnits;
import eu.ecvet.recognition.validation.ValidateCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.OutcomeId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes the recognition decision on a case, by a person or under the conditions of BR-R13. */
@ApplicationScoped
class DecideCase {

    private final Cases cases;
    private final CaseFacts facts;
    private final ValidateCase validateCase;
    private final Decisions decisions;
    private final CountedUnits counted;
    private final RecognisedOutcomes recognised;
    private final Authorities authorities;
    private final ContentHash hash;
    private final Outbox outbox;
    private final AppealConfig appeals;
    private final Clock clock;

    DecideCase(
            Cases cases,
            CaseFacts facts,
            ValidateCase validateCase,
            Decisions decisions,
            CountedUnits counted,
            RecognisedOutcomes recognised,
            Authorities authorities,
            ContentHash hash,
            Outbox outbox,
            AppealConfig appeals,
            Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.validateCase = validateCase;
        this.decisions = decisions;
        this.counted = counted;
        this.recognised = recognised;
        this.authorities = authorities;
        this.hash = hash;
        this.outbox = outbox;
        this.appeals = appeals;
        this.clock = clock;
    }

    @UseCase
    Answer<Created<DecisionRecord>> decide(Actor actor, CaseId id, ReadVersion ifMatch, DecisionRequest request) {
        LocalDate today = authorities.today(actor);
        Optional<Refusal> powerless = powerless(actor, request, today);
        if (powerless.isPresent()) {
            return Answer.refused(powerless.get());
        }
        var found = cases.readableBy(actor, id);
        if (found.isEmpty()) {
            return Answer.notFound("This case");
        }
        RecognitionCase opened = found.get();
        Optional<Refusal> powerlessHere = refusal(actor, opened, request, today);
        if (powerlessHere.isPresent()) {
            return Answer.refused(powerlessHere.get());
        }
        // Whoever decided while this request waited is seen from here on: on this case and on others of the learner.
        counted.queue(opened.learner(), opened.qualification().qualificationId());
        cases.readAgain(opened);
        String requestHash = hash.of(request);
        if (request.id() != null) {
            var existing = decisions.findByIdOptional(request.id().value());
            if (existing.isPresent()) {
                return existing.get().repeats(id, requestHash)
                        ? Answer.done(Created.before(existing.get().content()))
                        : Answer.refused(new Refusal.Conflict(ID_ALREADY_USED.at(
                                "/id",
                                "A decision with this id and other content exists already; choose another id.")));
            }
        }
        boolean validates = request.validation() != null;
        Optional<Refusal> refusal = ReadVersion.refusal(ifMatch, opened.version())
                .or(() -> opened.refusalOf(validates ? CaseAct.VALIDATE_AND_DECIDE : CaseAct.DECIDE));
        return refusal.isPresent()
                ? Answer.refused(refusal.get())
                : examined(actor, opened, request, requestHash, today);
    }

    private Answer<Created<DecisionRecord>> examined(
            Actor actor, RecognitionCase opened, DecisionRequest request, String requestHash, LocalDate today) {
        Optional<ValidateCase.Examined> validation = Optional.ofNullable(request.validation())
                .map(asked -> validateCase.examine(opened, asked, today, "/validation"));
        List<Violation> violations = new ArrayList<>();
        validation.ifPresent(examined -> violations.addAll(examined.violations()));
        List<Validated> validated = validation
                .map(ValidateCase.Examined::outcomes)
                .orElse(opened.file().validated());
        List<UnitFacts> units = facts.units(opened, validated);
        Optional<DecisionDraft> draft = request.units() == null
                ? adopted(request, facts.proposal(opened, validated, today), units, violations)
                : Optional.of(DecisionDraft.stated(request, units));
        draft.ifPresent(stated -> violations.addAll(violations(opened, stated, units, today)));
        if (!violations.isEmpty() || draft.isEmpty()) {
            return Answer.broken(violations);
        }
        Acting acting = Acting.person(actor);
        UUID validationId = validation
                .map(examined -> validateCase.write(opened, acting, examined))
                .or(opened::validation)
                .orElseThrow();
        DecisionId decisionId = Objects.requireNonNullElseGet(request.id(), () -> new DecisionId(UUID.randomUUID()));
        return Answer.done(Created.anew(
                write(opened, new Act(decisionId, draft.get(), units, validationId, acting, today, requestHash))));
    }

    /** A decision that was examined and is about to be written down. */
    private record Act(
            DecisionId id,
            DecisionDraft draft,
            List<UnitFacts> units,
            UUID validationId,
            Acting acting,
            LocalDate on,
            String requestHash) {

        Optional<UnitFacts> facts(DecisionDraft.Unit unit) {
            return units.stream()
                    .filter(known -> known.unit().equals(unit.unit()))
                    .findFirst();
        }
    }

    private List<Violation> violations(
            RecognitionCase opened, DecisionDraft draft, List<UnitFacts> units, LocalDate on) {
        return Stream.concat(
                        DecisionRules.appealInformation(appeal(on)).stream(),
                        DecisionRules.violations(new DecisionRules.Examination(
                                        draft, units, opened.file().additionalOutcomes(), on))
                                .stream())
                .toList();
    }

    /**
     * The short form adopts what the rules propose; a refusal they do not propose, and so nobody can adopt it (BR-R13). That a
     * unit counts already may be news to the person: such a proposal is adopted only where the request states its result.
     */
    private static Optional<DecisionDraft> adopted(
            DecisionRequest request, Proposal proposal, List<UnitFacts> units, List<Violation> violations) {
        Optional<DecisionDraft> draft = proposal.result() == Proposal.Result.LEFT_TO_A_PERSON
                ? Optional.empty()
                : Optional.of(DecisionDraft.proposed(
                        proposal,
                        request.legalBasis(),
                        Objects.requireNonNullElse(request.reasons(), proposal.sentence())));
        Optional<DecisionResult> proposed = draft.map(DecisionDraft::result);
        boolean agreed = proposed.filter(result -> result == request.result()).isPresent();
        if (!agreed && units.stream().anyMatch(UnitFacts::alreadyCounted)) {
            violations.addAll(DecisionRules.countedMeanwhile(units, proposed));
            return Optional.empty();
        }
        if (draft.isEmpty()) {
            violations.add(
                    AUTO_REFUSAL_FORBIDDEN.because(
                            "The rules propose nothing that could be adopted, and they never refuse; state the decision unit by unit."));
        } else if (request.result() != null && !agreed) {
            violations.add(RESULT_INCONSISTENT.at(
                    "/result",
                    "The rules propose %s; to decide otherwise, state the decision unit by unit."
                            .formatted(draft.get().result())));
        }
        return draft;
    }

    /**
     * BR-R13: the decision that the rules may take alone, because everything agrees. If a rule of decisions objects after
     * all, nothing happens and the case waits for a person.
     *
     * @return whether it was taken
     */
    boolean decideAutomatically(
            RecognitionCase opened, Proposal proposal, String officer, String legalBasis, LocalDate on) {
        List<UnitFacts> units = facts.units(opened, List.of());
        DecisionDraft draft = DecisionDraft.proposed(proposal, legalBasis, proposal.sentence());
        if (!violations(opened, draft, units, on).isEmpty()) {
            return false;
        }
        UUID validationId =
                validateCase.validateAutomatically(opened, Acting.automatic(opened.validating(), officer), on);
        Acting acting = Acting.automatic(opened.recognising(), officer);
        write(opened, new Act(new DecisionId(UUID.randomUUID()), draft, units, validationId, acting, on, null));
        return true;
    }

    /** Says nothing about the case: only whether the actor could decide anything at all. */
    private Optional<Refusal> powerless(Actor actor, DecisionRequest request, LocalDate today) {
        return authorities
                .refusal(actor, Function.RECOGNISE_UNIT, ActObject.ANY, today)
                .or(() -> request.validation() == null
                        ? Optional.empty()
                        : authorities.refusal(actor, Function.VALIDATE, ActObject.ANY, today));
    }

    /** BR-I01: the recognising institution of the agreement, or the one whose procedure it is, holding the function today. */
    private Optional<Refusal> refusal(Actor actor, RecognitionCase opened, DecisionRequest request, LocalDate today) {
        if (!actor.actsFor(opened.recognising())) {
            return Optional.of(new Refusal.NotEmpowered(
                    Function.RECOGNISE_UNIT.name(),
                    FUNCTION_MISSING.because("In this case another institution has the function RECOGNISE_UNIT.")));
        }
        ActObject object = facts.qualification(opened).asObject();
        Optional<Refusal> outOfScope = opened.file().units().stream()
                .flatMap(unit ->
                        authorities
                                .refusal(actor, Function.RECOGNISE_UNIT, object.withUnit(unit.unitId()), today)
                                .stream())
                .findFirst();
        return outOfScope.or(() -> request.validation() == null
                ? Optional.empty()
                : validateCase.refusal(actor, opened, request.validation().validatedOn(), today));
    }

    private DecisionRecord.Appeal appeal(LocalDate notified) {
        return new DecisionRecord.Appeal(appeals.body(), notified.plus(appeals.period()), appeals.form());
    }

    private DecisionRecord write(RecognitionCase opened, Act act) {
        DecisionRecord decision = record(opened, act);
        decisions.persist(new Decision(decision, act.requestHash(), Instant.now(clock)));
        opened.decide(
                act.id(),
                decision.result(),
                decision.notifiedOn(),
                decision.appeal().until());
        cases.flush();
        for (DecisionDraft.Unit unit : act.draft().units()) {
            if (DecisionRules.countsTowardsQualification(unit)) {
                keepRecognised(decision, act, unit);
            }
            if (unit.effect() == Effect.UNIT_AWARD) {
                counted.add(
                        decision.learnerId(), decision.qualificationId(), unit.unit(), act.id(), decision.decidedOn());
            }
        }
        outbox.append(RecognitionDecided.of(decision));
        return decision;
    }

    private void keepRecognised(DecisionRecord decision, Act act, DecisionDraft.Unit unit) {
        recognised.add(
                decision.decisionId(),
                decision.learnerId(),
                decision.qualificationId(),
                unit.unit(),
                unit.recognised().stream()
                        .map(outcome -> new Recognised(
                                unit.unit().version(),
                                outcome,
                                act.facts(unit)
                                        .flatMap(facts -> facts.outcome(outcome))
                                        .map(OutcomeFacts::assessedOn)
                                        .orElse(decision.decidedOn())))
                        .toList());
    }

    private DecisionRecord record(RecognitionCase opened, Act act) {
        var transcript = opened.file().transcript();
        return new DecisionRecord(
                act.id(),
                opened.id(),
                opened.learner(),
                opened.qualification().qualificationId(),
                opened.qualification().version(),
                opened.agreement().orElse(null),
                opened.agreementVersion(),
                opened.procedure(),
                transcript == null ? null : transcript.transcriptId(),
                transcript == null ? null : transcript.transcriptVersion(),
                opened.file().assessmentIds(),
                act.validationId(),
                act.draft().legalBasis(),
                act.acting().institution(),
                Function.RECOGNISE_UNIT,
                act.acting().person(),
                act.acting().isAutomatic(),
                act.acting().accountableOfficer(),
                act.on(),
                act.on(),
                act.draft().result(),
                act.draft().units().stream().map(unit -> unit(act, unit)).toList(),
                act.draft().reasons(),
                appeal(act.on()),
                DecisionRules.regulatedNotice(facts.qualification(opened).regulatedProfession())
                        .orElse(null));
    }

    private static DecisionRecord.Unit unit(Act act, DecisionDraft.Unit unit) {
        Optional<UnitFacts> facts = act.facts(unit);
        return new DecisionRecord.Unit(
                unit.unit().unitId(),
                unit.unit().version(),
                unit.effect(),
                facts.filter(known -> DecisionRules.endsAsCounted(unit, known)).isPresent(),
                unit.recognised(),
                facts.map(known -> earlier(known, unit, act.on())).orElse(List.of()),
                unit.waived(),
                facts.map(known -> gap(known, unit, act.on())).orElse(unit.missing()),
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

    /** BR-R02: the gap up to the whole unit, also where this case was only about a part of it. */
    private static List<Missing> gap(UnitFacts facts, DecisionDraft.Unit unit, LocalDate on) {
        if (unit.effect() != Effect.PART_OF_UNIT) {
            return unit.missing();
        }
        var covered = RecognitionRules.covered(facts, unit.recognised(), on);
        return Stream.concat(
                        unit.missing().stream(),
                        facts.outcomes().stream()
                                .filter(outcome -> !covered.contains(outcome.outcomeId()))
                                .filter(outcome -> unit.missing().stream().noneMatch(missing -> missing.outcomeId()
                                        .equals(outcome.outcomeId())))
                                .map(outcome -> {
                                    var reason = RecognitionRules.reasonMissing(outcome, facts.policy(), on);
                                    return new Missing(
                                            outcome.outcomeId(),
                                            List.of(reason),
                                            RecognitionRules.gapText(outcome, reason));
                                }))
                .toList();
    }
}
