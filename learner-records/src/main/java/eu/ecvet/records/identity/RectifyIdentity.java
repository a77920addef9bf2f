package eu.ecvet.records.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Rectification of what identifies the learner (GDPR Article 16).")
record RectifyIdentity(
        @NotBlank @ReadableName @Size(max = 200) String givenNames,
        @NotBlank @ReadableName @Size(max = 200) String familyName,
        @NotNull LocalDate bornOn) {
    Person person() {
        return new Person(givenNames, familyName, bornOn);
    }

    @Override
    public String toString() {
        return "RectifyIdentity[withheld]";
    }
}
