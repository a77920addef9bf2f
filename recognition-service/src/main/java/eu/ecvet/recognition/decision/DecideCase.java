package eu.ecvet.recognition.decision;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.recognition.casefile.Acting;
import eu.ecvet.recognition.casefile.CaseAccess;
import eu.ecvet.recognition.casefile.CaseAct;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.credit.CountedUnits;
import eu.ecvet.recognition.decision.register.DecisionRecord;
import eu.ecvet.recognition.decision.register.Decisions;
import eu.ecvet.recognition.judgement.gathering.CaseFacts;
import eu.ecvet.recognition.validation.Validating;
import eu.ecvet.recognition.validation.ValidationRequest;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Takes the recognition decision on a case, by a person. */
@ApplicationScoped
class DecideCase {
    private final Rows rows;
    private final CaseAccess access;
    private final CaseFacts facts;
    private final Validating validating;
    private final Consideration consideration;
    private final DecisionWriting writing;
    private final Decisions decisions;
    private final CountedUnits counted;
    private final Authorities authorities;
    private final ContentHash hash;

    DecideCase(
            Rows rows,
            CaseAccess access,
            CaseFacts facts,
            Validating validating,
            Consideration consideration,
            DecisionWriting writing,
            Decisions decisions,
            CountedUnits counted,
            Authorities authorities,
            ContentHash hash) {
        this.rows = rows;
        this.access = access;
        this.facts = facts;
        this.validating = validating;
        this.consideration = consideration;
        this.writing = writing;
        this.decisions = decisions;
        this.counted = counted;
        this.authorities = authorities;
        this.hash = hash;
    }

    @UseCase
    Answer<Created<DecisionRecord>> decide(Actor actor, CaseId id, ReadVersion read, DecisionRequest request) {
        LocalDate today = authorities.today(actor);
        return access.toExerciseAlone(request.functions(), actor, id, today)
                .then(opened -> decide(actor, queued(opened), read, request, today));
    }

    /** Whoever decided while this request waited is seen from here on: on this case and on others of the learner. */
    private CaseFacts.Gathered queued(RecognitionCase opened) {
        Asking asking = rows.asking();
        counted.queue(asking, opened.learner(), opened.qualification().qualificationId());
        return facts.of(asking, opened);
    }

    private Answer<Created<DecisionRecord>> decide(
            Actor actor, CaseFacts.Gathered known, ReadVersion read, DecisionRequest request, LocalDate today) {
        RecognitionCase opened = known.opened();
        Optional<ValidationRequest> validation = Optional.ofNullable(request.validation());
        String requestHash = hash.of(request);
        return Creation.by(() ->
                        access.refusal(actor, opened.recognising(), Function.RECOGNISE_UNIT, known.objects(), today))
                .may(() -> validation.flatMap(along -> validating.refusal(actor, known, along.validatedOn(), today)))
                .repeat(
                        () -> Optional.ofNullable(request.id())
                                .flatMap(named -> decisions.findByIdOptional(named.value()))
                                .map(Decided::before),
                        before -> before.decision().isMadeBy(opened.id(), requestHash))
                .may(() -> ReadVersion.refusal(read, opened.rowVersion()))
                .may(() -> opened.refusalOf(validation.isPresent() ? CaseAct.VALIDATION : CaseAct.DECISION))
                .may(() -> validation.flatMap(along -> validating.idInUse(along.id())))
                .gather(() -> consideration.of(known, request, today))
                .rules(considered -> considered.violations(today))
                .make(considered ->
                        writing.write(known, considered, request.id(), Acting.of(actor), today, requestHash))
                .tell(writing::tell)
                .answer(decided -> decided.decision().content());
    }
}
