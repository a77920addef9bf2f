package eu.ecvet.records.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
    static LearnerView of(KnownPerson known, LocalDate today) {
        return new LearnerView(
                known.enrolment().learnerId(),
                known.enrolment().home(),
                known.person().givenNames(),
                known.person().familyName(),
                known.person().bornOn(),
                known.isMinorOn(today),
                known.rowVersion());
    }

    @Override
    public String toString() {
        return "LearnerView[%s, withheld]".formatted(id);
    }
}
