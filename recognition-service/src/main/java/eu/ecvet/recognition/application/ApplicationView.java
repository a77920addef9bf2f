package eu.ecvet.recognition.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.functions.Turn;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;

@Schema(
        name = "Application",
        description = "The explicit request on which a case outside a Learning Agreement rests (BR-D05).")
@NullMarked
record ApplicationView(
        UUID id,
        @JsonIgnore long rowVersion,
        ApplicationState state,

        @Schema(description = "Whose turn it is, and why; nobody's once it is taken up or withdrawn.")
        List<Turn> turn,

        AskedBy askedBy,
        LearnerId learnerId,
        InstitutionId homeInstitutionId,

        @Schema(description = "The institution that is asked to decide.")
        InstitutionId institutionId,

        QualificationId qualificationId,
        int qualificationVersion,

        @Schema(description = "The assessments that may be brought; none: all of the learner.")
        List<AssessmentId> assessmentIds,

        LocalDate requestedOn) {

    static ApplicationView of(Application application) {
        return new ApplicationView(
                application.id(),
                application.rowVersion(),
                application.state(),
                switch (application.state()) {
                    case OPEN ->
                        List.of(Turn.of(
                                        Turn.Party.RECOGNISING,
                                        application.institution(),
                                        "opening",
                                        "The institution that is asked opens a case on the application.")
                                .with(Function.RECOGNISE_UNIT));
                    case TAKEN_UP, WITHDRAWN -> List.of();
                },
                application.askedBy(),
                application.learner(),
                application.home(),
                application.institution(),
                application.qualification().qualificationId(),
                application.qualification().version(),
                application.assessmentIds(),
                application.requestedOn());
    }
}
