package eu.ecvet.registry.composition;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.LocalizedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A specialisation within a qualification, such as a competence area. A learner follows one; groups that stand side by
 * side and carry a specialisation exclude one another.
 *
 * @param code in the register the qualification comes from
 */
public record Specialisation(
        @NotBlank @Size(max = 100) String code,
        @TextSize(TextSize.TITLE) LocalizedText title) {}
