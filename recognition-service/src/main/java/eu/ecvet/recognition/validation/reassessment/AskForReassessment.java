package eu.ecvet.recognition.validation.reassessment;

import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.ValidationGround;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AskForReassessment")
record AskForReassessment(
        @Schema(description = "May be named by the caller, so that the request can be repeated safely.")
        UUID id,

        @NotNull OutcomeId outcomeId,
        ValidationGround ground,

        @Size(max = 2000) @Schema(description = "About the assessment, never about the person.")
        String reason) {}
