package eu.ecvet.recognition.request;

import static eu.ecvet.recognition.RecognitionCode.ASSESSMENT_NAMED_TWICE;
import static eu.ecvet.recognition.RecognitionCode.LEARNER_UNKNOWN;
import static eu.ecvet.recognition.RecognitionCode.QUALIFICATION_NOT_VALID;
import static eu.ecvet.recognition.RecognitionCode.QUALIFICATION_VERSION_UNKNOWN;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds for whatever names a version of a qualification or assessments: applications, cases, open parts. */
public final class RequestRules {
    private static final String VERSION = "/qualificationVersion";

    private RequestRules() {}

    /** BR-E04: nothing is assumed of a qualification version that the registry has not told. */
    public static Optional<Violation> qualificationKnown(Optional<PublishedQualification> qualification) {
        return qualification.isPresent()
                ? Optional.empty()
                : Optional.of(QUALIFICATION_VERSION_UNKNOWN.at(
                        VERSION, "No such published version of a qualification is known here."));
    }

    /** BR-E04: the learner is one whom learner-records registered, and of the institution that acts for her. */
    public static Optional<Violation> ownLearnerKnown(Optional<InstitutionId> home) {
        return home.isPresent()
                ? Optional.empty()
                : Optional.of(LEARNER_UNKNOWN.at(
                        "/learnerId", "No such registered learner is known here, or not as one of your institution."));
    }

    /**
     * BR-Q19: newcomers begin with a version that is valid today. Who has begun may finish: what was recognised in a version is
     * not lost because the version was superseded or ran out.
     */
    public static Optional<Violation> openToTheLearner(
            Optional<PublishedQualification> qualification,
            LocalDate on,
            boolean hasBegun,
            boolean laterVersionInForce) {
        return qualification
                .filter(known -> !hasBegun)
                .filter(known -> !known.isValidOn(on) || laterVersionInForce)
                .map(known -> QUALIFICATION_NOT_VALID.at(
                        VERSION,
                        known.isValidOn(on)
                                ? "A later version of this qualification is in force; this one takes no newcomers any more."
                                : "This version of the qualification is not valid on %s.".formatted(on)));
    }

    /** BR-V02: an assessment stands once in a request. */
    public static List<Violation> eachAssessmentOnce(List<AssessmentId> assessments) {
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
}
