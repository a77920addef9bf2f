package eu.ecvet.recognition.openpart;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.recognition.credit.CountedUnits;
import eu.ecvet.recognition.credit.RecognisedOutcomes;
import eu.ecvet.recognition.decision.appeal.AppealConfig;
import eu.ecvet.recognition.decision.appeal.AppealInformation;
import eu.ecvet.recognition.heard.KnownLearners;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.recognition.heard.PublishedQualifications;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Counts an achievement into an open part of a qualification, by the learner's home institution (BR-P03). */
@ApplicationScoped
class DecideOpenPart {
    private final OpenPartDecisions decisions;
    private final PublishedQualifications qualifications;
    private final KnownLearners learners;
    private final CountedUnits counted;
    private final RecognisedOutcomes recognised;
    private final Authorities authorities;
    private final AppealConfig appeals;
    private final ContentHash hash;
    private final Outbox outbox;

    DecideOpenPart(
            OpenPartDecisions decisions,
            PublishedQualifications qualifications,
            KnownLearners learners,
            CountedUnits counted,
            RecognisedOutcomes recognised,
            Authorities authorities,
            AppealConfig appeals,
            ContentHash hash,
            Outbox outbox) {
        this.decisions = decisions;
        this.qualifications = qualifications;
        this.learners = learners;
        this.counted = counted;
        this.recognised = recognised;
        this.authorities = authorities;
        this.appeals = appeals;
        this.hash = hash;
        this.outbox = outbox;
    }

    @UseCase
    Answer<Created<OpenPartDecisionRecord>> decide(Actor actor, OpenPartDecisionRequest request) {
        LocalDate today = authorities.today(actor);
        String requestHash = hash.of(request);
        return Creation.by(() -> authorities.refusal(actor, Function.RECOGNISE_UNIT, object(request), today))
                .repeat(
                        () -> Optional.ofNullable(request.id()).flatMap(decisions::findByIdOptional),
                        before -> before.isMadeBy(actor, requestHash))
                .gather(() -> filling(actor, request, today))
                .rules(OpenPartRules::violations)
                .make(filling -> keep(actor, filling, requestHash))
                .tell(decision -> outbox.append(OpenPartFilled.of(decision.content())))
                .answer(OpenPartDecision::content);
    }

    @UseCase(reading = true)
    Answer<OpenPartDecisionRecord> read(Actor actor, UUID id) {
        return Answer.found(decisions.shownTo(actor, id), "This decision").map(OpenPartDecision::content);
    }

    /** With its total, which belongs to the same moment. */
    @UseCase(snapshot = true)
    Page<OpenPartDecisionRecord> listWithTotal(Actor actor, LearnerId learner, PageRequest request) {
        return list(actor, learner, request);
    }

    @UseCase(reading = true)
    Page<OpenPartDecisionRecord> list(Actor actor, LearnerId learner, PageRequest request) {
        return decisions.page(actor, learner, request).map(OpenPartDecision::content);
    }

    private ActObject object(OpenPartDecisionRequest request) {
        return qualifications
                .find(request.qualification())
                .map(PublishedQualification::asObject)
                .orElse(ActObject.ANY);
    }

    /** Decisions on one learner in one qualification queue, so that each sees what the one before it counted. */
    private Filling filling(Actor actor, OpenPartDecisionRequest request, LocalDate today) {
        LearnerId learner = request.learnerId();
        QualificationVersion qualification = request.qualification();
        counted.queue(learner, qualification.qualificationId());
        List<PublishedQualification> versions = qualifications.versions(qualification.qualificationId());
        List<OpenPartDecisionRecord> before = decisions.of(learner, qualification);
        return new Filling(
                request,
                learners.homeOf(learner).filter(actor::actsFor),
                versions.stream()
                        .filter(version -> version.version().equals(qualification))
                        .findFirst(),
                versions.stream()
                        .anyMatch(version ->
                                version.qualificationVersion() > qualification.version() && version.isValidOn(today)),
                !before.isEmpty()
                        || !counted.of(learner, qualification).isEmpty()
                        || !recognised
                                .of(learner, qualification.qualificationId())
                                .isEmpty(),
                request.unit() == null
                        ? Map.of()
                        : counted.of(learner, request.unit().qualification()),
                before,
                today);
    }

    private OpenPartDecision keep(Actor actor, Filling filling, String requestHash) {
        OpenPartDecisionRequest request = filling.request();
        InstitutionId home = filling.home().orElseThrow();
        var decision = new OpenPartDecision(
                new OpenPartDecisionRecord(
                        Objects.requireNonNullElseGet(request.id(), UUID::randomUUID),
                        request.learnerId(),
                        request.qualificationId(),
                        request.qualificationVersion(),
                        request.groupId(),
                        request.unit(),
                        request.achievement(),
                        request.points(),
                        home,
                        Function.RECOGNISE_UNIT,
                        actor.person(),
                        filling.on(),
                        request.legalBasis(),
                        request.reasons(),
                        AppealInformation.of(appeals, filling.on())),
                requestHash);
        decisions.persistAndFlush(decision);
        return decision;
    }
}
