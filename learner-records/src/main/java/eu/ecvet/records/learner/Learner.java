package eu.ecvet.records.learner;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A learner: a pseudonym with a home institution, and apart from it, in the identity vault (table {@code learner_identity}),
 * the person behind it. Everything else in the suite knows only the pseudonym (BR-D01).
 */
@Entity
@SecondaryTable(name = Learner.VAULT, pkJoinColumns = @PrimaryKeyJoinColumn(name = "learner_id"))
class Learner {
    static final String VAULT = "learner_identity";

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID homeInstitutionId;
    private LocalDate registeredOn;

    @Column(table = VAULT)
    private String givenNames;

    @Column(table = VAULT)
    private String familyName;

    @Column(table = VAULT)
    private LocalDate birthDate;

    @Column(table = VAULT)
    private LocalDate ofAgeOn;

    @Column(table = VAULT)
    private boolean toldMinor;

    protected Learner() {}

    Learner(LearnerId id, InstitutionId home, Person person, LocalDate ofAgeOn, LocalDate today) {
        this.id = id.value();
        this.homeInstitutionId = home.value();
        this.registeredOn = today;
        identify(person, ofAgeOn);
        this.toldMinor = isMinorOn(today);
    }

    final void identify(Person person, LocalDate comesOfAgeOn) {
        this.givenNames = person.givenNames();
        this.familyName = person.familyName();
        this.birthDate = person.birthDate();
        this.ofAgeOn = comesOfAgeOn;
    }

    /** Notes what the other services are told about minority from now on; true if it differs from what they knew. */
    boolean tellMinority(LocalDate today) {
        boolean changed = toldMinor != isMinorOn(today);
        toldMinor = isMinorOn(today);
        return changed;
    }

    final boolean isMinorOn(LocalDate date) {
        return LearnerRules.isMinor(ofAgeOn, date);
    }

    boolean is(InstitutionId home, Person person) {
        return home().equals(home) && person().equals(person);
    }

    LearnerId id() {
        return new LearnerId(id);
    }

    InstitutionId home() {
        return new InstitutionId(homeInstitutionId);
    }

    Person person() {
        return new Person(givenNames, familyName, birthDate);
    }

    long version() {
        return version;
    }
}
