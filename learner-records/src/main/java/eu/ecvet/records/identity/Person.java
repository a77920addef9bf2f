package eu.ecvet.records.identity;

import java.time.LocalDate;

/** Who a learner is: the direct identifiers that never leave this service (BR-D01, BR-D02) and never stand in a log. */
record Person(String givenNames, String familyName, LocalDate bornOn) {
    @Override
    public String toString() {
        return "Person[withheld]";
    }
}
