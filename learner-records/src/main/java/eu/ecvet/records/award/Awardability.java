package eu.ecvet.records.award;

import eu.ecvet.composition.Standing;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.records.ledger.UnitCounted;
import eu.ecvet.records.standing.Accumulations;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells, once, that a learner has all that a qualification requires; the award stays a decision (BR-X05). */
@ApplicationScoped
class Awardability {
    private final Accumulations accumulations;
    private final QualificationAwards awards;
    private final Specifications specifications;
    private final Learners learners;
    private final Outbox outbox;

    Awardability(
            Accumulations accumulations,
            QualificationAwards awards,
            Specifications specifications,
            Learners learners,
            Outbox outbox) {
        this.accumulations = accumulations;
        this.awards = awards;
        this.specifications = specifications;
        this.learners = learners;
        this.outbox = outbox;
    }

    record Awardable(
            LearnerId learnerId,
            InstitutionId homeInstitutionId,
            QualificationId qualificationId,
            int qualificationVersion,
            Points countedPoints) {}

    void whenCounted(@Observes UnitCounted counted) {
        var qualification =
                specifications.qualification(counted.qualification()).orElseThrow();
        Standing standing = accumulations.of(counted.learner(), qualification).standing();
        if (standing.complete() && awards.noteAwardable(counted.learner(), counted.qualification(), counted.on())) {
            outbox.append(new NewEvent(
                    "qualification.awardable",
                    counted.learner().value(),
                    null,
                    new Awardable(
                            counted.learner(),
                            learners.enrolment(counted.learner()).orElseThrow().home(),
                            qualification.qualificationId(),
                            qualification.qualificationVersion(),
                            standing.countedPoints())));
        }
    }
}
