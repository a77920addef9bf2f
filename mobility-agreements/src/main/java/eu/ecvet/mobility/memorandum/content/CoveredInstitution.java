package eu.ecvet.mobility.memorandum.content;

import eu.ecvet.mobility.document.Absent;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An institution that may operate under the memorandum without signing it. */
@Schema(
        description =
                "An institution covered by the memorandum without signing it; it may act only in these functions (BR-M12).")
public record CoveredInstitution(
        @NotNull InstitutionId institutionId,
        @Size(max = 15) List<@NotNull Function> functions,

        @Schema(
                description =
                        "For an institution outside the European Economic Area: on what basis personal data may flow to it (BR-M14).")
        TransferBasis transferBasis) {
    public CoveredInstitution {
        functions = Absent.asNone(functions);
    }
}
