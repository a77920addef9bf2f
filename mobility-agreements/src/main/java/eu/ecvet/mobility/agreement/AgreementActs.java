package eu.ecvet.mobility.agreement;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.mobility.GivenBack;
import eu.ecvet.mobility.MobilityRule;
import eu.ecvet.mobility.ReturnRequest;
import eu.ecvet.mobility.SigningRequest;
import eu.ecvet.mobility.Turn;
import eu.ecvet.mobility.memorandum.MemorandaConfig;
import eu.ecvet.mobility.reference.Learners;
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
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the parties of Learning Agreements do with them; each act is one transaction. */
@ApplicationScoped
class AgreementActs {
    private static final Set<Party> MAY_CANCEL = Set.of(Party.HOME, Party.HOST, Party.LEARNER);

    private final LearningAgreements agreements;
    private final OpenTargets openTargets;
    private final Learners learners;
    private final Inquiry inquiry;
    private final Authorities authorities;
    private final ContentHash hash;
    private final Outbox outbox;
    private final LegalCalendar calendar;
    private final Clock clock;
    private final AgreementsConfig config;
    private final MemorandaConfig memorandaConfig;

    AgreementActs(
            LearningAgreements agreements,
            OpenTargets openTargets,
            Learners learners,
            Inquiry inquiry,
            Authorities authorities,
            ContentHash hash,
            Outbox outbox,
            LegalCalendar calendar,
            Clock clock,
            AgreementsConfig config,
            MemorandaConfig memorandaConfig) {
        this.agreements = agreements;
        this.openTargets = openTargets;
        this.learners = learners;
        this.inquiry = inquiry;
        this.authorities = authorities;
        this.hash = hash;
        this.outbox = outbox;
        this.calendar = calendar;
        this.clock = clock;
        this.config = config;
        this.memorandaConfig = memorandaConfig;
    }

    @UseCase
    Answer<Created<LearningAgreementView>> create(Actor actor, NewLearningAgreement given) {
        var mayNot = coordinates(actor);
        if (mayNot.isPresent()) {
            return Answer.refused(mayNot.get());
        }
        var violations = AgreementRules.violationsOfDraft(given.content());
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        var ofOthers = preparesForOwnSide(actor, given.content());
        if (ofOthers.isPresent()) {
            return Answer.refused(ofOthers.get());
        }
        LearningAgreementId id = given.id() == null ? new LearningAgreementId(UUID.randomUUID()) : given.id();
        String creationHash = hash.of(new NewLearningAgreement(id, given.content()));
        Optional<LearningAgreement> existing = agreements.find(id);
        if (existing.isPresent()) {
            return existing.get().creationHash().equals(creationHash)
                    ? Answer.done(Created.before(view(existing.get())))
                    : Answer.refused(new Refusal.Conflict(MobilityRule.ID_ALREADY_USED.at(
                            "/id", "A Learning Agreement with this id exists already, with other content.")));
        }
        var agreement = new LearningAgreement(id, creationHash, given.content(), hash.of(given.content()));
        agreements.persistAndFlush(agreement);
        return Answer.done(Created.anew(view(agreement)));
    }

    @UseCase
    Answer<LearningAgreementView> revise(
            Actor actor, LearningAgreementId id, ReadVersion ifMatch, LearningAgreementRevision revision) {
        return readable(actor, agreements.locked(id)).then(agreement -> {
            var refusal = coordinates(actor)
                    .or(() -> preparesForOwnSide(actor, agreement.content()))
                    .or(() -> ReadVersion.refusal(ifMatch, agreement.rowVersion()))
                    .or(() -> agreement.refusalOf(LearningAgreementAct.REVISION));
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            var violations = AgreementRules.violationsOfDraft(revision.content());
            if (!violations.isEmpty()) {
                return Answer.broken(violations);
            }
            var givenAway = preparesForOwnSide(actor, revision.content());
            if (givenAway.isPresent()) {
                return Answer.refused(givenAway.get());
            }
            agreement.revise(revision.content(), hash.of(revision.content()));
            return done(agreement);
        });
    }

    @UseCase
    Answer<LearningAgreementView> propose(Actor actor, LearningAgreementId id, ReadVersion ifMatch) {
        return readable(actor, agreements.locked(id)).then(agreement -> {
            var refusal = coordinates(actor)
                    .or(() -> preparesForOwnSide(actor, agreement.content()))
                    .or(() -> ReadVersion.refusal(ifMatch, agreement.rowVersion()))
                    .or(() -> agreement.refusalOf(LearningAgreementAct.PROPOSAL));
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            learners.lock(agreement.learner());
            AgreementFacts facts = inquiry.facts(agreement, authorities.today(actor));
            var violations = AgreementRules.violationsOfProposal(agreement.content(), facts);
            if (!violations.isEmpty()) {
                return Answer.broken(violations);
            }
            agreement.propose();
            agreements.flush();
            openTargets.take(
                    agreement.id(),
                    agreement.learner(),
                    facts.framework().outcomes(agreement.content().targets()));
            return done(agreement);
        });
    }

