package eu.ecvet.records.award;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Schema(description = "A qualification that a competent institution awarded.")
@NullMarked
record QualificationAwardView(
        UUID id,
        LearnerId learnerId,
        QualificationId qualificationId,
        int qualificationVersion,
        InstitutionId awardingInstitutionId,
        LocalDate awardedOn,
        @Nullable Points countedPoints) {
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
