package eu.ecvet.recognition.application;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.recognition.heard.ConfirmedAssessments;
import eu.ecvet.recognition.heard.KnownLearners;
import eu.ecvet.recognition.heard.PublishedQualifications;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Asks an institution for recognition outside a Learning Agreement, and takes the request back (BR-D05). */
@ApplicationScoped
class Apply {
    private final Applications applications;
    private final KnownLearners learners;
    private final PublishedQualifications qualifications;
    private final ConfirmedAssessments assessments;
    private final Authorities authorities;
    private final ContentHash hash;

    Apply(
            Applications applications,
            KnownLearners learners,
            PublishedQualifications qualifications,
            ConfirmedAssessments assessments,
            Authorities authorities,
            ContentHash hash) {
        this.applications = applications;
        this.learners = learners;
        this.qualifications = qualifications;
        this.assessments = assessments;
        this.authorities = authorities;
        this.hash = hash;
    }

    @UseCase
    Answer<Created<ApplicationView>> apply(Actor actor, ApplicationRequest request) {
        String requestHash = hash.of(request);
        return Creation.by(() -> mayAsk(actor, request))
                .repeat(
                        () -> Optional.ofNullable(request.id()).flatMap(applications::findByIdOptional),
                        before -> before.isMadeBy(actor, requestHash))
                .gather(() -> asked(actor, request))
                .rules(ApplicationRules::violations)
                .make(asked -> keep(actor, request, asked, requestHash))
                .answer(ApplicationView::of);
    }

    @UseCase
    Answer<ApplicationView> withdraw(Actor actor, UUID id, ReadVersion read) {
        return Act.load(applications.findByIdOptional(id).filter(actor::mayRead), "This application")
                .may(found -> found.isBy(actor) ? Optional.empty() : Optional.of(notYours()))
                .may(found -> ReadVersion.refusal(read, found.rowVersion()))
                .may(found -> found.refusalOf(ApplicationAct.WITHDRAWAL))
                .transition(found -> {
                    found.withdraw();
                    applications.flush();
                })
                .answer(ApplicationView::of);
    }

    @UseCase
    Answer<ApplicationView> read(Actor actor, UUID id) {
        return Answer.found(applications.findByIdOptional(id).filter(actor::mayRead), "This application")
                .map(ApplicationView::of);
    }

    /** With its total, which belongs to the same moment. */
    @UseCase(snapshot = true)
    Page<ApplicationView> listWithTotal(Actor actor, ApplicationState state, PageRequest request) {
        return list(actor, state, request);
    }

    @UseCase(reading = true)
    Page<ApplicationView> list(Actor actor, ApplicationState state, PageRequest request) {
        return applications.page(actor, state, request).map(ApplicationView::of);
    }

    private static Refusal notYours() {
        return new Refusal.Forbidden("Only who made an application withdraws it.");
    }

    /** The learner herself, the guardian of a minor, or the home institution by its coordinator or officer (6.6). */
    private Optional<Refusal> mayAsk(Actor actor, ApplicationRequest request) {
        if (actor.learner().isPresent()) {
            return request.learnerId() == null || actor.learner().get().equals(request.learnerId())
                    ? Optional.empty()
                    : Optional.of(new Refusal.Forbidden("The access token stands for another learner."));
        }
        if (actor.has(Role.LEARNER) || actor.has(Role.GUARDIAN)) {
            return Optional.of(
                    new Refusal.Forbidden(
                            "The access token stands for no learner; the rights of a guardian end when the learner comes of age."));
        }
        return OfficerOrCoordinator.refusal(authorities, actor, ActObject.ANY, authorities.today(actor));
    }

    private ApplicationRules.Asked asked(Actor actor, ApplicationRequest request) {
        LearnerId learner = actor.learner().orElse(request.learnerId());
        Optional<InstitutionId> home = Optional.ofNullable(learner)
                .flatMap(learners::homeOf)
                .filter(known -> actor.learner().isPresent() || actor.actsFor(known));
        return new ApplicationRules.Asked(
                learner,
                home,
                Optional.of(request.institutionId())
                        .filter(authorities::isKnown)
                        .map(authorities::held),
                qualifications.find(request.qualification()),
                home.map(authorities::today).orElseGet(() -> authorities.today(actor)),
                request.assessments(),
                assessments.find(request.assessments()));
    }

    /** BR-E05: the legal date of a request is that of the home institution. */
    private Application keep(
            Actor actor, ApplicationRequest request, ApplicationRules.Asked asked, String requestHash) {
        InstitutionId home = asked.home().orElseThrow();
        var application = new Application(
                Objects.requireNonNullElseGet(request.id(), UUID::randomUUID),
                actor.has(Role.LEARNER)
                        ? AskedBy.LEARNER
                        : actor.has(Role.GUARDIAN) ? AskedBy.GUARDIAN : AskedBy.HOME_INSTITUTION,
                asked.learner(),
                home,
                request,
                asked.on(),
                actor.person(),
                requestHash);
        applications.persistAndFlush(application);
        return application;
    }
}