    @UseCase
    Answer<LearningAgreementView> sign(Actor actor, LearningAgreementId id, SigningRequest request) {
        return readable(actor, agreements.locked(id)).then(agreement -> {
            Optional<Party> capacity = capacity(actor, agreement);
            if (capacity.isEmpty()) {
                return Answer.refused(notAParty());
            }
            Party party = capacity.get();
            LocalDate today = authorities.today(actor);
            var mayNot = signsForInstitution(actor, party, today);
            if (mayNot.isPresent()) {
                return Answer.refused(mayNot.get());
            }
            Optional<Violation> otherContent =
                    AgreementRules.signsPresentContent(request.contentHash(), agreement.contentHash());
            if (agreement.isSignedBy(party) && otherContent.isEmpty()) {
                return Answer.done(view(agreement));
            }
            var notNow = agreement.refusalOf(LearningAgreementAct.SIGNATURE);
            if (notNow.isPresent()) {
                return Answer.refused(notNow.get());
            }
            boolean minor = inquiry.isMinor(agreement.learner());
            var violations = Stream.of(
                            otherContent,
                            AgreementRules.signatureIsForeseen(party, agreement.requiredSignatures(minor)),
                            AgreementRules.signatoryIsAnotherPerson(
                                    party, actor.person(), agreement.learner(), agreement.presentSignatures()))
                    .flatMap(Optional::stream)
                    .toList();
            if (!violations.isEmpty()) {
                return Answer.broken(violations);
            }
            agreement.sign(
                    new AgreementSignature(
                            agreement.version(),
                            party,
                            signingInstitution(actor, party),
                            actor.person(),
                            roleOf(actor, party).inToken(),
                            request.place(),
                            today,
                            clock.instant(),
                            request.contentHash()),
                    minor);
            if (agreement.state() == LearningAgreementState.SIGNED) {
                outbox.append(ToldAgreement.signed(
                        agreement, inquiry.framework(agreement.content()), signingInstitution(actor, party)));
            }
            return done(agreement);
        });
    }

    @UseCase
    Answer<LearningAgreementView> giveBack(
            Actor actor, LearningAgreementId id, ReadVersion ifMatch, ReturnRequest request) {
        return readable(actor, agreements.locked(id)).then(agreement -> {
            Optional<Party> capacity = capacity(actor, agreement);
            if (capacity.isEmpty()) {
                return Answer.refused(notAParty());
            }
            LocalDate today = authorities.today(actor);
            var refusal = signsForInstitution(actor, capacity.get(), today)
                    .or(() -> ReadVersion.refusal(ifMatch, agreement.rowVersion()))
                    .or(() -> agreement.refusalOf(LearningAgreementAct.RETURN));
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            agreement.giveBack(new GivenBack(
                    capacity.get().inWords(),
                    actor.institution()
                            .filter(institution -> signingInstitution(actor, capacity.get()) != null)
                            .orElse(null),
                    today,
                    request.comment()));
            openTargets.free(id);
            return done(agreement);
        });
    }

    @UseCase
    Answer<LearningAgreementView> cancel(
            Actor actor, LearningAgreementId id, ReadVersion ifMatch, Cancellation cancellation) {
        return readable(actor, agreements.locked(id)).then(agreement -> {
            Optional<Party> capacity = capacity(actor, agreement).filter(MAY_CANCEL::contains);
            if (capacity.isEmpty()) {
                return Answer.refused(
                        new Refusal.Forbidden("Only home, host or the learner cancels a Learning Agreement."));
            }
            LocalDate today = authorities.today(actor);
            var refusal = signsForInstitution(actor, capacity.get(), today)
                    .or(() -> ReadVersion.refusal(ifMatch, agreement.rowVersion()))
                    .or(() -> agreement.refusalOf(LearningAgreementAct.CANCELLATION));
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            boolean othersKnowIt = agreement.state() == LearningAgreementState.SIGNED;
            agreement.cancel(cancellation.reason());
            openTargets.free(id);
            if (othersKnowIt) {
                outbox.append(ToldEnding.of(
                        agreement, ToldEnding.Ending.CANCELLED, today, signingInstitution(actor, capacity.get())));
            }
            return done(agreement);
        });
    }

