package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.registry.codes.FurtherText;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.Remarks;
import eu.ecvet.registry.imports.source.SourceText;
import eu.ecvet.vocabulary.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is gathered while a unit of the register is read: further texts, languages in which something is missing, remarks.
 *
 * @param languages those the register declares for the qualification, the own one first
 */
record UnitTexts(
        List<String> languages, List<FurtherText> further, Map<String, Integer> missingLanguages, Remarks remarks) {
    UnitTexts(List<String> languages, Remarks remarks) {
        this(languages, new ArrayList<>(), new TreeMap<>(), remarks);
    }

    void keep(String kind, JsonNode text) {
        SourceText.of(text).ifPresent(words -> keep(kind, words));
    }

    void keep(String kind, LocalizedText words) {
        further.add(new FurtherText(kind, words));
    }

    void noteMissingLanguages(LocalizedText text) {
        languages.stream()
                .filter(language -> text.in(language).isEmpty())
                .forEach(language -> missingLanguages.merge(language, 1, Integer::sum));
    }

    void sayMissingLanguages() {
        if (!missingLanguages.isEmpty()) {
            remarks.warn(
                    ImportCode.LANGUAGE_MISSING,
                    "Texts are missing in: %s."
                            .formatted(missingLanguages.entrySet().stream()
                                    .map(entry -> "%s (%d)".formatted(entry.getKey(), entry.getValue()))
                                    .collect(Collectors.joining(", "))),
                    "Add the translations to the draft where partners need them.");
        }
    }
}
