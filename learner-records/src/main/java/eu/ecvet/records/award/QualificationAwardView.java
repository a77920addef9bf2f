package eu.ecvet.records.award;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A qualification that a competent institution awarded.")
record QualificationAwardView(
        UUID id,
        LearnerId learnerId,
        QualificationId qualificationId,
        int qualificationVersion,
        InstitutionId awardingInstitutionId,
        LocalDate awardedOn,
        Points countedPoints) {
    static QualificationAwardView of(QualificationAward award) {
        return new QualificationAwardView(
                award.id(),
                award.learnerId(),
                award.qualification().qualificationId(),
                award.qualification().version(),
                award.awardingInstitutionId(),
                award.awardedOn(),
                award.countedPoints());
    }
}
