package eu.ecvet.recognition.cases;

import static eu.ecvet.recognition.RecognitionRule.ALREADY_COUNTED;
import static eu.ecvet.recognition.RecognitionRule.ASSESSMENT_NAMED_TWICE;
import static eu.ecvet.recognition.RecognitionRule.ASSESSMENT_NOT_FOR_TARGET;
import static eu.ecvet.recognition.RecognitionRule.ASSESSMENT_UNKNOWN;
import static eu.ecvet.recognition.RecognitionRule.LEARNER_UNKNOWN;
import static eu.ecvet.recognition.RecognitionRule.NO_POSITIVE_ASSESSMENT;
import static eu.ecvet.recognition.RecognitionRule.OPEN_CASE_EXISTS;
import static eu.ecvet.recognition.RecognitionRule.PROCEDURE_REQUIRED;
import static eu.ecvet.recognition.RecognitionRule.QUALIFICATION_UNKNOWN;
import static eu.ecvet.recognition.RecognitionRule.UNIT_NOT_IN_QUALIFICATION;
import static eu.ecvet.recognition.RecognitionRule.UNIT_TARGETED_TWICE;
import static eu.ecvet.recognition.RecognitionRule.UNIT_UNKNOWN;

import eu.ecvet.platform.act.Violation;
import eu.ecvet.recognition.cases.CaseFile.Assessed;
import eu.ecvet.recognition.reference.ConfirmedAssessment;
import eu.ecvet.recognition.reference.PublishedQualification;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules for opening a case outside a Learning Agreement. */
final class OpeningRules {

    private OpeningRules() {}

    /**
     * What is asked for, together with what this service knows about it.
     *
     * @param achieved what the assessments say was achieved of the units that are asked for
     * @param undecided the cases of the learner in the qualification that nobody has decided yet
     */
    record Opening(
            LearnerId learner,
            boolean learnerKnown,
            Optional<PublishedQualification> qualification,
            List<UnitVersion> units,
            Set<UnitVersion> knownUnits,
            String procedure,
            List<AssessmentId> assessmentIds,
            Map<AssessmentId, ConfirmedAssessment> assessments,
            Set<UnitId> counted,
            List<Assessed> achieved,
            List<CaseFile> undecided) {}

    static List<Violation> violations(Opening opening) {
        List<Violation> violations = new ArrayList<>();
        learnerKnown(opening.learnerKnown()).ifPresent(violations::add);
        procedureNamed(opening.procedure()).ifPresent(violations::add);
        qualificationKnown(opening.qualification()).ifPresent(violations::add);
        opening.qualification()
                .ifPresent(qualification -> violations.addAll(unitsOfTheQualification(opening.units(), qualification)));
        violations.addAll(unitsKnown(opening.units(), opening.knownUnits()));
        violations.addAll(eachUnitOnce(opening.units()));
        violations.addAll(notCountedYet(opening.units(), opening.counted()));
        violations.addAll(noOtherCaseOpen(opening.units(), opening.achieved(), opening.undecided()));
        violations.addAll(eachAssessmentOnce(opening.assessmentIds()));
        violations.addAll(assessmentsOfTheLearner(opening));
        violations.addAll(assessmentsOfTheTargets(opening));
        return violations;
    }

    /** BR-E04: a case is about a learner whom learner-records registered. */
    static Optional<Violation> learnerKnown(boolean known) {
        return known
                ? Optional.empty()
                : Optional.of(LEARNER_UNKNOWN.at("/learnerId", "No such registered learner is known here."));
    }

    /** BR-V01: outside a memorandum the institution acts under its own published procedure. */
    static Optional<Violation> procedureNamed(String procedure) {
        return procedure == null || procedure.isBlank()
                ? Optional.of(PROCEDURE_REQUIRED.at(
                        "/procedureId",
                        "Outside a Learning Agreement, name the published procedure of the institution that decides."))
                : Optional.empty();
    }

    /** BR-E04: nothing is assumed of a qualification version that the registry has not told. */
    static Optional<Violation> qualificationKnown(Optional<PublishedQualification> qualification) {
        return qualification.isEmpty()
                ? Optional.of(QUALIFICATION_UNKNOWN.at(
                        "/qualificationVersion", "No such published version of a qualification is known here."))
                : Optional.empty();
    }

