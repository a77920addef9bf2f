package eu.ecvet.registry.unit.content;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What performance shows that outcomes are achieved (BR-Q04).
 *
 * @param target what is looked at, for instance the mastering of a work process
 * @param grade the level of a grading scale that the text describes, where there are several
 * @param outcomeCodes the outcomes of the unit for which it holds
 */
public record AssessmentCriterion(
        @TextSize(TextSize.TEXT) LocalizedText target,

        @Size(max = 100) @Schema(description = "Level of the grading scale that the text describes.")
        String grade,

        @NotNull @TextSize(TextSize.TEXT) LocalizedText text,

        @Size(max = 300) @Schema(description = "Codes of the outcomes for which the criterion holds.")
        List<@NotBlank @Size(max = 60) String> outcomeCodes) {

    public AssessmentCriterion {
        outcomeCodes = outcomeCodes == null ? List.of() : Collections.unmodifiableList(outcomeCodes);
    }
}
