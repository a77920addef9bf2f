package eu.ecvet.registry.imports;

import static eu.ecvet.registry.imports.ImportFinding.error;
import static eu.ecvet.registry.imports.ImportFinding.info;
import static eu.ecvet.registry.imports.ImportFinding.warning;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.registry.unit.AssessmentCriterion;
import eu.ecvet.registry.unit.AssessmentSpecification;
import eu.ecvet.registry.unit.LearningOutcome;
import eu.ecvet.registry.unit.UnitContent;
import eu.ecvet.registry.unit.UnitRules;
import eu.ecvet.registry.vocabulary.FurtherText;
import eu.ecvet.vocabulary.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a unit of the Finnish national register ({@code tutkinnonOsa}). Its requirements are learning outcomes; they come as
 * HTML with a list ({@code ammattitaitovaatimukset}), as a list of targets ({@code ammattitaitovaatimuksetLista}), as a list
 * with areas ({@code ammattitaitovaatimukset2019}), or, in the units common to all qualifications, as objectives of
 * sub-areas ({@code osaAlueet}). Criteria come by target and level, or as a generic scale.
 */
final class EperusteetUnit {
    private static final int MOST_OUTCOMES = 300;
    private static final int MOST_CRITERIA = 600;

    private final JsonNode unit;
    private final String pointer;
    private final List<String> languages;
    private final ImportDecisions decisions;
    private final List<ImportFinding> findings = new ArrayList<>();
    private final List<LearningOutcome> outcomes = new ArrayList<>();
    private final List<AssessmentCriterion> criteria = new ArrayList<>();
    private final List<FurtherText> furtherTexts = new ArrayList<>();
    private final Map<String, Integer> missingLanguages = new TreeMap<>();

    private EperusteetUnit(JsonNode unit, String pointer, List<String> languages, ImportDecisions decisions) {
        this.unit = unit;
        this.pointer = pointer;
        this.languages = languages;
        this.decisions = decisions;
    }

    static SourceUnit read(JsonNode unit, String pointer, List<String> languages, ImportDecisions decisions) {
        return new EperusteetUnit(unit, pointer, languages, decisions).read();
    }

    private SourceUnit read() {
        String sourceId = unit.path("id").asText();
        String code = code(sourceId);
        Optional<LocalizedText> title = SourceText.heading(unit.path("nimi"));
        title.ifPresent(this::noteMissingLanguages);
        Optional<UnitContent> content = title.map(this::content).flatMap(this::acceptable);
        if (title.isEmpty()) {
            findings.add(error(
                    "TITLE_MISSING", "The unit has no title in any language.", "Ask the register to complete it."));
        }
        if (!missingLanguages.isEmpty()) {
            findings.add(warning(
                    "LANGUAGE_MISSING",
                    "Texts are missing in: %s."
                            .formatted(missingLanguages.entrySet().stream()
                                    .map(entry -> "%s (%d)".formatted(entry.getKey(), entry.getValue()))
                                    .reduce((one, other) -> one + ", " + other)
                                    .orElseThrow()),
                    "Add the translations to the draft where partners need them."));
        }
        return new SourceUnit(
                pointer,
                sourceId,
                code,
                title.map(LocalizedText::readable).orElse(null),
                content,
                List.copyOf(findings));
    }

    private String code(String sourceId) {
        String code =
                unit.path("koodiArvo").asText(unit.path("koodi").path("arvo").asText(""));
        if (!code.isBlank() && code.length() <= 100) {
            return code.strip();
        }
        findings.add(warning(
                "CODE_MISSING",
                "The unit has no code in the register; its identity %s stands in for it.".formatted(sourceId),
                "Nothing to do unless partners use another code."));
        return sourceId;
    }

    private UnitContent content(LocalizedText title) {
        requirements();
        subAreas();
        assessment(unit.path("arviointi"), codes(), null);
        genericScale(unit.path("geneerinenArviointiasteikko"), unit.path("_geneerinenArviointiasteikko"));
        further("description", unit.path("kuvaus"));
        var procedures = SourceText.of(unit.path("ammattitaidonOsoittamistavat"));
        procedures.ifPresent(this::noteMissingLanguages);
        if (procedures.isEmpty()) {
            findings.add(warning(
                    "PROCEDURES_MISSING",
                    "The source does not say how the competence is demonstrated.",
                    "Complete assessment.procedures of the draft; it is asked for before review."));
        }
        if (outcomes.isEmpty()) {
            findings.add(warning(
                    "OUTCOMES_MISSING",
                    "No requirements of the unit were found.",
                    "Complete the outcomes of the draft; they are asked for before review."));
        }
        if (criteria.isEmpty()) {
            findings.add(warning(
                    "CRITERIA_MISSING",
                    "No assessment criteria of the unit were found.",
                    "Complete assessment.criteria of the draft; they are asked for before review."));
        }
        if (!outcomes.isEmpty() && decisions.outcomeCategory() == null) {
            findings.add(warning(
                    "OUTCOMES_UNCATEGORISED",
                    "The source does not say which requirements are knowledge, skills, or responsibility and autonomy.",
                    "Decide in the draft, or import again with outcomeCategory."));
        } else if (!outcomes.isEmpty() && decisions.coherenceNote() == null) {
            findings.add(
                    warning(
                            "COHERENCE_NOTE_MISSING",
                            "All outcomes are of the category %s by decision of the importing institution."
                                    .formatted(decisions.outcomeCategory()),
                            "Record in coherenceNote of the draft why the unit is coherent, or import again with coherenceNote."));
        }
        return new UnitContent(
                title,
                languages.getFirst(),
                outcomes,
                new AssessmentSpecification(procedures.orElse(null), List.of(), criteria),
                null,
                null,
                null,
                outcomes.isEmpty() ? null : decisions.coherenceNote(),
                null,
                null,
                null,
                List.of(),
                furtherTexts);
    }

