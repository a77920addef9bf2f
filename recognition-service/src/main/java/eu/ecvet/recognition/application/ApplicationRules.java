package eu.ecvet.recognition.application;

import static eu.ecvet.recognition.RecognitionCode.ASSESSMENT_UNKNOWN;
import static eu.ecvet.recognition.RecognitionCode.INSTITUTION_DOES_NOT_RECOGNISE;
import static eu.ecvet.recognition.RecognitionCode.INSTITUTION_UNKNOWN;
import static eu.ecvet.recognition.RecognitionCode.QUALIFICATION_NOT_VALID;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.FunctionsHeld;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.heard.ConfirmedAssessment;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.recognition.request.RequestRules;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for asking for recognition outside a Learning Agreement. */
final class ApplicationRules {
    private ApplicationRules() {}

    /**
     * What is asked for, together with what this service knows about it.
     *
     * @param home home institution of the learner; empty where no such learner is known to whom this actor may refer
     * @param institution what is known of the institution that is asked
     * @param on legal date of the request: that of the home institution (BR-E05)
     */
    record Asked(
            LearnerId learner,
            Optional<InstitutionId> home,
            Optional<FunctionsHeld> institution,
            Optional<PublishedQualification> qualification,
            LocalDate on,
            List<AssessmentId> assessmentIds,
            Map<AssessmentId, ConfirmedAssessment> assessments) {}

    static List<Violation> violations(Asked asked) {
        List<Violation> violations = new ArrayList<>();
        RequestRules.ownLearnerKnown(asked.home()).ifPresent(violations::add);
        institutionRecognises(asked.institution(), asked.on()).ifPresent(violations::add);
        RequestRules.qualificationKnown(asked.qualification()).ifPresent(violations::add);
        versionHasBegun(asked.qualification(), asked.on()).ifPresent(violations::add);
        violations.addAll(RequestRules.eachAssessmentOnce(asked.assessmentIds()));
        violations.addAll(assessmentsOfTheLearner(asked));
        return violations;
    }

    /** BR-I01: who is asked is a competent institution that recognises units on that day, whatever the scope. */
    static Optional<Violation> institutionRecognises(Optional<FunctionsHeld> institution, LocalDate on) {
        if (institution.isEmpty()) {
            return Optional.of(
                    INSTITUTION_UNKNOWN.at("/institutionId", "No such competent institution is known here."));
        }
        return institution.get().includes(Function.RECOGNISE_UNIT, ActObject.ANY, on)
                ? Optional.empty()
                : Optional.of(INSTITUTION_DOES_NOT_RECOGNISE.at(
                        "/institutionId",
                        "This institution does not recognise units on %s; ask one that holds the function RECOGNISE_UNIT."
                                .formatted(on)));
    }

    /**
     * BR-Q19: the first day of the version has come. Whether a version that has run out is still open to
     * the learner, who may have begun with it, is said when the case is opened.
     */
    static Optional<Violation> versionHasBegun(Optional<PublishedQualification> qualification, LocalDate on) {
        return qualification
                .flatMap(PublishedQualification::firstDay)
                .filter(on::isBefore)
                .map(first -> QUALIFICATION_NOT_VALID.at(
                        "/qualificationVersion",
                        "This version of the qualification is valid from %s on.".formatted(first)));
    }

    /** BR-V02: what may be brought are confirmed assessments of this learner. */
    static List<Violation> assessmentsOfTheLearner(Asked asked) {
        if (asked.home().isEmpty()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < asked.assessmentIds().size(); i++) {
            var assessment = asked.assessments().get(asked.assessmentIds().get(i));
            if (assessment == null || !assessment.learnerId().equals(asked.learner())) {
                violations.add(ASSESSMENT_UNKNOWN.at(
                        "/assessmentIds/" + i, "No such confirmed assessment of this learner is known here."));
            }
        }
        return violations;
    }
}