    @UseCase
    Answer<LearningAgreementView> read(Actor actor, LearningAgreementId id) {
        return readable(actor, agreements.find(id)).map(this::view);
    }

    @UseCase
    Answer<Page<LearningAgreementView>> list(Actor actor, LearningAgreementState state, PageRequest page) {
        return Answer.done(Page.of(
                agreements.readableBy(actor, state, page.page(), page.size()).stream()
                        .map(this::view)
                        .toList(),
                page,
                agreements.countReadableBy(actor, state)));
    }

    /** An agreement of others looks like one that does not exist. */
    private static Answer<LearningAgreement> readable(Actor actor, Optional<LearningAgreement> agreement) {
        return agreement
                .filter(found -> actor.isLearner(found.learner())
                        || actor.isGuardianOf(found.learner())
                        || actor.institution().filter(found::concerns).isPresent())
                .<Answer<LearningAgreement>>map(Answer::done)
                .orElseGet(() -> Answer.notFound("This Learning Agreement"));
    }

    private Optional<Refusal> coordinates(Actor actor) {
        return authorities.refusal(actor, Function.COORDINATE_MOBILITY, ActObject.ANY, authorities.today(actor));
    }

    private static Optional<Refusal> preparesForOwnSide(Actor actor, AgreementContent content) {
        return actor.actsFor(content.homeInstitutionId()) || actor.actsFor(content.hostInstitutionId())
                ? Optional.empty()
                : Optional.of(new Refusal.Forbidden(
                        "Only the home or the hosting institution of a Learning Agreement prepares it."));
    }

    /** In which capacity the actor is a party of the agreement; empty for somebody who merely has a task in it. */
    private static Optional<Party> capacity(Actor actor, LearningAgreement agreement) {
        if (actor.isLearner(agreement.learner())) {
            return Optional.of(Party.LEARNER);
        }
        if (actor.isGuardianOf(agreement.learner())) {
            return Optional.of(Party.GUARDIAN);
        }
        return actor.institution().flatMap(agreement::partyOf);
    }

    /** BR-I01: home and host act through COORDINATE_MOBILITY; an intermediary is no competent institution and needs no function. */
    private Optional<Refusal> signsForInstitution(Actor actor, Party party, LocalDate today) {
        return switch (party) {
            case HOME, HOST -> authorities.refusal(actor, Function.COORDINATE_MOBILITY, ActObject.ANY, today);
            case INTERMEDIARY, LEARNER, GUARDIAN -> Optional.empty();
        };
    }

    private static UUID signingInstitution(Actor actor, Party party) {
        return switch (party) {
            case HOME, HOST, INTERMEDIARY ->
                actor.institution().map(InstitutionId::value).orElseThrow();
            case LEARNER, GUARDIAN -> null;
        };
    }

    private static Role roleOf(Actor actor, Party party) {
        return switch (party) {
            case HOME, HOST -> Role.COORDINATOR;
            case INTERMEDIARY -> actor.has(Role.REPRESENTATIVE) ? Role.REPRESENTATIVE : Role.COORDINATOR;
            case LEARNER -> Role.LEARNER;
            case GUARDIAN -> Role.GUARDIAN;
        };
    }

    private static Refusal notAParty() {
        return new Refusal.Forbidden(
                "Only a party of the Learning Agreement does this: home, host, learner, guardian or intermediary.");
    }

    private Answer<LearningAgreementView> done(LearningAgreement agreement) {
        agreements.flush();
        return Answer.done(view(agreement));
    }

    private LearningAgreementView view(LearningAgreement agreement) {
        LocalDate today = calendar.today();
        AgreementFramework framework = inquiry.framework(agreement.content());
        return LearningAgreementView.of(
                agreement,
                framework,
                turn(agreement, today),
                AgreementTurn.warnings(agreement, framework, today, memorandaConfig.reviewOverdueDays()));
    }

    private List<Turn> turn(LearningAgreement agreement, LocalDate today) {
        List<Violation> heldUpBy = agreement.state() == LearningAgreementState.SIGNED
                ? AgreementRules.violationsOfActivation(agreement.content(), inquiry.facts(agreement, today)).stream()
                        .filter(reason -> !reason.code().equals(MobilityRule.LA_NOT_YET_STARTED.name()))
                        .toList()
                : List.of();
        return AgreementTurn.of(
                agreement,
                inquiry.isMinor(agreement.learner()),
                heldUpBy,
                agreement.content().start() == null
                        ? null
                        : agreement.content().start().plusDays(config.lapseDays()));
    }
}
