package eu.ecvet.mobility.memorandum.content;

import eu.ecvet.mobility.document.Absent;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A competent institution that signs. */
@Schema(description = "A competent institution that signs the memorandum.")
public record MemorandumPartner(
        @NotNull InstitutionId institutionId,

        @Schema(
                description =
                        "The functions it exercises under the memorandum; each is among those it is registered with (BR-M02).")
        @Size(max = 15)
        List<@NotNull Function> functions,

        @Schema(
                description =
                        "For a partner outside the European Economic Area: on what basis personal data may flow to it (BR-M14).")
        TransferBasis transferBasis) {
    public MemorandumPartner {
        functions = Absent.asNone(functions);
    }
}
