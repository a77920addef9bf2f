package eu.ecvet.recognition.casefile.opening;

import static eu.ecvet.recognition.RecognitionCode.ASSESSMENT_NOT_ATTESTED;
import static eu.ecvet.recognition.RecognitionCode.ASSESSMENT_NOT_FOR_TARGET;
import static eu.ecvet.recognition.RecognitionCode.ASSESSMENT_UNKNOWN;
import static eu.ecvet.recognition.RecognitionCode.NO_POSITIVE_ASSESSMENT;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.heard.ConfirmedAssessment;
import eu.ecvet.vocabulary.UnitId;
import java.util.ArrayList;
import java.util.List;

/** The rules for the assessments that are brought to a case outside a Learning Agreement. */
final class BroughtAssessmentRules {
    private BroughtAssessmentRules() {}

    static List<Violation> ofTheLearner(Opening opening) {
        List<Violation> violations = new ArrayList<>(knownOfTheLearner(opening));
        violations.addAll(sayingSomethingOfTheTargets(opening));
        violations.addAll(ofAnAgreementByItsTranscript(opening));
        return violations;
    }

    /** BR-V02: the individual route stands on confirmed assessments of this learner. */
    static List<Violation> knownOfTheLearner(Opening opening) {
        if (opening.assessmentIds().isEmpty()) {
            return List.of(NO_POSITIVE_ASSESSMENT.at(
                    "/assessmentIds", "Name at least one confirmed assessment; without one nothing can be validated."));
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < opening.assessmentIds().size(); i++) {
            if (opening.assessment(i).isEmpty()) {
                violations.add(ASSESSMENT_UNKNOWN.at(
                        "/assessmentIds/" + i, "No such confirmed assessment of this learner is known here."));
            }
        }
        return violations;
    }

    /** BR-V02: each assessment says something about a unit that is asked for. */
    static List<Violation> sayingSomethingOfTheTargets(Opening opening) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < opening.assessmentIds().size(); i++) {
            var assessment = opening.assessment(i);
            if (assessment.isPresent()
                    && opening.units().stream().noneMatch(unit -> concerns(assessment.get(), unit.unitId()))) {
                violations.add(ASSESSMENT_NOT_FOR_TARGET.at(
                        "/assessmentIds/" + i, "This assessment says nothing about the units that are asked for."));
            }
        }
        return violations;
    }

    /**
     * BR-V02: what was assessed under a Learning Agreement is recognised through the transcript that the host issued. Until
     * then it can be brought to no case; afterwards it may count in another qualification too (BR-R10).
     */
    static List<Violation> ofAnAgreementByItsTranscript(Opening opening) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < opening.assessmentIds().size(); i++) {
            var assessment = opening.assessment(i);
            if (assessment.isPresent()
                    && assessment.get().learningAgreementId() != null
                    && !opening.attested().contains(assessment.get().assessmentId())) {
                violations.add(
                        ASSESSMENT_NOT_ATTESTED.at(
                                "/assessmentIds/" + i,
                                "This assessment was made under a Learning Agreement, and no transcript attests it; it is recognised once the host has issued the transcript."));
            }
        }
        return violations;
    }

    private static boolean concerns(ConfirmedAssessment assessment, UnitId unit) {
        return assessment.unitId().equals(unit)
                || assessment.results().stream().anyMatch(result -> unit.equals(result.unitId()));
    }
}
