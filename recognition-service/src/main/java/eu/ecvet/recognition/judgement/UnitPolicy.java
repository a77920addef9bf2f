package eu.ecvet.recognition.judgement;

import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.VisibleText;
import java.time.Period;

/**
 * What was agreed and published about recognising one unit.
 *
 * @param standardisation of the pair of units in the memorandum (BR-M13); null on the individual route
 * @param accountableOfficer who answers for an automatic decision (BR-R13); null where none is named
 * @param thresholdPercent coverage from which the unit is "broadly in line" (BR-R06)
 * @param creditValidity how long a credit stays usable (BR-R12); null: without limit
 * @param points of the unit in the home qualification version (BR-P13); null where it has none
 * @param qualificationHasPoints whether the home qualification carries points at all (BR-P01)
 */
public record UnitPolicy(
        TargetStatus status,
        StandardisationModel standardisation,
        boolean automaticRecognition,
        String accountableOfficer,
        int thresholdPercent,
        Period creditValidity,
        Points points,
        boolean qualificationHasPoints) {

    /** Whether the partners agreed that the rules alone may decide positively (BR-M13, BR-R13). */
    public boolean allowsAutomaticRecognition() {
        return standardisation == StandardisationModel.HIGH
                && automaticRecognition
                && VisibleText.isIn(accountableOfficer);
    }
}