    private Optional<UnitContent> acceptable(UnitContent content) {
        if (outcomes.size() > MOST_OUTCOMES || criteria.size() > MOST_CRITERIA || furtherTexts.size() > 50) {
            findings.add(error(
                    "UNIT_TOO_LARGE",
                    "The unit has %d outcomes and %d criteria; %d and %d are possible."
                            .formatted(outcomes.size(), criteria.size(), MOST_OUTCOMES, MOST_CRITERIA),
                    "Enter it by hand, in parts."));
            return Optional.empty();
        }
        List<Violation> violations = UnitRules.ofDraft(content, "");
        violations.forEach(violation -> findings.add(error(
                violation.code(),
                violation.detail(),
                "Ask the register to correct %s.".formatted(violation.pointer()))));
        return violations.isEmpty() ? Optional.of(content) : Optional.empty();
    }

    private void requirements() {
        JsonNode listed = unit.path("ammattitaitovaatimukset2019");
        boolean structured = !listed.path("vaatimukset").isEmpty()
                || !listed.path("kohdealueet").isEmpty();
        if (structured) {
            listed.path("vaatimukset").forEach(one -> requirement(one.path("vaatimus")));
            int area = 0;
            for (JsonNode one : listed.path("kohdealueet")) {
                area++;
                further("outcomes-area %d".formatted(area), one.path("kuvaus"));
                one.path("vaatimukset").forEach(requirement -> requirement(requirement.path("vaatimus")));
            }
            further("outcomes-introduction", listed.path("kohde"));
        }
        JsonNode targets = unit.path("ammattitaitovaatimuksetLista");
        for (JsonNode list : targets) {
            for (JsonNode target : list.path("vaatimuksenKohteet")) {
                target.path("vaatimukset").forEach(one -> requirement(one.path("selite")));
            }
        }
        if (!structured && targets.isEmpty()) {
            JsonNode html = unit.path("ammattitaitovaatimukset");
            items(html, "", true, "requirements");
            SourceText.aroundItems(html)
                    .filter(around -> !outcomes.isEmpty()
                            && SourceText.of(html).filter(around::equals).isEmpty())
                    .ifPresent(around -> furtherTexts.add(new FurtherText("outcomes-introduction", around)));
        } else if (SourceText.of(unit.path("ammattitaitovaatimukset")).isPresent()) {
            further("requirements", unit.path("ammattitaitovaatimukset"));
        }
    }

    private void requirement(JsonNode text) {
        SourceText.of(text).ifPresent(words -> outcome(Integer.toString(outcomes.size() + 1), words, true));
    }

    /**
     * Items of a list become outcomes. Languages whose lists are of the same length belong together item by item; another
     * length cannot be assigned, so that language is kept as a text of its own.
     */
    private List<String> items(JsonNode html, String prefix, boolean essential, String kind) {
        Map<String, List<String>> byLanguage = SourceText.items(html);
        if (byLanguage.isEmpty()) {
            return List.of();
        }
        String lead = byLanguage.containsKey(languages.getFirst())
                ? languages.getFirst()
                : byLanguage.keySet().iterator().next();
        int size = byLanguage.get(lead).size();
        List<String> codes = new ArrayList<>();
        var other = new TreeSet<String>();
        byLanguage.forEach((language, items) -> {
            if (items.size() != size) {
                other.add(language);
            }
        });
        for (int i = 0; i < size; i++) {
            int item = i;
            Map<String, String> words = new LinkedHashMap<>();
            byLanguage.forEach((language, items) -> {
                if (!other.contains(language)) {
                    words.put(language, items.get(item));
                }
            });
            String code = prefix + (prefix.isEmpty() ? outcomes.size() + 1 : i + 1);
            codes.add(code);
            outcome(code, new LocalizedText(words), essential);
        }
        for (String language : other) {
            findings.add(warning(
                    "LANGUAGES_NOT_ALIGNED",
                    "The list of requirements has %d items in '%s' and %d in '%s', so they cannot be assigned to one another."
                            .formatted(size, lead, byLanguage.get(language).size(), language),
                    "The text in '%s' is kept whole as a further text; assign it by hand.".formatted(language)));
            furtherTexts.add(new FurtherText(
                    (prefix.isEmpty() ? kind : kind + " " + prefix).strip() + " (" + language + ")",
                    LocalizedText.of(language, String.join("\n", byLanguage.get(language)))));
        }
        return codes;
    }

