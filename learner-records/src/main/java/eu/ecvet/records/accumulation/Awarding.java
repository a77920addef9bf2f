package eu.ecvet.records.accumulation;

import static eu.ecvet.records.RecordsRule.*;

import eu.ecvet.composition.Standing;
import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.PlatformRule;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.records.heard.agreement.RunningAgreements;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.records.ledger.Ledger;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
            Points countedPoints) {}

    @UseCase
    Answer<Created<QualificationAwardView>> award(Actor actor, LearnerId learner, AwardQualification request) {
        Optional<QualificationSpecification> known = specifications.qualification(request.qualification());
        LocalDate today = authorities.today(actor);
        ActObject object = known.map(Awarding::object).orElse(ActObject.qualification(request.qualificationId()));
        Optional<Refusal> refusal = authorities.refusal(actor, Function.AWARD_QUALIFICATION, object, today);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        InstitutionId institution = actor.institution().orElseThrow();
        if (!isConcerned(institution, learner, request.qualificationId())) {
            return Answer.notFound("This learner");
        }
        if (known.isEmpty()) {
            return Answer.broken(QUALIFICATION_UNKNOWN.at(
                    "/qualificationId",
                    "Version %d of this qualification is not published.".formatted(request.qualificationVersion())));
        }
        Optional<QualificationAward> existing =
                Optional.ofNullable(request.id()).flatMap(awards::find);
        if (existing.isPresent()) {
            QualificationAward before = existing.get();
            return before.learnerId().equals(learner)
                            && before.qualification().equals(request.qualification())
                            && before.awardingInstitutionId().equals(institution)
                    ? Answer.done(Created.before(QualificationAwardView.of(before)))
                    : Answer.refused(new Refusal.Conflict(
                            PlatformRule.ID_ALREADY_USED.at("/id", "This id stands for another award already.")));
        }
        if (awards.isAwarded(learner, request.qualificationId())) {
            return Answer.refused(new Refusal.Conflict(ALREADY_AWARDED.at(
                    "/qualificationId", "The learner holds this qualification already; it is awarded once.")));
        }
        Standing standing = accumulations.of(learner, known.get()).standing();
        var violations = AwardRules.complete(standing);
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        QualificationAward award = new QualificationAward(
                request.id() == null ? UUID.randomUUID() : request.id(),
                learner,
                request.qualification(),
                institution,
                today,
                standing.countedPoints());
        awards.add(award, actor.person());
        outbox.append(new NewEvent(
                "qualification.awarded",
                learner.value(),
                institution.value(),
                new Awarded(
                        learner,
                        request.qualificationId(),
                        request.qualificationVersion(),
                        today,
                        institution,
                        award.countedPoints())));
        return Answer.done(Created.anew(QualificationAwardView.of(award)));
    }

    /**
     * The home institution, or one that recognised a unit of this qualification for the learner or is named to do so: where
     * school and jury are different bodies, the jury awards. For any other institution the learner does not exist.
     */
    private boolean isConcerned(InstitutionId institution, LearnerId learner, QualificationId qualification) {
        return learners.enrolment(learner)
                        .filter(enrolment -> enrolment.home().equals(institution))
                        .isPresent()
                || ledger.entries(learner).stream()
                        .anyMatch(entry -> entry.decidingInstitutionId().equals(institution)
                                && entry.qualification().qualificationId().equals(qualification))
                || agreements.of(learner).stream()
                        .anyMatch(agreement ->
                                agreement.terms().recognisingInstitutionId().equals(institution)
                                        && agreement.terms().qualificationId().equals(qualification));
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
