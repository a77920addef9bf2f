package eu.ecvet.mobility.agreement.act;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.mobility.agreement.AgreementSignature;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.LearningAgreementAct;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.mobility.agreement.LearningAgreements;
import eu.ecvet.mobility.agreement.OpenTargets;
import eu.ecvet.mobility.agreement.Party;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.inquiry.Inquiry;
import eu.ecvet.mobility.agreement.rules.AgreementRules;
import eu.ecvet.mobility.agreement.told.ToldAgreement;
import eu.ecvet.mobility.agreement.told.ToldEnding;
import eu.ecvet.mobility.agreement.told.ToldProposal;
import eu.ecvet.mobility.heard.learner.Learners;
import eu.ecvet.mobility.signature.ReturnRequest;
import eu.ecvet.mobility.signature.SigningRequest;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What the parties of Learning Agreements do with them; each act is one transaction. */
@ApplicationScoped
class AgreementActs {
    private static final String THIS = "This Learning Agreement";

    private final LearningAgreements agreements;
    private final OpenTargets openTargets;
    private final Learners learners;
    private final Inquiry inquiry;
    private final Authorities authorities;
    private final ContentHash hash;
    private final Outbox outbox;
    private final Clock clock;
    private final AgreementViews views;

    AgreementActs(
            LearningAgreements agreements,
            OpenTargets openTargets,
            Learners learners,
            Inquiry inquiry,
            Authorities authorities,
            ContentHash hash,
            Outbox outbox,
            Clock clock,
            AgreementViews views) {
        this.agreements = agreements;
        this.openTargets = openTargets;
        this.learners = learners;
        this.inquiry = inquiry;
        this.authorities = authorities;
        this.hash = hash;
        this.outbox = outbox;
        this.clock = clock;
        this.views = views;
    }

    @UseCase
    Answer<Created<LearningAgreementView>> draft(Actor actor, NewLearningAgreement given) {
        LearningAgreementId id = given.id() == null ? new LearningAgreementId(UUID.randomUUID()) : given.id();
        String requested = hash.of(new NewLearningAgreement(id, given.content()));
        return Creation.by(() -> coordinates(actor))
                .may(() -> preparesForOwnSide(actor, given.content()))
                .repeat(() -> agreements.find(id), before -> before.isCreatedBy(requested) && actor.mayRead(before))
                .rules(() -> AgreementRules.ofDraft(given.content()))
                .make(() ->
                        agreements.add(new LearningAgreement(id, requested, given.content(), hash.of(given.content()))))
                .answer(agreement -> views.afterAct(actor, agreement));
    }

    @UseCase
    Answer<LearningAgreementView> revise(
            Actor actor, LearningAgreementId id, ReadVersion read, LearningAgreementRevision revision) {
        return Act.load(readable(actor, agreements.locked(id)), THIS)
                .may(agreement -> coordinates(actor))
                .may(agreement -> preparesForOwnSide(actor, agreement.content()))
                .may(agreement -> ReadVersion.refusal(read, agreement.rowVersion()))
                .may(agreement -> agreement.refusalOf(LearningAgreementAct.REVISION))
                .may(agreement -> preparesForOwnSide(actor, revision.content()))
                .rules(agreement -> AgreementRules.ofDraft(revision.content()))
                .transition(agreement -> agreement.revise(revision.content(), hash.of(revision.content())))
                .answer(agreement -> views.afterAct(actor, agreement));
    }

    @UseCase
    Answer<LearningAgreementView> propose(Actor actor, LearningAgreementId id, ReadVersion read) {
        return Act.load(readable(actor, agreements.locked(id)), THIS)
                .may(agreement -> coordinates(actor))
                .may(agreement -> preparesForOwnSide(actor, agreement.content()))
                .may(agreement -> ReadVersion.refusal(read, agreement.rowVersion()))
                .may(agreement -> agreement.refusalOf(LearningAgreementAct.PROPOSAL))
                .gather(agreement -> {
                    learners.lock(agreement.learner());
                    return inquiry.about(agreement, actor);
                })
                .rules(asked -> AgreementRules.ofProposal(asked.content(), asked.facts()))
                .transition(asked -> {
                    asked.agreement().propose();
                    agreements.flush();
                    openTargets.take(asked.agreement().id(), asked.agreement().learner(), asked.outcomes());
                })
                .tell(asked -> outbox.append(ToldProposal.proposed(
                        asked.agreement(), actor.institution().orElseThrow())))
                .answer(views::afterAct);
    }

