package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.RecognitionCode.RESULT_INCONSISTENT;
import static eu.ecvet.recognition.RecognitionCode.TARGET_UNDECIDED;
import static eu.ecvet.recognition.RecognitionCode.UNIT_NOT_TARGETED;
import static eu.ecvet.recognition.RecognitionCode.VERSION_NOT_PINNED;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.judgement.UnitFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules about which units a decision speaks of. */
final class TargetRules {
    private TargetRules() {}

    /** BR-R02: each targeted unit has its decision, and one only. */
    static List<Violation> everyTargetDecidedOnce(Examination examination) {
        List<Violation> violations = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        List<DecisionDraft.Unit> units = examination.draft().units();
        for (int i = 0; i < units.size(); i++) {
            if (!seen.add(units.get(i).unit().unitId())) {
                violations.add(RESULT_INCONSISTENT.at("/units/" + i, "This unit is decided twice; decide it once."));
            }
        }
        for (UnitFacts target : examination.targets()) {
            if (!seen.contains(target.unit().unitId())) {
                violations.add(TARGET_UNDECIDED.at(
                        "/units",
                        "Unit %s is targeted, but the decision does not mention it.".formatted(target.code())));
            }
        }
        return violations;
    }

    /** BR-R11: decided is on the targeted unit in its pinned version, and on nothing else. */
    static Violation notTargeted(DecisionDraft.Unit unit, Examination examination, String at) {
        return examination.targets().stream()
                .filter(target -> target.unit().unitId().equals(unit.unit().unitId()))
                .findFirst()
                .map(pinned -> VERSION_NOT_PINNED.at(
                        at + "/unitVersion",
                        "This case is judged under version %d of unit %s."
                                .formatted(pinned.unit().version(), pinned.code())))
                .orElseGet(() -> UNIT_NOT_TARGETED.at(at, "This unit is not targeted in this case."));
    }
}
