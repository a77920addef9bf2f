package eu.ecvet.recognition.casefile.opening;

import static eu.ecvet.recognition.RecognitionCode.APPLICATION_MISSING;
import static eu.ecvet.recognition.RecognitionCode.APPLICATION_NOT_OPEN;
import static eu.ecvet.recognition.RecognitionCode.ASSESSMENT_NOT_APPLIED_FOR;
import static eu.ecvet.recognition.RecognitionCode.LEARNER_UNKNOWN;
import static eu.ecvet.recognition.RecognitionCode.PROCEDURE_REQUIRED;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.application.Application;
import eu.ecvet.recognition.application.ApplicationAct;
import eu.ecvet.recognition.application.ApplicationState;
import eu.ecvet.recognition.request.RequestRules;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules for opening a case outside a Learning Agreement. */
final class OpeningRules {
    private OpeningRules() {}

    /**
     * All of them. What is known of the learner is asked only where a request of the learner or of the home institution lets
     * this institution know it (BR-D05).
     */
    static List<Violation> violations(Opening opening) {
        List<Violation> violations = new ArrayList<>();
        procedureNamed(opening.procedure()).ifPresent(violations::add);
        RequestRules.qualificationKnown(opening.qualification()).ifPresent(violations::add);
        violations.addAll(TargetedUnitRules.ofTheRequest(opening));
        violations.addAll(RequestRules.eachAssessmentOnce(opening.assessmentIds()));
        List<Violation> unasked = restsOnARequest(opening);
        violations.addAll(unasked);
        if (unasked.isEmpty()) {
            learnerKnown(opening.home()).ifPresent(violations::add);
            RequestRules.openToTheLearner(
                            opening.qualification(), opening.on(), opening.hasBegun(), opening.laterVersionInForce())
                    .ifPresent(violations::add);
            violations.addAll(TargetedUnitRules.ofTheLearner(opening));
            violations.addAll(BroughtAssessmentRules.ofTheLearner(opening));
        }
        return violations;
    }

    /** BR-E04: a case is about a learner whom learner-records registered. */
    static Optional<Violation> learnerKnown(Optional<InstitutionId> home) {
        return home.isPresent()
                ? Optional.empty()
                : Optional.of(LEARNER_UNKNOWN.at("/learnerId", "No such registered learner is known here."));
    }

    /** BR-V01: outside a memorandum the institution acts under its own published procedure. */
    static Optional<Violation> procedureNamed(String procedure) {
        return !VisibleText.isIn(procedure)
                ? Optional.of(PROCEDURE_REQUIRED.at(
                        "/procedureId",
                        "Outside a Learning Agreement, name the published procedure of the institution that decides."))
                : Optional.empty();
    }

    /**
     * BR-D05: outside a Learning Agreement a case rests on an explicit request that is on record: an application of the learner
     * or guardian, or a referral by the home institution, open, to this institution and for this qualification version.
     */
    static List<Violation> restsOnARequest(Opening opening) {
        Optional<Application> asked = opening.application()
                .filter(application -> application.institution().equals(opening.deciding())
                        && application.learner().equals(opening.learner())
                        && application.qualification().equals(opening.asked()));
        if (asked.isEmpty()) {
            return List.of(
                    APPLICATION_MISSING.at(
                            "/applicationId",
                            "Name the application of the learner, or the referral of the home institution, that asks your institution to recognise in this qualification version."));
        }
        Application application = asked.get();
        if (application.refusalOf(ApplicationAct.TAKING_UP).isPresent()) {
            return List.of(APPLICATION_NOT_OPEN.at(
                    "/applicationId",
                    application.state() == ApplicationState.WITHDRAWN
                            ? "The application was withdrawn; a case needs a new one."
                            : "Another case rests on this application already; a further case needs a new one."));
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < opening.assessmentIds().size(); i++) {
            if (!application.covers(opening.assessmentIds().get(i))) {
                violations.add(ASSESSMENT_NOT_APPLIED_FOR.at(
                        "/assessmentIds/" + i, "The application does not name this assessment; bring what it names."));
            }
        }
        return violations;
    }
}
