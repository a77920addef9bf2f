package eu.ecvet.records.reference;

import eu.ecvet.vocabulary.LegalPeriod;
import java.time.LocalDate;

/** Dates on which an assessment is covered by the memorandum, as mobility-agreements tells them (BR-M09). */
record Coverage(LocalDate from, LocalDate until) {
    LegalPeriod period() {
        return new LegalPeriod(from, until);
    }
}
