package eu.ecvet.records.identity;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.records.identity.Vault.Known;
import eu.ecvet.records.learner.AgeOfMajority;
import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.records.learner.MinorityTelling;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Registers learners, rectifies who they are, and tells the other services the one thing they need: the pseudonym, the home
 * institution, and whether a guardian has to sign.
 */
@ApplicationScoped
class Registration {
    private static final String LEARNER = "This learner";

    private final Learners learners;
    private final Vault vault;
    private final AgeOfMajority age;
    private final MinorityTelling minority;
    private final Authorities authorities;
    private final Outbox outbox;

    Registration(
            Learners learners,
            Vault vault,
            AgeOfMajority age,
            MinorityTelling minority,
            Authorities authorities,
            Outbox outbox) {
        this.learners = learners;
        this.vault = vault;
        this.age = age;
        this.minority = minority;
        this.authorities = authorities;
        this.outbox = outbox;
    }

    record Registered(LearnerId learnerId, InstitutionId homeInstitutionId, boolean minor) {}

    @UseCase
    Answer<Created<LearnerView>> register(Actor actor, RegisterLearner request) {
        LocalDate today = authorities.today(actor);
        LearnerId id = request.id() == null ? new LearnerId(UUID.randomUUID()) : request.id();
        return Creation.by(() -> mayCoordinate(actor, today))
                .may(() -> isHome(actor, request))
                .repeat(() -> vault.find(id), before -> before.isMadeBy(enrolment(id, actor), request.person()))
                .rules(() -> PersonRules.violations(request.person(), today))
                .make(() -> add(enrolment(id, actor), request.person(), today))
                .tell(known -> outbox.append(registered(known, today)))
                .answer(known -> LearnerView.of(identity(known).of(known.enrolment()), today));
    }

    @UseCase(reading = true)
    Answer<LearnerView> read(Actor actor, LearnerId id) {
        return Answer.found(vault.readableBy(actor, id), LEARNER)
                .map(known -> LearnerView.of(
                        known, authorities.today(known.enrolment().home())));
    }

    @UseCase
    Answer<LearnerView> rectify(Actor actor, LearnerId id, RectifyIdentity request, ReadVersion read) {
        LocalDate today = authorities.today(actor);
        return Act.load(ofTheHome(actor, id), LEARNER)
                .may(known -> mayCoordinate(actor, today))
                .may(known -> ReadVersion.refusal(read, identity(known).rowVersion()))
                .rules(known -> PersonRules.violations(request.person(), today))
                .transition(known -> {
                    LocalDate ofAgeOn =
                            age.reachedOn(request.bornOn(), known.enrolment().home());
                    identity(known).rectify(request.person(), ofAgeOn);
                    vault.flush();
                })
                .tell(known -> minority.tell(id, known.enrolment().home().value()))
                .answer(known -> LearnerView.of(identity(known).of(known.enrolment()), today));
    }

    private Known add(Enrolment enrolment, Person person, LocalDate today) {
        learners.enrol(enrolment, today);
        LocalDate ofAgeOn = age.reachedOn(person.bornOn(), enrolment.home());
        Identity identity = new Identity(enrolment.learnerId(), person, ofAgeOn, today);
        vault.persistAndFlush(identity);
        return new Known(enrolment, Optional.of(identity));
    }

    private static NewEvent registered(Known known, LocalDate today) {
        Enrolment enrolment = known.enrolment();
        return new NewEvent(
                "learner.registered",
                enrolment.learnerId().value(),
                enrolment.home().value(),
                new Registered(
                        enrolment.learnerId(), enrolment.home(), identity(known).isMinorOn(today)));
    }

    private Optional<Known> ofTheHome(Actor actor, LearnerId id) {
        return vault.find(id)
                .filter(known -> actor.actsFor(known.enrolment().home()))
                .filter(known -> known.identity().isPresent());
    }

    private Optional<Refusal> mayCoordinate(Actor actor, LocalDate today) {
        return authorities.refusal(actor, Function.COORDINATE_MOBILITY, ActObject.ANY, today);
    }

    private static Optional<Refusal> isHome(Actor actor, RegisterLearner request) {
        return request.homeInstitutionId() == null || actor.actsFor(request.homeInstitutionId())
                ? Optional.empty()
                : Optional.of(
                        new Refusal.Forbidden(
                                "A learner is registered by the home institution itself; the token is of another institution."));
    }

    private static Enrolment enrolment(LearnerId id, Actor actor) {
        return new Enrolment(id, actor.institution().orElseThrow());
    }

    private static Identity identity(Known known) {
        return known.identity().orElseThrow();
    }
}
