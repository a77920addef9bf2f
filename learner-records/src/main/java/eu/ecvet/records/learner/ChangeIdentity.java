package eu.ecvet.records.learner;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Rectification of what identifies the learner (GDPR Article 16).")
record ChangeIdentity(
        @NotBlank @ReadableName @Size(max = 200) String givenNames,
        @NotBlank @ReadableName @Size(max = 200) String familyName,
        @NotNull LocalDate birthDate) {
    Person person() {
        return new Person(givenNames, familyName, birthDate);
    }

    @Override
    public String toString() {
        return "ChangeIdentity[withheld]";
    }
}
