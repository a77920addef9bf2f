package eu.ecvet.mobility.memorandum.act;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.Turn;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.mobility.MobilityRule;
import eu.ecvet.mobility.memorandum.Memoranda;
import eu.ecvet.mobility.memorandum.MemorandaConfig;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.mobility.memorandum.MemorandumAct;
import eu.ecvet.mobility.memorandum.MemorandumSignature;
import eu.ecvet.mobility.memorandum.MemorandumState;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.rules.MemorandumRules;
import eu.ecvet.mobility.memorandum.standing.Departure;
import eu.ecvet.mobility.memorandum.told.MemorandumProposal;
import eu.ecvet.mobility.signature.GivenBack;
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
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.MemorandumId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What the partners of memoranda do with them; each act is one transaction. */
@ApplicationScoped
class MemorandumActs {
    private static final String THIS = "This memorandum";

    private final Memoranda memoranda;
    private final MemorandumInquiry inquiry;
    private final Authorities authorities;
    private final ContentHash hash;
    private final Outbox outbox;
    private final Clock clock;
    private final MemorandumViews views;
    private final MemorandaConfig config;

    MemorandumActs(
            Memoranda memoranda,
            MemorandumInquiry inquiry,
            Authorities authorities,
            ContentHash hash,
            Outbox outbox,
            Clock clock,
            MemorandumViews views,
            MemorandaConfig config) {
        this.memoranda = memoranda;
        this.inquiry = inquiry;
        this.authorities = authorities;
        this.hash = hash;
        this.outbox = outbox;
        this.clock = clock;
        this.views = views;
        this.config = config;
    }

    @UseCase
    Answer<Created<MemorandumView>> draft(Actor actor, NewMemorandum given) {
        MemorandumId id = given.id() == null ? new MemorandumId(UUID.randomUUID()) : given.id();
        String requested = hash.of(new NewMemorandum(id, given.kind(), given.content()));
        return Creation.by(() -> coordinates(actor, given.content()))
                .repeat(() -> memoranda.find(id), before -> before.isCreatedBy(requested) && actor.mayRead(before))
                .rules(() -> MemorandumRules.ofDraft(given.content()))
                .make(() -> {
                    MemorandumContent content = given.content().withRunOffClause(config.runOffDays());
                    return memoranda.add(new Memorandum(id, given.kind(), requested, content, hash.of(content)));
                })
                .answer(views::afterAct);
    }

    @UseCase
    Answer<MemorandumView> revise(Actor actor, MemorandumId id, ReadVersion read, MemorandumRevision revision) {
        return Act.load(readable(actor, memoranda.locked(id)), THIS)
                .may(memorandum -> coordinates(actor, memorandum.content()))
                .may(memorandum -> ReadVersion.refusal(read, memorandum.rowVersion()))
                .may(memorandum -> memorandum.refusalOf(MemorandumAct.REVISION))
                .may(memorandum -> coordinates(actor, revision.content()))
                .rules(memorandum -> MemorandumRules.ofDraft(revision.content()))
                .transition(memorandum -> {
                    MemorandumContent content = revision.content().withRunOffClause(config.runOffDays());
                    memorandum.revise(content, hash.of(content));
                })
                .answer(views::afterAct);
    }

    @UseCase
    Answer<MemorandumView> discard(Actor actor, MemorandumId id, ReadVersion read) {
        return Act.load(readable(actor, memoranda.locked(id)), THIS)
                .may(memorandum -> coordinates(actor, memorandum.content()))
                .repeat(memorandum -> memorandum.state() == MemorandumState.DISCARDED)
                .may(memorandum -> ReadVersion.refusal(read, memorandum.rowVersion()))
                .may(memorandum -> memorandum.refusalOf(MemorandumAct.DISCARDING))
                .transition(Memorandum::discard)
                .answer(views::afterAct);
    }

    @UseCase
    Answer<MemorandumView> propose(Actor actor, MemorandumId id, ReadVersion read) {
        return Act.load(readable(actor, memoranda.locked(id)), THIS)
                .may(memorandum -> coordinates(actor, memorandum.content()))
                .may(memorandum -> ReadVersion.refusal(read, memorandum.rowVersion()))
                .may(memorandum -> memorandum.refusalOf(MemorandumAct.PROPOSAL))
                .rules(memorandum -> MemorandumRules.ofProposal(
                        memorandum.kind(),
                        memorandum.content(),
                        inquiry.facts(memorandum.content(), authorities.today(actor))))
                .transition(Memorandum::propose)
                .tell(memorandum -> outbox.append(MemorandumProposal.proposed(memorandum, partner(actor))))
                .answer(views::afterAct);
    }

