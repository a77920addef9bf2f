package eu.ecvet.recognition.casefile.opening;

import static eu.ecvet.recognition.RecognitionCode.ALREADY_COUNTED;
import static eu.ecvet.recognition.RecognitionCode.OPEN_CASE_EXISTS;
import static eu.ecvet.recognition.RecognitionCode.UNIT_NOT_IN_QUALIFICATION;
import static eu.ecvet.recognition.RecognitionCode.UNIT_TARGETED_TWICE;
import static eu.ecvet.recognition.RecognitionCode.UNIT_VERSION_UNKNOWN;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules for the units that a case outside a Learning Agreement asks for. */
final class TargetedUnitRules {
    private TargetedUnitRules() {}

    /** What can be said without knowing anything of the learner. */
    static List<Violation> ofTheRequest(Opening opening) {
        List<Violation> violations = new ArrayList<>();
        opening.qualification()
                .ifPresent(qualification -> violations.addAll(inTheQualification(opening.units(), qualification)));
        violations.addAll(known(opening.units(), opening.knownUnits()));
        violations.addAll(eachOnce(opening.units()));
        return violations;
    }

    static List<Violation> ofTheLearner(Opening opening) {
        List<Violation> violations = new ArrayList<>(notCountedYet(opening.units(), opening.counted()));
        violations.addAll(noOtherCaseOpen(opening.units(), opening.file().positive(), opening.undecided()));
        return violations;
    }

    /** BR-E04: nothing is assumed of a unit version that the registry has not told. */
    static List<Violation> known(List<UnitVersion> units, Set<UnitVersion> known) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (!known.contains(units.get(i))) {
                violations.add(UNIT_VERSION_UNKNOWN.at(
                        "/unitTargets/" + i, "No such published version of a unit is known here."));
            }
        }
        return violations;
    }

    /** BR-R11: each unit stands in the qualification version, in the version that it pins. */
    static List<Violation> inTheQualification(List<UnitVersion> units, PublishedQualification qualification) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            UnitVersion unit = units.get(i);
            if (!qualification.includes(unit)) {
                violations.add(UNIT_NOT_IN_QUALIFICATION.at(
                        "/unitTargets/" + i,
                        qualification
                                .composed(unit.unitId())
                                .map(composed -> "The qualification contains this unit in version %d, not %d."
                                        .formatted(composed.unitVersion(), unit.version()))
                                .orElse("The qualification version does not contain this unit.")));
            }
        }
        return violations;
    }

    /** BR-R09: one case does not ask for the same unit twice. */
    static List<Violation> eachOnce(List<UnitVersion> units) {
        List<Violation> violations = new ArrayList<>();
        Set<UnitId> seen = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            if (!seen.add(units.get(i).unitId())) {
                violations.add(UNIT_TARGETED_TWICE.at(
                        "/unitTargets/" + i, "This unit stands in the request already; it counts once."));
            }
        }
        return violations;
    }

    /** BR-R09: a unit counts once in a version of a qualification, whatever its own version, source or country. */
    static List<Violation> notCountedYet(List<UnitVersion> units, Map<UnitId, Integer> counted) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Integer version = counted.get(units.get(i).unitId());
            if (version != null) {
                violations.add(ALREADY_COUNTED.at(
                        "/unitTargets/" + i,
                        "The unit is already counted for this learner in this version of the qualification, in its version %d."
                                .formatted(version)));
            }
        }
        return violations;
    }

    /**
     * BR-R09: the same achievement is not brought to two cases at once, or one would overtake the other. Other parts of the
     * same unit may come from other cases at the same time (BR-X04).
     */
    static List<Violation> noOtherCaseOpen(
            List<UnitVersion> units, List<CaseFile.Assessed> achieved, List<CaseFile> undecided) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            UnitId unit = units.get(i).unitId();
            boolean waitsElsewhere = achieved.stream()
                    .filter(now -> now.unitId().equals(unit))
                    .anyMatch(now -> undecided.stream()
                            .flatMap(file -> file.positive(unit).stream())
                            .anyMatch(other -> other.outcomeId().equals(now.outcomeId())));
            if (waitsElsewhere) {
                violations.add(
                        OPEN_CASE_EXISTS.at(
                                "/unitTargets/" + i,
                                "Another case on the same outcomes of this unit is still open for this learner; it is decided first."));
            }
        }
        return violations;
    }
}
