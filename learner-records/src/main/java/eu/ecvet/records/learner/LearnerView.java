package eu.ecvet.records.learner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A learner, for the learner and the home institution alone.")
record LearnerView(
        LearnerId id,
        InstitutionId homeInstitutionId,
        String givenNames,
        String familyName,
        LocalDate birthDate,

        @Schema(description = "Whether a guardian has to sign today under the law of the home country (BR-L09).")
        boolean minor,

        @JsonIgnore long version) {
    static LearnerView of(Learner learner, LocalDate today) {
        Person person = learner.person();
        return new LearnerView(
                learner.id(),
                learner.home(),
                person.givenNames(),
                person.familyName(),
                person.birthDate(),
                learner.isMinorOn(today),
                learner.version());
    }

    @Override
    public String toString() {
        return "LearnerView[%s, withheld]".formatted(id);
    }
}
