package eu.ecvet.records.identity;

import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.records.learner.MinorityRules;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The person behind a pseudonym, in the vault (BR-D01). Nothing else in this service hangs on it: where it is destroyed,
 * what the learner achieved stays as it was.
 */
@Entity
@Table(name = "learner_identity")
class Identity {
    @Id
    private UUID learnerId;

    @Version
    private long rowVersion;

    private String givenNames;
    private String familyName;
    private LocalDate bornOn;
    private LocalDate ofAgeOn;

    /** What the other services hear at the registration; from then on it is kept where changes of minority are told. */
    @Column(updatable = false)
    private boolean toldMinor;

    protected Identity() {}

    Identity(LearnerId learner, Person person, LocalDate ofAgeOn, LocalDate today) {
        this.learnerId = learner.value();
        rectify(person, ofAgeOn);
        this.toldMinor = isMinorOn(today);
    }

    /** GDPR Article 16. */
    final void rectify(Person person, LocalDate comesOfAgeOn) {
        this.givenNames = person.givenNames();
        this.familyName = person.familyName();
        this.bornOn = person.bornOn();
        this.ofAgeOn = comesOfAgeOn;
    }

    final boolean isMinorOn(LocalDate date) {
        return MinorityRules.isMinor(ofAgeOn, date);
    }

    KnownPerson of(Enrolment enrolment) {
        return new KnownPerson(enrolment, person(), ofAgeOn, rowVersion);
    }

    Person person() {
        return new Person(givenNames, familyName, bornOn);
    }

    long rowVersion() {
        return rowVersion;
    }
}
