package eu.ecvet.recognition.casefile.opening;

import eu.ecvet.recognition.application.Application;
import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.heard.ConfirmedAssessment;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case outside a Learning Agreement that is asked for, together with what this service knows about it.
 *
 * @param deciding the institution that opens it and will decide
 * @param home home institution of the learner; empty if no such learner is known
 * @param application the request that was named; empty if there is none by that id
 * @param qualification empty if no such version is known
 * @param laterVersionInForce whether newcomers take up a later version by now
 * @param assessments those of the named assessments that are known
 * @param attested those of them that stand in a transcript
 * @param counted the units that count for the learner in the qualification, with the version in which they do
 * @param hasBegun whether something of the qualification was recognised for the learner before
 * @param file what the case would rest on
 * @param undecided the cases of the learner in the qualification that nobody has decided yet
 */
record Opening(
        LearnerId learner,
        InstitutionId deciding,
        Optional<InstitutionId> home,
        Optional<Application> application,
        QualificationVersion asked,
        Optional<PublishedQualification> qualification,
        boolean laterVersionInForce,
        List<UnitVersion> units,
        Set<UnitVersion> knownUnits,
        String procedure,
        List<AssessmentId> assessmentIds,
        Map<AssessmentId, ConfirmedAssessment> assessments,
        Set<AssessmentId> attested,
        Map<UnitId, Integer> counted,
        boolean hasBegun,
        CaseFile file,
        List<CaseFile> undecided,
        LocalDate on) {

    /** The assessment at that place of the request, if it is one of this learner. */
    Optional<ConfirmedAssessment> assessment(int place) {
        return Optional.ofNullable(assessments.get(assessmentIds.get(place)))
                .filter(assessment -> assessment.learnerId().equals(learner));
    }
}
