package eu.ecvet.records.identity;

import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.records.learner.MinorityRules;
import java.time.LocalDate;

/** A learner together with the person that she is, for the few who may know it (BR-D01). */
record KnownPerson(Enrolment enrolment, Person person, LocalDate ofAgeOn, long rowVersion) {

    boolean isMinorOn(LocalDate date) {
        return MinorityRules.isMinor(ofAgeOn, date);
    }

    @Override
    public String toString() {
        return "KnownPerson[%s, withheld]".formatted(enrolment.learnerId());
    }
}