    /** BR-M08: by the legal representative of a partner, on exactly the content that was read. */
    @UseCase
    Answer<MemorandumView> sign(Actor actor, MemorandumId id, SigningRequest request) {
        return Act.load(readable(actor, memoranda.locked(id)), THIS)
                .may(memorandum -> represents(actor, memorandum, "signs the memorandum"))
                .repeat(memorandum -> memorandum.isSignedBy(partner(actor)) && request.isOn(memorandum.contentHash()))
                .may(memorandum -> memorandum.refusalOf(MemorandumAct.SIGNATURE))
                .rules(memorandum -> MemorandumRules.ofSignature(
                        memorandum.content(),
                        request.contentHash(),
                        memorandum.contentHash(),
                        inquiry.facts(memorandum.content(), authorities.today(actor))))
                .transition(memorandum -> memorandum.sign(new MemorandumSignature(
                        memorandum.version(),
                        partner(actor).value(),
                        actor.person(),
                        Role.REPRESENTATIVE.inToken(),
                        request.place(),
                        authorities.today(actor),
                        clock.instant(),
                        request.contentHash())))
                .tell(memorandum -> outbox.append(
                        MemorandumProposal.partySigned(memorandum, partner(actor), authorities.today(actor))))
                .answer(views::afterAct);
    }

    @UseCase
    Answer<MemorandumView> giveBack(Actor actor, MemorandumId id, ReadVersion read, ReturnRequest request) {
        return Act.load(readable(actor, memoranda.locked(id)), THIS)
                .may(memorandum -> actor.has(Role.REPRESENTATIVE)
                        ? represents(actor, memorandum, "gives the memorandum back")
                        : coordinates(actor, memorandum.content()))
                .may(memorandum -> ReadVersion.refusal(read, memorandum.rowVersion()))
                .may(memorandum -> memorandum.refusalOf(MemorandumAct.RETURN))
                .gather(memorandum -> new Returning(
                        memorandum,
                        memorandum.version(),
                        new GivenBack(Turn.Party.PARTNER, partner(actor), authorities.today(actor), request.reason())))
                .transition(returning -> returning.memorandum().giveBack(returning.back()))
                .tell(returning -> outbox.append(
                        MemorandumProposal.returned(returning.memorandum(), returning.version(), returning.back())))
                .answer(returning -> views.afterAct(returning.memorandum()));
    }

    /** @param version of the content that is given back */
    private record Returning(Memorandum memorandum, int version, GivenBack back) {}

    @UseCase
    Answer<MemorandumView> giveNotice(Actor actor, MemorandumId id, ReadVersion read, DepartureNotice notice) {
        return Act.load(readable(actor, memoranda.locked(id)), THIS)
                .may(memorandum -> represents(actor, memorandum, "gives notice"))
                .may(memorandum -> ReadVersion.refusal(read, memorandum.rowVersion()))
                .may(memorandum -> memorandum.refusalOf(MemorandumAct.NOTICE))
                .may(memorandum -> noticeIsTheFirst(actor, memorandum))
                .rules(memorandum ->
                        MemorandumRules.ofNotice(authorities.today(actor), notice.endsOn(), config.noticeMonths()))
                .transition(memorandum -> memorandum.giveNotice(
                        new Departure(partner(actor), authorities.today(actor), notice.endsOn(), notice.reason())))
                .answer(views::afterAct);
    }

    @UseCase
    Answer<MemorandumView> read(Actor actor, MemorandumId id) {
        return Answer.found(readable(actor, memoranda.find(id)), THIS).map(views::of);
    }

    @UseCase(snapshot = true)
    Page<MemorandumView> list(Actor actor, MemorandumState state, PageRequest request) {
        if (actor.institution().isEmpty()) {
            return Page.empty(request);
        }
        InstitutionId institution = actor.institution().get();
        var page = Page.of(
                memoranda.readableBy(institution, state, request),
                request,
                last -> Cursor.at(last.id()),
                () -> memoranda.countReadableBy(institution, state));
        return page.with(views.of(page.items()));
    }

    /** Another institution's memorandum looks like one that does not exist. */
    private static Optional<Memorandum> readable(Actor actor, Optional<Memorandum> memorandum) {
        return memorandum.filter(actor::mayRead);
    }

    private Optional<Refusal> coordinates(Actor actor, MemorandumContent content) {
        return authorities
                .refusal(actor, Function.COORDINATE_MOBILITY, ActObject.ANY, authorities.today(actor))
                .or(
                        () -> actor.institution().filter(content::hasPartner).isPresent()
                                ? Optional.empty()
                                : Optional.of(
                                        new Refusal.Forbidden(
                                                "Only an institution that is itself among the signing partners prepares a memorandum.")));
    }

    private static Optional<Refusal> represents(Actor actor, Memorandum memorandum, String act) {
        return actor.institution().filter(memorandum.content()::hasPartner).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden("Only the representative of a signing partner %s.".formatted(act)));
    }

    private static Optional<Refusal> noticeIsTheFirst(Actor actor, Memorandum memorandum) {
        return memorandum.hasNoticeOf(partner(actor))
                ? Optional.of(new Refusal.Conflict(
                        MobilityRule.NOTICE_ALREADY_GIVEN.because("This partner has already given notice.")))
                : Optional.empty();
    }

    private static InstitutionId partner(Actor actor) {
        return actor.institution().orElseThrow();
    }
}
