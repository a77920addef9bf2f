package eu.ecvet.mobility.memorandum.act;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A partner's notice (BR-M11). */
@Schema(
        description =
                "A partner's notice. In a memorandum of two it ends the memorandum, among more only this partner's participation (BR-M11).")
public record DepartureNotice(
        @Schema(description = "Last day on which the partner takes part.") @NotNull
        LocalDate endsOn,

        @Schema(description = "Why, for the other partners; about the partnership, never about a person (BR-D07).")
        @NotBlank
        @Size(max = 2000)
        String reason) {}
