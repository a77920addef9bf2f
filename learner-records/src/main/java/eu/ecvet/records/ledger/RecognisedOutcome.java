package eu.ecvet.records.ledger;

import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;

/**
 * An outcome that counts towards a unit of a qualification by a recognition decision, as part of a unit without points
 * (BR-P12) or as part of an awarded unit.
 *
 * @param waived recognised although it was not shown; stays visible and does not carry over to another qualification (BR-R06)
 */
public record RecognisedOutcome(
        QualificationId qualificationId,
        UnitVersion unit,
        OutcomeId outcomeId,
        boolean waived,
        LocalDate recognisedOn) {}
