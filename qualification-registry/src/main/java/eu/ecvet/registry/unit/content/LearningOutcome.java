package eu.ecvet.registry.unit.content;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.OutcomeId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A statement of what a learner knows, understands and can do (Annex I(b)); assessed on its own.
 *
 * @param id given by the registry where the request names none; belongs to this version of the unit alone
 * @param category may be missing in a draft, never in a published version (BR-Q01)
 * @param essential whether the unit cannot be recognised without it; absent: yes
 */
public record LearningOutcome(
        OutcomeId id,

        @NotBlank @Size(max = 60) @Schema(description = "Tells the outcome apart within the unit.", examples = "S1")
        String code,

        OutcomeCategory category,
        @NotNull @TextSize(TextSize.TEXT) LocalizedText text,

        @Schema(description = "Whether the unit cannot be recognised without it; absent: yes.")
        Boolean essential) {

    public LearningOutcome {
        essential = essential == null || essential;
    }

    LearningOutcome withId(OutcomeId given) {
        return new LearningOutcome(given, code, category, text, essential);
    }
}
