package eu.ecvet.mobility.signature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a signatory sends. Who signs, and in which capacity, is said by the access token. */
@Schema(description = "A signature on exactly the content whose hash it names.")
public record SigningRequest(
        @Schema(
                description = "The contentHash of the answer that the signatory read (BR-M08, BR-L10).",
                examples = "sha-256:5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456")
        @NotNull
        @Pattern(regexp = "sha-256:[0-9a-f]{64}")
        String contentHash,

        @Schema(description = "Where it was signed.", examples = "Lille") @NotBlank @Size(max = 200)
        String place) {

    public boolean isOn(String presentHash) {
        return contentHash.equals(presentHash);
    }
}