    /** BR-E04: nothing is assumed of a unit version that the registry has not told. */
    static List<Violation> unitsKnown(List<UnitVersion> units, Set<UnitVersion> known) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (!known.contains(units.get(i))) {
                violations.add(
                        UNIT_UNKNOWN.at("/unitTargets/" + i, "No such published version of a unit is known here."));
            }
        }
        return violations;
    }

    /** BR-R11: each unit stands in the qualification version, in the version that it pins. */
    static List<Violation> unitsOfTheQualification(List<UnitVersion> units, PublishedQualification qualification) {
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
    static List<Violation> eachUnitOnce(List<UnitVersion> units) {
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

    /** BR-R09: a unit counts once in a qualification, whatever its version, source or country. */
    static List<Violation> notCountedYet(List<UnitVersion> units, Set<UnitId> counted) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (counted.contains(units.get(i).unitId())) {
                violations.add(ALREADY_COUNTED.at(
                        "/unitTargets/" + i, "The unit is already counted for this learner in this qualification."));
            }
        }
        return violations;
    }

    /**
     * BR-R09: the same achievement is not brought to two cases at once, or one would overtake the other. Other parts of the
     * same unit may come from other cases at the same time (BR-X04).
     */
    static List<Violation> noOtherCaseOpen(List<UnitVersion> units, List<Assessed> achieved, List<CaseFile> undecided) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            UnitId unit = units.get(i).unitId();
            boolean waitsElsewhere = achieved.stream()
                    .filter(now -> now.unitId().equals(unit))
                    .anyMatch(now -> undecided.stream()
                            .flatMap(file -> file.positive().stream())
                            .anyMatch(other -> other.unitId().equals(unit)
                                    && other.outcomeId().equals(now.outcomeId())));
            if (waitsElsewhere) {
                violations.add(
                        OPEN_CASE_EXISTS.at(
                                "/unitTargets/" + i,
                                "Another case on the same outcomes of this unit is still open for this learner; it is decided first."));
            }
        }
        return violations;
    }

    /** BR-V02: an assessment stands once in a request. */
    static List<Violation> eachAssessmentOnce(List<AssessmentId> assessments) {
        List<Violation> violations = new ArrayList<>();
        Set<AssessmentId> seen = new HashSet<>();
        for (int i = 0; i < assessments.size(); i++) {
            if (!seen.add(assessments.get(i))) {
                violations.add(ASSESSMENT_NAMED_TWICE.at(
                        "/assessmentIds/" + i, "This assessment stands in the request already; name it once."));
            }
        }
        return violations;
    }

    /** BR-V02: the individual route stands on confirmed assessments of this learner. */
    static List<Violation> assessmentsOfTheLearner(Opening opening) {
        if (opening.assessmentIds().isEmpty()) {
            return List.of(NO_POSITIVE_ASSESSMENT.at(
                    "/assessmentIds", "Name at least one confirmed assessment; without one nothing can be validated."));
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < opening.assessmentIds().size(); i++) {
            var assessment = opening.assessments().get(opening.assessmentIds().get(i));
            if (assessment == null || !assessment.learnerId().equals(opening.learner())) {
                violations.add(ASSESSMENT_UNKNOWN.at(
                        "/assessmentIds/" + i, "No such confirmed assessment of this learner is known here."));
            }
        }
        return violations;
    }

    /** BR-V02: each assessment says something about a unit that is asked for. */
    static List<Violation> assessmentsOfTheTargets(Opening opening) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < opening.assessmentIds().size(); i++) {
            var assessment = opening.assessments().get(opening.assessmentIds().get(i));
            if (assessment != null
                    && assessment.learnerId().equals(opening.learner())
                    && opening.units().stream().noneMatch(unit -> concerns(assessment, unit.unitId()))) {
                violations.add(ASSESSMENT_NOT_FOR_TARGET.at(
                        "/assessmentIds/" + i, "This assessment says nothing about the units that are asked for."));
            }
        }
        return violations;
    }

    private static boolean concerns(ConfirmedAssessment assessment, UnitId unit) {
        return assessment.unitId().equals(unit)
                || assessment.results().stream().anyMatch(result -> unit.equals(result.unitId()));
    }
}
