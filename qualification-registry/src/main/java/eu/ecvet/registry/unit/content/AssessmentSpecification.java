package eu.ecvet.registry.unit.content;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;

/** Procedures and criteria for the assessment of a unit's outcomes (Annex II section 1, item 5). */
public record AssessmentSpecification(
        @TextSize(TextSize.TEXT) LocalizedText procedures,
        @Size(max = 30) List<@NotBlank @Size(max = 200) String> methods,
        @Size(max = 600) List<@NotNull @Valid AssessmentCriterion> criteria) {

    public AssessmentSpecification {
        methods = methods == null ? List.of() : Collections.unmodifiableList(methods);
        criteria = criteria == null ? List.of() : Collections.unmodifiableList(criteria);
    }
}
