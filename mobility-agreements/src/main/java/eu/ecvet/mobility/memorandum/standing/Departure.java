package eu.ecvet.mobility.memorandum.standing;

import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A partner's notice that it leaves (BR-M11).
 *
 * @param endsOn last day on which it takes part
 */
@Schema(description = "A partner's notice that it leaves; endsOn is the last day on which it takes part (BR-M11).")
@NullMarked
public record Departure(
        InstitutionId institutionId,
        LocalDate givenOn,
        LocalDate endsOn,
        @Nullable String reason) {}
