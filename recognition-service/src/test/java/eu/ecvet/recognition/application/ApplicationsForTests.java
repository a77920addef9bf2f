package eu.ecvet.recognition.application;

import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Applications for tests of those rooms that take them up. */
public final class ApplicationsForTests {
    private ApplicationsForTests() {}

    /** An open application of the learner; without assessments named, all of the learner may be brought. */
    public static Application open(
            LearnerId learner, InstitutionId institution, QualificationVersion qualification, AssessmentId... named) {
        return new Application(
                UUID.randomUUID(),
                AskedBy.LEARNER,
                learner,
                new InstitutionId(UUID.randomUUID()),
                new ApplicationRequest(
                        null,
                        null,
                        institution,
                        qualification.qualificationId(),
                        qualification.version(),
                        List.of(named)),
                LocalDate.of(2026, 2, 1),
                learner.toString(),
                "hash");
    }
}
