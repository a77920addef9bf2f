package eu.ecvet.mobility.memorandum.content;

import eu.ecvet.mobility.document.Absent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A qualification to which the memorandum applies, and who does what for it (BR-M03). */
@Schema(
        description =
                "A qualification to which the memorandum applies, and who assesses, validates and recognises for it (BR-M03).")
public record CoveredQualification(
        @NotNull QualificationId qualificationId,
        @NotNull @Min(1) Integer qualificationVersion,

        @Schema(description = "Who assesses; at least one signing partner.") @Size(max = 100)
        List<@NotNull InstitutionId> assessingInstitutionIds,

        @Schema(description = "Who validates: partners, or institutions covered without signing.") @Size(max = 100)
        List<@NotNull InstitutionId> validatingInstitutionIds,

        @Schema(description = "Who recognises units: partners, or institutions covered without signing.")
        @Size(max = 100)
        List<@NotNull InstitutionId> recognisingInstitutionIds) {
    public CoveredQualification {
        assessingInstitutionIds = Absent.asNone(assessingInstitutionIds);
        validatingInstitutionIds = Absent.asNone(validatingInstitutionIds);
        recognisingInstitutionIds = Absent.asNone(recognisingInstitutionIds);
    }

    public QualificationVersion version() {
        return new QualificationVersion(qualificationId, qualificationVersion);
    }
}
