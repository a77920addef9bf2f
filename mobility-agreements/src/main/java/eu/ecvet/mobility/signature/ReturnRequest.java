package eu.ecvet.mobility.signature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a proposal goes back to its draft. */
@Schema(description = "Gives a proposal back to be changed; signatures given so far are void.")
public record ReturnRequest(
        @Schema(description = "What should change in the content; about the content, never about a person (BR-D07).")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
