package eu.ecvet.mobility.agreement.content;

import eu.ecvet.vocabulary.InstitutionId;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who validates, and how (BR-L08). */
@Schema(description = "Who validates, how, and how validated achievements are recorded (BR-L08).")
public record ValidationArrangement(
        InstitutionId institutionId,
        @Size(max = 4000) String how,
        @Size(max = 4000) String recorded) {}
