package eu.ecvet.mobility.memorandum;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.mobility.GivenBack;
import eu.ecvet.mobility.MobilityRule;
import eu.ecvet.mobility.RegisteredInstitutions;
import eu.ecvet.mobility.ReturnRequest;
import eu.ecvet.mobility.SigningRequest;
import eu.ecvet.mobility.reference.Publications;
import eu.ecvet.mobility.reference.PublishedQualification;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.MemorandumId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What partners and the clock do with memoranda; each act is one transaction. */
@ApplicationScoped
class MemorandumActs {
    private static final String THIS = "This memorandum";

    private final Memoranda memoranda;
    private final Publications publications;
    private final RegisteredInstitutions institutions;
    private final Authorities authorities;
    private final ContentHash hash;
    private final Outbox outbox;
    private final LegalCalendar calendar;
    private final Clock clock;
    private final MemorandaConfig config;

    MemorandumActs(
            Memoranda memoranda,
            Publications publications,
            RegisteredInstitutions institutions,
            Authorities authorities,
            ContentHash hash,
            Outbox outbox,
            LegalCalendar calendar,
            Clock clock,
            MemorandaConfig config) {
        this.memoranda = memoranda;
        this.publications = publications;
        this.institutions = institutions;
        this.authorities = authorities;
        this.hash = hash;
        this.outbox = outbox;
        this.calendar = calendar;
        this.clock = clock;
        this.config = config;
    }

    @UseCase
    Answer<Created<MemorandumView>> create(Actor actor, NewMemorandum given) {
        var mayNot = coordinates(actor, given.content());
        if (mayNot.isPresent()) {
            return Answer.refused(mayNot.get());
        }
        MemorandumId id = given.id() == null ? new MemorandumId(UUID.randomUUID()) : given.id();
        String creationHash = hash.of(new NewMemorandum(id, given.kind(), given.content()));
        Optional<Memorandum> existing = memoranda.find(id);
        if (existing.isPresent()) {
            return existing.get().creationHash().equals(creationHash)
                    ? Answer.done(Created.before(view(existing.get())))
                    : Answer.refused(new Refusal.Conflict(MobilityRule.ID_ALREADY_USED.at(
                            "/id", "A memorandum with this id exists already, with other content.")));
        }
        var violations = MemorandumRules.violationsOfDraft(given.content());
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        MemorandumContent content = given.content().withRunOffClause(config.runOffDays());
        var memorandum = new Memorandum(id, given.kind(), creationHash, content, hash.of(content));
        memoranda.persistAndFlush(memorandum);
        return Answer.done(Created.anew(view(memorandum)));
    }

    @UseCase
    Answer<MemorandumView> revise(Actor actor, MemorandumId id, ReadVersion ifMatch, MemorandumRevision revision) {
        return readable(actor, memoranda.locked(id)).then(memorandum -> {
            var refusal = coordinates(actor, memorandum.content())
                    .or(() -> ReadVersion.refusal(ifMatch, memorandum.rowVersion()))
                    .or(() -> memorandum.refusalOf(MemorandumAct.REVISION))
                    .or(() -> coordinates(actor, revision.content()));
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            var violations = MemorandumRules.violationsOfDraft(revision.content());
            if (!violations.isEmpty()) {
                return Answer.broken(violations);
            }
            MemorandumContent content = revision.content().withRunOffClause(config.runOffDays());
            memorandum.revise(content, hash.of(content));
            return done(memorandum);
        });
    }

    @UseCase
    Answer<MemorandumView> propose(Actor actor, MemorandumId id, ReadVersion ifMatch) {
        return readable(actor, memoranda.locked(id)).then(memorandum -> {
            var refusal = coordinates(actor, memorandum.content())
                    .or(() -> ReadVersion.refusal(ifMatch, memorandum.rowVersion()))
                    .or(() -> memorandum.refusalOf(MemorandumAct.PROPOSAL));
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            var violations = MemorandumRules.violationsOfProposal(
                    memorandum.kind(), memorandum.content(), facts(memorandum.content(), authorities.today(actor)));
            if (!violations.isEmpty()) {
                return Answer.broken(violations);
            }
            memorandum.propose();
            return done(memorandum);
        });
    }

    @UseCase
    Answer<MemorandumView> sign(Actor actor, MemorandumId id, SigningRequest request) {
        return readable(actor, memoranda.locked(id)).then(memorandum -> {
            var mayNot = represents(actor, memorandum, "signs the memorandum");
            if (mayNot.isPresent()) {
                return Answer.refused(mayNot.get());
            }
            InstitutionId institution = actor.institution().orElseThrow();
            Optional<Violation> otherContent =
                    MemorandumRules.signsPresentContent(request.contentHash(), memorandum.contentHash());
            if (memorandum.isSignedBy(institution) && otherContent.isEmpty()) {
                return Answer.done(view(memorandum));
            }
            var notNow = memorandum.refusalOf(MemorandumAct.SIGNATURE);
            if (notNow.isPresent()) {
                return Answer.refused(notNow.get());
            }
            LocalDate today = authorities.today(actor);
            var violations = Stream.of(otherContent, MemorandumRules.endIsAhead(memorandum.content(), today))
                    .flatMap(Optional::stream)
                    .toList();
            if (!violations.isEmpty()) {
                return Answer.broken(violations);
            }
            memorandum.sign(new MemorandumSignature(
                    memorandum.version(),
                    institution.value(),
                    actor.person(),
                    Role.REPRESENTATIVE.inToken(),
                    request.place(),
                    today,
                    clock.instant(),
                    request.contentHash()));
            return done(memorandum);
        });
    }