    /** BR-L09, BR-L10: by each party, on exactly the content that was read. */
    @UseCase
    Answer<LearningAgreementView> sign(Actor actor, LearningAgreementId id, SigningRequest request) {
        return Act.load(readable(actor, agreements.locked(id)), THIS)
                .then(agreement -> Acting.as(actor, agreement))
                .may(acting -> isEmpowered(actor, acting.capacity()))
                .gather(acting -> acting.signing(inquiry.about(acting.agreement(), actor)))
                .repeat(signing -> signing.isRepeated(request))
                .may(signing -> signing.agreement().refusalOf(LearningAgreementAct.SIGNATURE))
                .rules(signing -> AgreementRules.ofSignature(
                        signing.agreement(),
                        signing.party(),
                        actor.person(),
                        request.contentHash(),
                        signing.learnerIsMinor()))
                .transition(signing -> signing.agreement()
                        .sign(
                                new AgreementSignature(
                                        signing.agreement().version(),
                                        signing.party(),
                                        signing.capacity().institutionOrNull(),
                                        actor.person(),
                                        signing.capacity().role().inToken(),
                                        request.place(),
                                        today(actor, signing.agreement()),
                                        clock.instant(),
                                        request.contentHash()),
                                signing.learnerIsMinor()))
                .tell(signing -> {
                    outbox.append(ToldProposal.partySigned(
                            signing.agreement(),
                            signing.party(),
                            signing.capacity().institution().orElse(null),
                            today(actor, signing.agreement())));
                    if (signing.agreement().state() == LearningAgreementState.SIGNED) {
                        outbox.append(ToldAgreement.signed(
                                signing.agreement(),
                                signing.asked().facts().framework(),
                                signing.capacity().institutionOrNull()));
                    }
                })
                .answer(signing -> views.afterAct(signing.asked()));
    }

    /** BR-M08: signatures given so far are void, and the outcomes are free until the next proposal (BR-L12). */
    @UseCase
    Answer<LearningAgreementView> giveBack(
            Actor actor, LearningAgreementId id, ReadVersion read, ReturnRequest request) {
        return Act.load(readable(actor, agreements.locked(id)), THIS)
                .then(agreement -> Acting.as(actor, agreement))
                .may(acting -> isEmpowered(actor, acting.capacity()))
                .may(acting -> ReadVersion.refusal(read, acting.agreement().rowVersion()))
                .may(acting -> acting.agreement().refusalOf(LearningAgreementAct.RETURN))
                .gather(acting -> acting.returning(today(actor, acting.agreement()), request.reason()))
                .transition(returning -> {
                    returning.agreement().giveBack(returning.back());
                    openTargets.free(id);
                })
                .tell(returning -> outbox.append(
                        ToldProposal.returned(returning.agreement(), returning.version(), returning.back())))
                .answer(returning -> views.afterAct(actor, returning.agreement()));
    }

    @UseCase
    Answer<LearningAgreementView> cancel(
            Actor actor, LearningAgreementId id, ReadVersion read, Cancellation cancellation) {
        return Act.load(readable(actor, agreements.locked(id)), THIS)
                .then(agreement -> Acting.as(actor, agreement))
                .may(acting -> mayCancel(acting.party()))
                .may(acting -> isEmpowered(actor, acting.capacity()))
                .may(acting -> ReadVersion.refusal(read, acting.agreement().rowVersion()))
                .may(acting -> acting.agreement().refusalOf(LearningAgreementAct.CANCELLATION))
                .gather(Acting::cancelling)
                .transition(cancelling -> {
                    cancelling.agreement().cancel(cancellation.reason());
                    openTargets.free(id);
                })
                .tell(cancelling -> {
                    if (cancelling.othersKnowIt()) {
                        outbox.append(ToldEnding.of(
                                cancelling.agreement(),
                                ToldEnding.Ending.CANCELLED,
                                today(actor, cancelling.agreement()),
                                cancelling.capacity().institutionOrNull()));
                    }
                })
                .answer(cancelling -> views.afterAct(actor, cancelling.agreement()));
    }

