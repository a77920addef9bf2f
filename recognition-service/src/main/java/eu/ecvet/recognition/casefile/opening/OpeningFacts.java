package eu.ecvet.recognition.casefile.opening;

import eu.ecvet.recognition.application.Applications;
import eu.ecvet.recognition.casefile.Cases;
import eu.ecvet.recognition.credit.CountedUnits;
import eu.ecvet.recognition.credit.RecognisedOutcomes;
import eu.ecvet.recognition.heard.ConfirmedAssessment;
import eu.ecvet.recognition.heard.ConfirmedAssessments;
import eu.ecvet.recognition.heard.KnownLearners;
import eu.ecvet.recognition.heard.PublishedQualification;
import eu.ecvet.recognition.heard.PublishedQualifications;
import eu.ecvet.recognition.heard.PublishedUnit;
import eu.ecvet.recognition.heard.PublishedUnits;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the rules must know of a case that is to be opened outside a Learning Agreement. */
@ApplicationScoped
class OpeningFacts {
    private final Cases cases;
    private final Applications applications;
    private final PublishedQualifications qualifications;
    private final PublishedUnits units;
    private final ConfirmedAssessments assessments;
    private final KnownLearners learners;
    private final CountedUnits counted;
    private final RecognisedOutcomes recognised;

    OpeningFacts(
            Cases cases,
            Applications applications,
            PublishedQualifications qualifications,
            PublishedUnits units,
            ConfirmedAssessments assessments,
            KnownLearners learners,
            CountedUnits counted,
            RecognisedOutcomes recognised) {
        this.cases = cases;
        this.applications = applications;
        this.qualifications = qualifications;
        this.units = units;
        this.assessments = assessments;
        this.learners = learners;
        this.counted = counted;
        this.recognised = recognised;
    }

    Opening of(InstitutionId deciding, OpenCaseRequest request, LocalDate on) {
        LearnerId learner = request.learnerId();
        QualificationId qualification = request.qualificationId();
        List<PublishedQualification> versions = qualifications.versions(qualification);
        Map<UnitVersion, PublishedUnit> published = units.find(request.units());
        Map<AssessmentId, ConfirmedAssessment> confirmed = assessments.find(request.assessments());
        Map<UnitId, Integer> countedUnits = counted.of(learner, request.qualification());
        return new Opening(
                learner,
                deciding,
                learners.homeOf(learner),
                Optional.ofNullable(request.applicationId()).flatMap(applications::locked),
                request.qualification(),
                versions.stream()
                        .filter(version -> version.version().equals(request.qualification()))
                        .findFirst(),
                versions.stream()
                        .anyMatch(version -> version.qualificationVersion() > request.qualificationVersion()
                                && version.isValidOn(on)),
                request.units(),
                published.keySet(),
                request.procedureId(),
                request.assessments(),
                confirmed,
                assessments.attested(request.assessments()),
                countedUnits,
                !countedUnits.isEmpty()
                        || !recognised.of(learner, qualification).isEmpty(),
                BroughtFile.of(
                        published.values(),
                        units.supersessions(request.units().stream()
                                .map(UnitVersion::unitId)
                                .toList()),
                        confirmed.values().stream()
                                .filter(assessment -> assessment.learnerId().equals(learner))
                                .toList(),
                        request.assessments()),
                cases.undecided(learner, request.qualification()),
                on);
    }
}
