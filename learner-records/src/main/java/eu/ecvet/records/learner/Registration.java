package eu.ecvet.records.learner;

import static eu.ecvet.records.RecordsRule.ID_ALREADY_USED;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.InstitutionFunctions;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Registers learners, rectifies who they are, and tells the other services the one thing they need: the pseudonym, the home
 * institution, and whether a guardian has to sign.
 */
@ApplicationScoped
@UseCase
class Registration {
    private static final String NO_LEARNER = "This learner";

    private final Learners learners;
    private final Authorities authorities;
    private final InstitutionFunctions institutions;
    private final LegalCalendar calendar;
    private final LearnersConfig config;
    private final Outbox outbox;

    Registration(
            Learners learners,
            Authorities authorities,
            InstitutionFunctions institutions,
            LegalCalendar calendar,
            LearnersConfig config,
            Outbox outbox) {
        this.learners = learners;
        this.authorities = authorities;
        this.institutions = institutions;
        this.calendar = calendar;
        this.config = config;
        this.outbox = outbox;
    }

    record Registered(LearnerId learnerId, InstitutionId homeInstitutionId, boolean minor) {}

    record MinorityChanged(LearnerId learnerId, boolean minor) {}

    Answer<Created<LearnerView>> register(Actor actor, RegisterLearner request) {
        Optional<Refusal> refusal = mayCoordinate(actor);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        InstitutionId home = actor.institution().orElseThrow();
        if (request.homeInstitutionId() != null && !request.homeInstitutionId().equals(home)) {
            return Answer.refused(new Refusal.Forbidden(
                    "A learner is registered by the home institution itself; the token is of another institution."));
        }
        LocalDate today = authorities.today(actor);
        Optional<Learner> existing = Optional.ofNullable(request.id()).flatMap(learners::find);
        if (existing.isPresent()) {
            return existing.get().is(home, request.person())
                    ? Answer.done(Created.before(LearnerView.of(existing.get(), today)))
                    : Answer.refused(new Refusal.Conflict(
                            ID_ALREADY_USED.at("/id", "This id stands for another learner already.")));
        }
        var violations = LearnerRules.violations(request.person(), today);
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        LearnerId id = request.id() == null ? new LearnerId(UUID.randomUUID()) : request.id();
        Learner learner = new Learner(id, home, request.person(), ofAgeOn(request.birthDate(), home), today);
        learners.persistAndFlush(learner);
        outbox.append(new NewEvent(
                "learner.registered", id.value(), home.value(), new Registered(id, home, learner.isMinorOn(today))));
        return Answer.done(Created.anew(LearnerView.of(learner, today)));
    }

    Answer<LearnerView> read(Actor actor, LearnerId id) {
        return learners.identityReadableBy(actor, id)
                .map(learner -> Answer.done(LearnerView.of(learner, authorities.today(learner.home()))))
                .orElseGet(() -> Answer.notFound(NO_LEARNER));
    }

    Answer<LearnerView> change(Actor actor, LearnerId id, ChangeIdentity request, ReadVersion ifMatch) {
        Optional<Refusal> refusal = mayCoordinate(actor);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Optional<Learner> found = learners.find(id).filter(learner -> actor.actsFor(learner.home()));
        if (found.isEmpty()) {
            return Answer.notFound(NO_LEARNER);
        }
        Learner learner = found.get();
        Optional<Refusal> stale = ReadVersion.refusal(ifMatch, learner.version());
        if (stale.isPresent()) {
            return Answer.refused(stale.get());
        }
        LocalDate today = authorities.today(actor);
        var violations = LearnerRules.violations(request.person(), today);
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        learner.identify(request.person(), ofAgeOn(request.birthDate(), learner.home()));
        tell(learner, today, learner.home().value());
        learners.flush();
        return Answer.done(LearnerView.of(learner, today));
    }

    /** Learners of whom the other services know something else than holds today at the home institution (BR-L09, BR-E05). */
    List<LearnerId> toldWrongly(int atMost) {
        Map<InstitutionId, LocalDate> today = new HashMap<>();
        return learners.toldWrongly(
                calendar.today(ZoneOffset.UTC), home -> today.computeIfAbsent(home, authorities::today), atMost);
    }

    /**
     * BR-L09: tells that the learner came of age, or, after a move of the local legal date, is a minor again. Refused where
     * another instance of this service was faster; then it is told already.
     */
    Answer<LearnerId> tellMinority(LearnerId id) {
        learners.find(id).ifPresent(learner -> tell(learner, authorities.today(learner.home()), null));
        return Answer.done(id);
    }

    private void tell(Learner learner, LocalDate today, UUID actor) {
        if (learner.tellMinority(today)) {
            outbox.append(new NewEvent(
                    "learner.minority.changed",
                    learner.id().value(),
                    actor,
                    new MinorityChanged(learner.id(), learner.isMinorOn(today))));
        }
    }

    private Optional<Refusal> mayCoordinate(Actor actor) {
        return authorities.refusal(actor, Function.COORDINATE_MOBILITY, ActObject.ANY, authorities.today(actor));
    }

    private LocalDate ofAgeOn(LocalDate birthDate, InstitutionId home) {
        int age =
                institutions.countryOf(home).map(config.ageOfMajorityIn()::get).orElse(config.ageOfMajority());
        return LearnerRules.ofAgeOn(birthDate, age);
    }
}
