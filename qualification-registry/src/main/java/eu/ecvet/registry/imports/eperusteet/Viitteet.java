package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.Remarks;
import eu.ecvet.vocabulary.Points;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The references by which a composition names its units ({@code tutkinnonOsaViitteet}); the points stand with the reference,
 * not with the unit.
 */
final class Viitteet {
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, Points> points = new HashMap<>();

    Viitteet(Peruste peruste, Remarks remarks) {
        int i = 0;
        for (JsonNode reference : peruste.composition().path("tutkinnonOsaViitteet")) {
            String id = reference.path("id").asText();
            units.put(id, reference.path("_tutkinnonOsa").asText());
            peruste.points(reference.path("laajuus"), "/tutkinnonOsaViitteet/" + i, remarks)
                    .ifPresent(told -> points.put(id, told));
            if (reference.path("laajuusMaksimi").isNumber()) {
                remarks.note(
                        ImportCode.POINTS_RANGE,
                        "A unit may have %s to %s points; the smaller number was taken."
                                .formatted(
                                        reference.path("laajuus").asText(),
                                        reference.path("laajuusMaksimi").asText()),
                        "Decide in the draft which number holds.");
            }
            i++;
        }
    }

    /** Null where the source does not contain the reference. */
    String unit(String reference) {
        return units.get(reference);
    }

    /** Null where the source gives none. */
    Points points(String reference) {
        return points.get(reference);
    }

    Collection<String> units() {
        return units.values();
    }
}
