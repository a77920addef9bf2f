package eu.ecvet.records.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.records.identity.Vault.Known;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;

@Schema(description = "A learner, for the learner and the home institution alone.")
@NullMarked
record LearnerView(
        LearnerId id,
        InstitutionId homeInstitutionId,
        String givenNames,
        String familyName,
        LocalDate bornOn,

        @Schema(description = "Whether a guardian has to sign today under the law of the home country (BR-L09).")
        boolean minor,

        @JsonIgnore long rowVersion) {
    static LearnerView of(Known known, LocalDate today) {
        Identity identity = known.identity().orElseThrow();
        Person person = identity.person();
        return new LearnerView(
                known.enrolment().learnerId(),
                known.enrolment().home(),
                person.givenNames(),
                person.familyName(),
                person.bornOn(),
                identity.isMinorOn(today),
                identity.rowVersion());
    }

    @Override
    public String toString() {
        return "LearnerView[%s, withheld]".formatted(id);
    }
}
