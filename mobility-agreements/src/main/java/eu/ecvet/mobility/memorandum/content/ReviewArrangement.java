package eu.ecvet.mobility.memorandum.content;

import eu.ecvet.vocabulary.InstitutionId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the partners look at their memorandum again, and who sees to it (BR-M05). */
@Schema(
        description =
                "When the partners review the memorandum, by a date or an interval, and who is responsible (BR-M05).")
public record ReviewArrangement(
        LocalDate dueOn, @Min(1) @Max(120) Integer intervalMonths, InstitutionId responsibleInstitutionId) {}