    @UseCase
    Answer<MemorandumView> giveBack(Actor actor, MemorandumId id, ReadVersion ifMatch, ReturnRequest request) {
        return readable(actor, memoranda.locked(id)).then(memorandum -> {
            var refusal = (actor.has(Role.REPRESENTATIVE)
                            ? represents(actor, memorandum, "gives the memorandum back")
                            : coordinates(actor, memorandum.content()))
                    .or(() -> ReadVersion.refusal(ifMatch, memorandum.rowVersion()))
                    .or(() -> memorandum.refusalOf(MemorandumAct.RETURN));
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            memorandum.giveBack(new GivenBack(
                    "partner", actor.institution().orElseThrow(), authorities.today(actor), request.comment()));
            return done(memorandum);
        });
    }

    @UseCase
    Answer<MemorandumView> giveNotice(Actor actor, MemorandumId id, ReadVersion ifMatch, DepartureNotice notice) {
        return readable(actor, memoranda.locked(id)).then(memorandum -> {
            var refusal = represents(actor, memorandum, "gives notice")
                    .or(() -> ReadVersion.refusal(ifMatch, memorandum.rowVersion()))
                    .or(() -> memorandum.refusalOf(MemorandumAct.NOTICE));
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            InstitutionId institution = actor.institution().orElseThrow();
            if (memorandum.departures().stream()
                    .anyMatch(departure -> departure.institutionId().equals(institution))) {
                return Answer.refused(new Refusal.Conflict(
                        MobilityRule.NOTICE_ALREADY_GIVEN.because("This partner has already given notice.")));
            }
            LocalDate today = authorities.today(actor);
            var tooShort = MemorandumRules.noticeIsInTime(today, notice.on(), config.noticeMonths());
            if (tooShort.isPresent()) {
                return Answer.broken(tooShort.get());
            }
            memorandum.giveNotice(new Departure(institution, today, notice.on(), notice.reason()));
            return done(memorandum);
        });
    }

    @UseCase
    Answer<MemorandumView> read(Actor actor, MemorandumId id) {
        return readable(actor, memoranda.find(id)).map(this::view);
    }

    @UseCase
    Answer<Page<MemorandumView>> list(Actor actor, MemorandumState state, PageRequest page) {
        if (actor.institution().isEmpty()) {
            return Answer.done(Page.of(List.of(), page, 0));
        }
        InstitutionId institution = actor.institution().get();
        return Answer.done(Page.of(
                memoranda.readableBy(institution, state, page.page(), page.size()).stream()
                        .map(this::view)
                        .toList(),
                page,
                memoranda.countReadableBy(institution, state)));
    }

    @UseCase
    List<UUID> dueToStart() {
        return memoranda.dueToStart(calendar.today());
    }

    /** BR-M07: made by the clock. Another instance may have been faster; then there is nothing left to do. */
    @UseCase
    void enterIntoForce(UUID id) {
        memoranda
                .locked(new MemorandumId(id))
                .filter(memorandum ->
                        memorandum.refusalOf(MemorandumAct.ENTRY_INTO_FORCE).isEmpty())
                .ifPresent(memorandum -> {
                    memorandum.enterIntoForce();
                    outbox.append(MemorandumInForce.of(memorandum));
                });
    }

    /** Another institution's memorandum looks like one that does not exist. */
    private static Answer<Memorandum> readable(Actor actor, Optional<Memorandum> memorandum) {
        return memorandum
                .filter(found -> actor.institution().filter(found::mayBeReadBy).isPresent())
                .<Answer<Memorandum>>map(Answer::done)
                .orElseGet(() -> Answer.notFound(THIS));
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

    private MemorandumFacts facts(MemorandumContent content, LocalDate today) {
        return new MemorandumFacts(
                today,
                institutions.among(Stream.concat(
                        content.participants(),
                        Stream.ofNullable(content.review()).map(ReviewArrangement::responsibleInstitutionId))),
                content.qualifications().stream()
                        .map(covered ->
                                new QualificationVersion(covered.qualificationId(), covered.qualificationVersion()))
                        .distinct()
                        .flatMap(version -> publications.qualification(version).stream())
                        .collect(Collectors.toUnmodifiableMap(PublishedQualification::qualification, each -> each)),
                publications.versions(content.pairs().stream()
                        .flatMap(pair -> Stream.of(pair.homeUnitId(), pair.hostUnitId()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                config.eeaCountries());
    }

    private Answer<MemorandumView> done(Memorandum memorandum) {
        memoranda.flush();
        return Answer.done(view(memorandum));
    }

    private MemorandumView view(Memorandum memorandum) {
        return MemorandumView.of(memorandum, calendar.today(), config);
    }
}
