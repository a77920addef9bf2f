package eu.ecvet.records.learner;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A learner as everything in the suite knows her: a pseudonym with a home institution (BR-D01). The person behind it lies
 * apart, in the identity vault, and can be destroyed there without a trace here.
 */
@Entity
@Immutable
class Learner {
    @Id
    private UUID id;

    @Version
    @Column(name = "version")
    private long rowVersion;

    private UUID homeInstitutionId;
    private LocalDate registeredOn;

    protected Learner() {}

    Learner(Enrolment enrolment, LocalDate registeredOn) {
        this.id = enrolment.learnerId().value();
        this.homeInstitutionId = enrolment.home().value();
        this.registeredOn = registeredOn;
    }

    Enrolment enrolment() {
        return new Enrolment(new LearnerId(id), new InstitutionId(homeInstitutionId));
    }
}