    /** Nothing was assessed in the mobility, so nothing comes of it; its outcomes are free again (BR-L12). */
    @UseCase
    Answer<LearningAgreementView> closeWithoutResult(Actor actor, LearningAgreementId id, ReadVersion read) {
        return Act.load(readable(actor, agreements.locked(id)), THIS)
                .may(agreement -> coordinates(actor))
                .may(agreement -> closesOwnSide(actor, agreement))
                .may(agreement -> ReadVersion.refusal(read, agreement.rowVersion()))
                .may(agreement -> agreement.refusalOf(LearningAgreementAct.CLOSURE_WITHOUT_RESULT))
                .rules(agreement -> AgreementRules.ofClosureWithoutResult(agreement.hasResults()))
                .transition(agreement -> {
                    agreement.closeWithoutResult();
                    openTargets.free(id);
                })
                .tell(agreement -> outbox.append(ToldEnding.of(
                        agreement,
                        ToldEnding.Ending.CLOSED,
                        today(actor, agreement),
                        actor.institution().orElseThrow().value())))
                .answer(agreement -> views.afterAct(actor, agreement));
    }

    @UseCase(reading = true)
    Answer<LearningAgreementView> read(Actor actor, LearningAgreementId id) {
        return Answer.found(readable(actor, agreements.read(id)), THIS).map(agreement -> views.of(actor, agreement));
    }

    /** With its total, which belongs to the same moment. */
    @UseCase(snapshot = true)
    Page<LearningAgreementView> listWithTotal(Actor actor, LearningAgreementState state, PageRequest request) {
        return list(actor, state, request);
    }

    @UseCase(reading = true)
    Page<LearningAgreementView> list(Actor actor, LearningAgreementState state, PageRequest request) {
        if (actor.institution().isEmpty() && actor.learner().isEmpty()) {
            return Page.empty(request);
        }
        var page = Page.of(
                agreements.readableBy(actor, state, request),
                request,
                last -> Cursor.at(last.id()),
                () -> agreements.countReadableBy(actor, state));
        return page.with(views.of(actor, page.items()));
    }

    /** An agreement of others looks like one that does not exist. */
    private static Optional<LearningAgreement> readable(Actor actor, Optional<LearningAgreement> agreement) {
        return agreement.filter(actor::mayRead);
    }

    private Optional<Refusal> coordinates(Actor actor) {
        return authorities.refusal(actor, Function.COORDINATE_MOBILITY, ActObject.ANY, authorities.today(actor));
    }

    /** Where a side is not named nobody is turned away for the other: that both are missing or one is, the rules say (BR-L01). */
    private static Optional<Refusal> preparesForOwnSide(Actor actor, AgreementContent content) {
        return content.lacksASide()
                        || actor.actsFor(content.homeInstitutionId())
                        || actor.actsFor(content.hostInstitutionId())
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(
                        "Only the home or the hosting institution of a Learning Agreement prepares it."));
    }

    private static Optional<Refusal> closesOwnSide(Actor actor, LearningAgreement agreement) {
        return actor.actsFor(agreement.home()) || actor.actsFor(agreement.host())
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(
                        "Only the home or the hosting institution closes a Learning Agreement without a result."));
    }

    /** BR-I01: home and host act through COORDINATE_MOBILITY; an intermediary is no competent institution and needs no function. */
    private Optional<Refusal> isEmpowered(Actor actor, Capacity capacity) {
        return switch (capacity.party()) {
            case HOME, HOST -> coordinates(actor);
            case INTERMEDIARY, LEARNER, GUARDIAN -> Optional.empty();
        };
    }

    private static Optional<Refusal> mayCancel(Party party) {
        return switch (party) {
            case HOME, HOST, LEARNER -> Optional.empty();
            case INTERMEDIARY, GUARDIAN ->
                Optional.of(new Refusal.Forbidden("Only home, host or the learner cancels a Learning Agreement."));
        };
    }

    /** BR-E05: where the acting institution sits; for learner and guardian, where the home institution does. */
    private LocalDate today(Actor actor, LearningAgreement agreement) {
        return authorities.today(actor.institution().orElse(agreement.home()));
    }
}
