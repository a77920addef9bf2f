package eu.ecvet.recognition.validation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.recognition.casefile.CaseFile.Validated;
import eu.ecvet.recognition.casefile.CaseState;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Validation",
        description = "What an institution confirmed of the assessed outcomes, as a record of its own.")
@NullMarked
record ValidationView(
        UUID id,
        CaseId caseId,
        @Schema(description = "Where the case stands now.") CaseState caseState,

        @JsonIgnore long rowVersion,

        LocalDate validatedOn,
        InstitutionId validatingInstitutionId,
        Function function,
        boolean automatic,

        @Schema(description = "Pseudonym of the acting person; absent for an automatic act.") @Nullable
        String validatedBy,

        @Schema(description = "Who answers for an automatic act (BR-R13).") @Nullable
        String accountableOfficer,

        @Schema(description = "Version of the transcript that was compared; absent on the individual route.") @Nullable
        Integer transcriptVersion,

        @Schema(description = "False once a newer transcript replaced what was compared.")
        boolean standing,

        List<Validated> outcomes) {

    static ValidationView of(RecognitionCase validated, Validation validation) {
        return new ValidationView(
                validation.id(),
                validated.id(),
                validated.state(),
                validated.rowVersion(),
                validation.validatedOn(),
                validation.validatingInstitution(),
                Function.VALIDATE,
                validation.automatic(),
                validation.validatedBy(),
                validation.accountableOfficer(),
                validation.transcriptVersion(),
                validated.validation().filter(validation.id()::equals).isPresent(),
                validation.outcomes());
    }
}
