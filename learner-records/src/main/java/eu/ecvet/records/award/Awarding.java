package eu.ecvet.records.award;

import static eu.ecvet.records.RecordsRule.*;

import eu.ecvet.composition.Standing;
import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.records.heard.agreement.RunningAgreements;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.records.ledger.Ledger;
import eu.ecvet.records.standing.Accumulations;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Awards qualifications: completeness makes one awardable, only the decision of a competent institution awards it (BR-X05). */
@ApplicationScoped
class Awarding {
    private final Accumulations accumulations;
    private final QualificationAwards awards;
    private final Specifications specifications;
    private final Learners learners;
    private final Ledger ledger;
    private final RunningAgreements agreements;
    private final Authorities authorities;
    private final Outbox outbox;

    Awarding(
            Accumulations accumulations,
            QualificationAwards awards,
            Specifications specifications,
            Learners learners,
            Ledger ledger,
            RunningAgreements agreements,
            Authorities authorities,
            Outbox outbox) {
        this.accumulations = accumulations;
        this.awards = awards;
        this.specifications = specifications;
        this.learners = learners;
        this.ledger = ledger;
        this.agreements = agreements;
        this.authorities = authorities;
        this.outbox = outbox;
    }

    record Awarded(
            LearnerId learnerId,
            QualificationId qualificationId,
            int qualificationVersion,
            LocalDate awardedOn,
            InstitutionId awardingInstitutionId,
            Points countedPoints) {
        static Awarded of(QualificationAward award) {
            return new Awarded(
                    award.learnerId(),
                    award.qualification().qualificationId(),
                    award.qualification().version(),
                    award.awardedOn(),
                    award.awardingInstitutionId(),
                    award.countedPoints());
        }
    }

    @UseCase
    Answer<Created<QualificationAwardView>> award(Actor actor, LearnerId learner, AwardQualification request) {
        LocalDate today = authorities.today(actor);
        Optional<QualificationSpecification> known = specifications.qualification(request.qualification());
        return Creation.by(() -> mayAward(actor, request, known, today))
                .may(() -> isConcerned(actor, learner, request.qualificationId()))
                .repeat(
                        () -> Optional.ofNullable(request.id()).flatMap(awards::find),
                        before -> before.isMadeBy(actor, learner, request.qualification()))
                .may(() -> hasNotYet(learner, request.qualificationId()))
                .gather(() -> known.map(qualification -> standing(learner, qualification)))
                .rules(standing -> isPublished(request, known))
                .rules(standing -> standing.map(AwardRules::complete).orElse(List.of()))
                .make(standing -> awards.add(
                        new QualificationAward(
                                request.id() == null ? UUID.randomUUID() : request.id(),
                                learner,
                                request.qualification(),
                                actor.institution().orElseThrow(),
                                today,
                                standing.orElseThrow().countedPoints()),
                        actor.person()))
                .tell(award -> outbox.append(new NewEvent(
                        "qualification.awarded",
                        learner.value(),
                        award.awardingInstitutionId().value(),
                        Awarded.of(award))))
                .answer(QualificationAwardView::of);
    }

    private Standing standing(LearnerId learner, QualificationSpecification qualification) {
        return accumulations.of(learner, qualification).standing();
    }

    private Optional<Refusal> mayAward(
            Actor actor, AwardQualification request, Optional<QualificationSpecification> known, LocalDate today) {
        ActObject object = known.map(Awarding::object).orElse(ActObject.qualification(request.qualificationId()));
        return authorities.refusal(actor, Function.AWARD_QUALIFICATION, object, today);
    }

    /**
     * The home institution, or one that recognised a unit of this qualification for the learner or is named to do so: where
     * school and jury are different bodies, the jury awards. For any other institution the learner does not exist.
     */
    private Optional<Refusal> isConcerned(Actor actor, LearnerId learner, QualificationId qualification) {
        boolean concerned = learners.enrolment(learner)
                        .filter(enrolment -> actor.actsFor(enrolment.home()))
                        .isPresent()
                || ledger.entries(learner).stream()
                        .anyMatch(entry -> actor.actsFor(entry.decidingInstitutionId())
                                && entry.qualification().qualificationId().equals(qualification))
                || agreements.of(learner).stream()
                        .map(RunningAgreement::terms)
                        .anyMatch(terms -> actor.actsFor(terms.recognisingInstitutionId())
                                && terms.qualificationId().equals(qualification));
        return concerned ? Optional.empty() : Optional.of(new Refusal.NotFound("This learner"));
    }

    private Optional<Refusal> hasNotYet(LearnerId learner, QualificationId qualification) {
        return awards.isAwarded(learner, qualification)
                ? Optional.of(new Refusal.Conflict(ALREADY_AWARDED.at(
                        "/qualificationId", "The learner holds this qualification already; it is awarded once.")))
                : Optional.empty();
    }

    private static List<Violation> isPublished(AwardQualification request, Optional<QualificationSpecification> known) {
        return known.isPresent()
                ? List.of()
                : List.of(QUALIFICATION_VERSION_UNKNOWN.at(
                        "/qualificationId",
                        "Version %d of this qualification is not published."
                                .formatted(request.qualificationVersion())));
    }

    private static ActObject object(QualificationSpecification qualification) {
        return new ActObject(
                qualification.country(),
                qualification.qualificationId(),
                null,
                qualification.eqfLevel(),
                qualification.iscedF(),
                null);
    }
}
