package eu.ecvet.registry.qualification.content;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.LocalizedText;

/**
 * What holders of the qualification know, understand and can do: by category, or as one open text (EQF Recommendation of
 * 2017, Annex VI; BR-Q13).
 */
public record Description(
        @TextSize(TextSize.TEXT) LocalizedText knowledge,
        @TextSize(TextSize.TEXT) LocalizedText skills,
        @TextSize(TextSize.TEXT) LocalizedText responsibilityAutonomy,
        @TextSize(TextSize.TEXT) LocalizedText openText) {

    boolean coversAllCategories() {
        return knowledge != null && skills != null && responsibilityAutonomy != null;
    }
}
