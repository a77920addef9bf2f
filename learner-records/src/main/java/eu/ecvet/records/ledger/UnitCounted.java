package eu.ecvet.records.ledger;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationVersion;
import java.time.LocalDate;

/** Said inside this service, in the same transaction: a unit was counted for the learner in the qualification, or an
 * achievement into an open part of it. */
public record UnitCounted(LearnerId learner, QualificationVersion qualification, LocalDate on) {}
