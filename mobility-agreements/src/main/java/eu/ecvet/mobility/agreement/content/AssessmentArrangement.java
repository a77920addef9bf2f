package eu.ecvet.mobility.agreement.content;

import eu.ecvet.mobility.document.Absent;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is settled about assessment before departure: the five questions of the NetECVET toolkit (BR-L08). */
@Schema(
        description =
                "What is settled about assessment before departure: who, how, where, when, how quality is assured, how results are recorded (BR-L08).")
public record AssessmentArrangement(
        @Valid Assessor whoAssesses,

        @Schema(description = "How, and in what context.") @Size(max = 4000)
        String how,

        @Size(max = 1000) String where,
        @Size(max = 1000) String when,

        @Schema(description = "The procedures that assure the quality of the assessment.") @Size(max = 4000)
        String qualityProcedures,

        @Schema(description = "How results are recorded.") @Size(max = 4000)
        String howRecorded,

        @Schema(
                description = "The agreed methods; an assessment by another one is a deviation (BR-A09).",
                examples = "[\"practical task\"]")
        @Size(max = 50)
        List<@NotBlank @Size(max = 200) String> methods) {
    public AssessmentArrangement {
        methods = Absent.asNone(methods);
    }

    /** Who assesses, by institution and function; never a person's name (BR-D01). */
    @Schema(
            name = "Assessor",
            description = "Who assesses: the institution, and in which capacity. Never a person's name.")
    public record Assessor(
            @Schema(description = "The hosting institution, unless another one is named that holds ASSESS.")
            InstitutionId institutionId,

            @Schema(examples = "examiner of the vocational school") @Size(max = 200)
            String function) {}
}
