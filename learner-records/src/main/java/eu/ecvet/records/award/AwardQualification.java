package eu.ecvet.records.award;

import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The decision to award a qualification to a learner who has all that its rules require.")
record AwardQualification(
        UUID id,
        @NotNull QualificationId qualificationId,
        @NotNull @Min(1) Integer qualificationVersion) {
    QualificationVersion qualification() {
        return new QualificationVersion(qualificationId, qualificationVersion);
    }
}
