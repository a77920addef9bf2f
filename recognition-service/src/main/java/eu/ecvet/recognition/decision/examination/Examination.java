package eu.ecvet.recognition.decision.examination;

import eu.ecvet.recognition.judgement.UnitFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a decision is examined against: the draft, the facts of the targeted units, the day on which it is taken. */
public record Examination(DecisionDraft draft, List<UnitFacts> targets, LocalDate on) {

    Optional<UnitFacts> target(DecisionDraft.Unit unit) {
        return targets.stream()
                .filter(target -> target.unit().equals(unit.unit()))
                .findFirst();
    }
}
