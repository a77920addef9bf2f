package eu.ecvet.records.identity;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Registration of a learner by the home institution; the only request of the suite that names a person.")
record RegisterLearner(
        @Schema(description = "Pseudonym; chosen here if it is absent. It must not be derived from the person.")
        LearnerId id,

        @NotBlank @ReadableName @Size(max = 200) String givenNames,
        @NotBlank @ReadableName @Size(max = 200) String familyName,

        @Schema(description = "Decides whether a guardian has to sign (BR-L09); never leaves this service.") @NotNull
        LocalDate bornOn,

        @Schema(description = "The institution that will validate and recognise; the caller's own, also if absent.")
        InstitutionId homeInstitutionId) {
    Person person() {
        return new Person(givenNames, familyName, bornOn);
    }

    @Override
    public String toString() {
        return "RegisterLearner[%s, withheld]".formatted(id);
    }
}
