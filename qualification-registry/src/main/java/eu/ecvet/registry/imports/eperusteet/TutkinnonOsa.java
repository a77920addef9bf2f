package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.ImportDecisions;
import eu.ecvet.registry.imports.source.Remarks;
import eu.ecvet.registry.imports.source.SourceText;
import eu.ecvet.registry.imports.source.SourceUnit;
import eu.ecvet.registry.unit.content.AssessmentSpecification;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.registry.unit.content.UnitRules;
import eu.ecvet.vocabulary.LocalizedText;
import java.util.List;
import java.util.Optional;

/** Reads a unit of the Finnish national register ({@code tutkinnonOsa}). */
final class TutkinnonOsa {
    private static final int MOST_OUTCOMES = 300;
    private static final int MOST_CRITERIA = 600;
    private static final int MOST_TEXTS = 50;

    private final JsonNode unit;
    private final ImportDecisions decisions;
    private final UnitTexts texts;
    private final Remarks remarks;

    private TutkinnonOsa(JsonNode unit, List<String> languages, ImportDecisions decisions, Remarks remarks) {
        this.unit = unit;
        this.decisions = decisions;
        this.texts = new UnitTexts(languages, remarks);
        this.remarks = remarks;
    }

    static SourceUnit read(JsonNode unit, String pointer, List<String> languages, ImportDecisions decisions) {
        var remarks = new Remarks(pointer);
        String sourceId = unit.path("id").asText();
        String code = code(unit, sourceId, remarks);
        Optional<LocalizedText> title = SourceText.heading(unit.path("nimi"));
        var content = new TutkinnonOsa(unit, languages, decisions, remarks).read(title);
        return new SourceUnit(
                pointer,
                sourceId,
                code,
                title.map(text -> text.in(languages.getFirst()).orElseGet(text::readable))
                        .orElse(null),
                content,
                remarks.all());
    }

    private Optional<UnitContent> read(Optional<LocalizedText> title) {
        title.ifPresent(texts::noteMissingLanguages);
        Optional<UnitContent> content = title.map(this::content).flatMap(this::acceptable);
        if (title.isEmpty()) {
            remarks.refuse(
                    ImportCode.TITLE_MISSING,
                    "The unit has no title in any language.",
                    "Ask the register to complete it.");
        }
        texts.sayMissingLanguages();
        return content;
    }

    private static String code(JsonNode unit, String sourceId, Remarks remarks) {
        String code =
                unit.path("koodiArvo").asText(unit.path("koodi").path("arvo").asText(""));
        if (!code.isBlank() && code.length() <= 100) {
            return code.strip();
        }
        remarks.warn(
                ImportCode.CODE_MISSING,
                "The unit has no code in the register; its identity %s stands in for it.".formatted(sourceId),
                "Nothing to do unless partners use another code.");
        return sourceId;
    }

    private UnitContent content(LocalizedText title) {
        var vaatimukset = new Vaatimukset(unit, decisions, texts);
        var arviointi = new Arviointi(texts);
        vaatimukset.read();
        new OsaAlueet(unit, vaatimukset, arviointi, texts).read();
        arviointi.read(unit.path("arviointi"), vaatimukset.codes(), null);
        arviointi.genericScale(
                unit.path("geneerinenArviointiasteikko"),
                unit.path("_geneerinenArviointiasteikko"),
                vaatimukset.codes());
        texts.keep("description", unit.path("kuvaus"));
        var outcomes = vaatimukset.outcomes();
        var criteria = arviointi.criteria();
        var procedures = SourceText.of(unit.path("ammattitaidonOsoittamistavat"));
        procedures.ifPresent(texts::noteMissingLanguages);
        if (procedures.isEmpty()) {
            remarks.warn(
                    ImportCode.PROCEDURES_MISSING,
                    "The source does not say how the competence is demonstrated.",
                    "Complete assessment.procedures of the draft; it is asked for before review.");
        }
        if (outcomes.isEmpty()) {
            remarks.warn(
                    ImportCode.OUTCOMES_MISSING,
                    "No requirements of the unit were found.",
                    "Complete the outcomes of the draft; they are asked for before review.");
        }
        if (criteria.isEmpty()) {
            remarks.warn(
                    ImportCode.CRITERIA_MISSING,
                    "No assessment criteria of the unit were found.",
                    "Complete assessment.criteria of the draft; they are asked for before review.");
        }
        if (!outcomes.isEmpty() && decisions.outcomeCategory() == null) {
            remarks.warn(
                    ImportCode.OUTCOMES_UNCATEGORISED,
                    "The source does not say which requirements are knowledge, skills, or responsibility and autonomy.",
                    "Decide in the draft, or import again with outcomeCategory.");
        } else if (!outcomes.isEmpty() && decisions.coherenceNote() == null) {
            remarks.warn(
                    ImportCode.COHERENCE_NOTE_MISSING,
                    "All outcomes are of the category %s by decision of the importing institution."
                            .formatted(decisions.outcomeCategory()),
                    "Record in coherenceNote of the draft why the unit is coherent, or import again with coherenceNote.");
        }
        return new UnitContent(
                title,
                texts.languages().getFirst(),
                outcomes,
                new AssessmentSpecification(procedures.orElse(null), List.of(), criteria),
                null,
                null,
                null,
                outcomes.isEmpty() ? null : decisions.coherenceNote(),
                null,
                null,
                List.of(),
                texts.further());
    }

    private Optional<UnitContent> acceptable(UnitContent content) {
        if (content.outcomes().size() > MOST_OUTCOMES
                || content.assessment().criteria().size() > MOST_CRITERIA
                || content.furtherTexts().size() > MOST_TEXTS) {
            remarks.refuse(
                    ImportCode.UNIT_TOO_LARGE,
                    "The unit has %d outcomes and %d criteria; %d and %d are possible."
                            .formatted(
                                    content.outcomes().size(),
                                    content.assessment().criteria().size(),
                                    MOST_OUTCOMES,
                                    MOST_CRITERIA),
                    "Enter it by hand, in parts.");
            return Optional.empty();
        }
        List<Violation> violations = UnitRules.ofDraft(content, "");
        violations.forEach(violation ->
                remarks.refuse(violation, "Ask the register to correct %s.".formatted(violation.pointer())));
        return violations.isEmpty() ? Optional.of(content) : Optional.empty();
    }
}
