package eu.ecvet.mobility.agreement.content;

import eu.ecvet.vocabulary.InstitutionId;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who recognises, and how (BR-L08). */
@Schema(description = "Who recognises, and how (BR-L08).")
public record RecognitionArrangement(
        InstitutionId institutionId, @Size(max = 4000) String how) {}
