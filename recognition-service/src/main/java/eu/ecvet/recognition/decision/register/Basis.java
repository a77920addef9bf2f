package eu.ecvet.recognition.decision.register;

import eu.ecvet.recognition.casefile.Acting;
import eu.ecvet.recognition.decision.appeal.AppealInformation;
import eu.ecvet.recognition.decision.examination.DecisionDraft;
import eu.ecvet.recognition.judgement.UnitFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * On what a decision stands beside the case and what was decided (BR-R01).
 *
 * @param validationId the validation that it cites
 * @param on the day on which it is decided and notified
 * @param units the facts of the targeted units, as they were examined
 * @param regulatedProfession whether the qualification gives access to a regulated profession (BR-R21)
 */
public record Basis(
        UUID validationId,
        Acting acting,
        LocalDate on,
        List<UnitFacts> units,
        AppealInformation appeal,
        boolean regulatedProfession) {

    Optional<UnitFacts> facts(DecisionDraft.Unit unit) {
        return units.stream().filter(known -> known.unit().equals(unit.unit())).findFirst();
    }
}