    private void outcome(String code, LocalizedText text, boolean essential) {
        noteMissingLanguages(text);
        outcomes.add(new LearningOutcome(null, code, decisions.outcomeCategory(), text, essential));
    }

    private void subAreas() {
        int area = 0;
        for (JsonNode subArea : unit.path("osaAlueet")) {
            area++;
            int objective = 0;
            List<JsonNode> objectives = objectives(subArea);
            long compulsory =
                    objectives.stream().filter(EperusteetUnit::isCompulsory).count();
            if (compulsory > 1) {
                findings.add(info(
                        "SUB_AREA_VARIANTS",
                        "The sub-area '%s' has %d compulsory sets of objectives of which a learner meets one, for instance by mother tongue; the source does not say it in a form that can be read."
                                .formatted(named(subArea), compulsory),
                        "Their outcomes are taken over as not essential; decide in the draft."));
            }
            for (JsonNode one : objectives) {
                objective++;
                objective(subArea, one, area + "." + objective, compulsory == 1);
            }
        }
    }

    private static List<JsonNode> objectives(JsonNode subArea) {
        List<JsonNode> objectives = new ArrayList<>();
        subArea.path("osaamistavoitteet").forEach(objectives::add);
        for (String kind : List.of("pakollisetOsaamistavoitteet", "valinnaisetOsaamistavoitteet")) {
            if (subArea.path(kind).isObject()) {
                objectives.add(subArea.path(kind));
            }
        }
        return objectives;
    }

    private static boolean isCompulsory(JsonNode objective) {
        return objective.path("pakollinen").asBoolean(false);
    }

    private static String named(JsonNode subArea) {
        return SourceText.heading(subArea.path("nimi"))
                .map(LocalizedText::readable)
                .orElse(subArea.path("koodiArvo").asText("without name"));
    }

    private void objective(JsonNode subArea, JsonNode objective, String number, boolean onlyCompulsory) {
        boolean essential = onlyCompulsory && isCompulsory(objective);
        String size = objective.path("laajuus").isNumber()
                ? ", %s points".formatted(objective.path("laajuus").asText())
                : "";
        JsonNode name = objective.path("nimi").isObject() ? objective.path("nimi") : subArea.path("nimi");
        further(
                "sub-area %s%s%s".formatted(number, isCompulsory(objective) ? ", compulsory" : ", optional", size),
                name);
        List<String> codes =
                new ArrayList<>(items(objective.path("tavoitteet"), number + ".", essential, "objectives"));
        JsonNode listed = objective.path("tavoitteet2020");
        listed.path("vaatimukset")
                .forEach(one -> SourceText.of(one.path("vaatimus")).ifPresent(words -> {
                    String code = number + "." + (codes.size() + 1);
                    codes.add(code);
                    outcome(code, words, essential);
                }));
        JsonNode own = objective.path("arviointi").isObject() ? objective.path("arviointi") : subArea.path("arviointi");
        assessment(own, codes, SourceText.heading(name).orElse(null));
    }

    private List<String> codes() {
        return outcomes.stream().map(LearningOutcome::code).toList();
    }

    private void assessment(JsonNode assessment, List<String> codes, LocalizedText area) {
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
            String code = "CRITERIA_NOT_LINKED";
            if (findings.stream().noneMatch(finding -> finding.code().equals(code))) {
                findings.add(
                        info(
                                code,
                                "The source states the criteria for all requirements together and does not link them one by one.",
                                "Each criterion therefore lists all outcomes it was stated for; narrow that down in the draft where partners assess parts of the unit."));
            }
        }
        further("assessment-notes", assessment.path("lisatiedot"));
    }

    private void genericScale(JsonNode scale, JsonNode reference) {
        if (scale.isObject()) {
            LocalizedText heading = heading(scale.path("kohde"));
            for (JsonNode level : scale.path("osaamistasonKriteerit")) {
                criterion(
                        heading,
                        level(scale.path("_arviointiAsteikko").asText(), level),
                        null,
                        level.path("kriteerit"),
                        codes());
            }
        } else if (!reference.isMissingNode() && !reference.isNull()) {
            findings.add(warning(
                    "GENERIC_SCALE_NOT_INCLUDED",
                    "The unit refers to the generic assessment scale %s, which the source does not contain."
                            .formatted(reference.asText()),
                    "Complete assessment.criteria of the draft from the register."));
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

    private void further(String kind, JsonNode text) {
        SourceText.of(text).ifPresent(words -> furtherTexts.add(new FurtherText(kind, words)));
    }

    private void noteMissingLanguages(LocalizedText text) {
        languages.stream()
                .filter(language -> text.in(language).isEmpty())
                .forEach(language -> missingLanguages.merge(language, 1, Integer::sum));
    }
}
