package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.SourceText;
import eu.ecvet.registry.unit.content.AssessmentCriterion;
import eu.ecvet.vocabulary.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The assessment of a unit of the register ({@code arviointi}): criteria by target and level, or as a generic scale. */
final class Arviointi {
    private final UnitTexts texts;
    private final List<AssessmentCriterion> criteria = new ArrayList<>();

    Arviointi(UnitTexts texts) {
        this.texts = texts;
    }

    List<AssessmentCriterion> criteria() {
        return criteria;
    }

    void read(JsonNode assessment, List<String> codes, LocalizedText area) {
        int before = criteria.size();
        for (JsonNode field : assessment.path("arvioinninKohdealueet")) {
            for (JsonNode target : field.path("arvioinninKohteet")) {
                LocalizedText heading =
                        joined(" – ", area, heading(field.path("otsikko")), heading(target.path("otsikko")));
                List<JsonNode> levels = new ArrayList<>();
                target.path("osaamistasonKriteerit").forEach(levels::add);
                levels.sort(
                        Comparator.comparing(level -> level.path("_osaamistaso").asText()));
                for (JsonNode level : levels) {
                    criterion(
                            heading,
                            level(target.path("_arviointiAsteikko").asText(), level),
                            heading(target.path("selite")),
                            level.path("kriteerit"),
                            codes);
                }
            }
        }
        if (criteria.size() > before && codes.size() > 1) {
            texts.remarks()
                    .noteOnce(
                            ImportCode.CRITERIA_NOT_LINKED,
                            "The source states the criteria for all requirements together and does not link them one by one.",
                            "Each criterion therefore lists all outcomes it was stated for; narrow that down in the draft where partners assess parts of the unit.");
        }
        texts.keep("assessment-notes", assessment.path("lisatiedot"));
    }

    void genericScale(JsonNode scale, JsonNode reference, List<String> codes) {
        if (scale.isObject()) {
            LocalizedText heading = heading(scale.path("kohde"));
            for (JsonNode level : scale.path("osaamistasonKriteerit")) {
                criterion(
                        heading,
                        level(scale.path("_arviointiAsteikko").asText(), level),
                        null,
                        level.path("kriteerit"),
                        codes);
            }
        } else if (!reference.isMissingNode() && !reference.isNull()) {
            texts.remarks()
                    .warn(
                            ImportCode.GENERIC_SCALE_NOT_INCLUDED,
                            "The unit refers to the generic assessment scale %s, which the source does not contain."
                                    .formatted(reference.asText()),
                            "Complete assessment.criteria of the draft from the register.");
        }
    }

    private void criterion(LocalizedText target, String grade, LocalizedText lead, JsonNode lines, List<String> codes) {
        Map<String, StringBuilder> words = new LinkedHashMap<>();
        for (JsonNode line : lines) {
            SourceText.of(line).ifPresent(text -> text.byLanguage().forEach((language, said) -> {
                var all = words.computeIfAbsent(language, first -> new StringBuilder());
                all.append(all.isEmpty() ? "" : "\n").append(said);
            }));
        }
        if (words.isEmpty()) {
            return;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        words.forEach((language, said) -> texts.put(
                language,
                Optional.ofNullable(lead)
                        .flatMap(text -> text.in(language))
                        .map(start -> start + "\n" + said)
                        .orElse(said.toString())));
        criteria.add(new AssessmentCriterion(target, grade, new LocalizedText(texts), codes));
    }

    /** The register names scales and levels by its own numbers; their names are not in the source. */
    private static String level(String scale, JsonNode level) {
        String named = SourceText.heading(level.path("osaamistaso").path("otsikko"))
                .map(LocalizedText::readable)
                .orElse("level " + level.path("_osaamistaso").asText("?"));
        String grade = scale.isEmpty() ? named : "scale %s, %s".formatted(scale, named);
        return grade.length() <= 100 ? grade : grade.substring(0, 100);
    }

    private static LocalizedText heading(JsonNode text) {
        return SourceText.heading(text).orElse(null);
    }

    private static LocalizedText joined(String by, LocalizedText... parts) {
        Map<String, String> joined = new LinkedHashMap<>();
        for (LocalizedText part : parts) {
            if (part != null) {
                part.byLanguage()
                        .forEach((language, text) -> joined.merge(language, text, (one, other) -> one + by + other));
            }
        }
        return joined.isEmpty() ? null : new LocalizedText(joined);
    }
}
