package eu.ecvet.registry.imports.eperusteet;

import static eu.ecvet.registry.RegistryRule.IMPORT_COMPOSITION_NOT_CHOSEN;
import static eu.ecvet.registry.RegistryRule.IMPORT_NOT_UNDERSTOOD;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.ImportDecisions;
import eu.ecvet.registry.imports.source.Remarks;
import eu.ecvet.registry.imports.source.SourceFormat;
import eu.ecvet.registry.imports.source.SourceQualification;
import eu.ecvet.registry.imports.source.SourceText;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.version.act.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a qualification of the Finnish national register of qualification requirements, as the register publishes it. Keeps
 * what is there; what is not there is reported, never invented.
 */
@ApplicationScoped
class EperusteetFormat implements SourceFormat {
    static final String NAME = "eperusteet";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reading read(JsonNode published, ImportDecisions decisions) {
        List<Violation> violations = notUnderstood(published);
        if (!violations.isEmpty()) {
            return new Reading.Refused(violations);
        }
        var offered = Peruste.compositions(published).toList();
        var chosen = offered.stream()
                .filter(one ->
                        decisions.composition() == null || Peruste.code(one).equals(decisions.composition()))
                .toList();
        return chosen.size() == 1
                ? new Reading.Understood(read(Peruste.of(published, chosen.getFirst()), decisions))
                : new Reading.Refused(List.of(IMPORT_COMPOSITION_NOT_CHOSEN.because(
                        "The source has the compositions %s; name the one to import as composition."
                                .formatted(offered.stream().map(Peruste::code).collect(Collectors.joining(", "))))));
    }

    private static List<Violation> notUnderstood(JsonNode source) {
        List<Violation> violations = new ArrayList<>();
        if (hasWhatNoTextHas(source)) {
            return List.of(IMPORT_NOT_UNDERSTOOD.because(
                    "The source contains the character NUL or half of a surrogate pair, which belong into no text."));
        }
        if (!source.isObject()) {
            return List.of(IMPORT_NOT_UNDERSTOOD.because(
                    "This is not a qualification as the register publishes it: an object is expected."));
        }
        if (!source.path("id").isIntegralNumber() && !source.path("id").isTextual()) {
            violations.add(missing("/id", "the identity of the qualification"));
        }
        if (SourceText.heading(source.path("nimi")).isEmpty()) {
            violations.add(missing("/nimi", "the title of the qualification"));
        }
        if (source.path("suoritustavat").isEmpty()
                || Peruste.compositions(source).findAny().isEmpty()) {
            violations.add(missing("/suoritustavat", "a composition with its structure (rakenne)"));
        }
        if (!source.path("tutkinnonOsat").isArray()) {
            violations.add(missing("/tutkinnonOsat", "the units"));
        }
        return violations;
    }

    private static boolean hasWhatNoTextHas(JsonNode node) {
        return node.isTextual()
                ? node.textValue()
                        .codePoints()
                        .anyMatch(point ->
                                point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                : Peruste.stream(node).anyMatch(EperusteetFormat::hasWhatNoTextHas);
    }

    private static Violation missing(String pointer, String what) {
        return IMPORT_NOT_UNDERSTOOD.at(
                pointer, "This is not a qualification as the register publishes it: %s is missing.".formatted(what));
    }

    private static SourceQualification read(Peruste peruste, ImportDecisions decisions) {
        var remarks = new Remarks("");
        var muodostuminen = new Muodostuminen(peruste, remarks);
        var units = new Units(peruste, muodostuminen, decisions, remarks).read();
        var texts = new QualificationTexts(peruste, remarks);
        var eqf = texts.eqfLevel();
        var said = new QualificationContent(
                peruste.title(),
                peruste.languages().getFirst(),
                Peruste.COUNTRY,
                null,
                decisions.iscedF(),
                eqf,
                texts.nqfLevel(eqf),
                texts.description(),
                texts.awardingBody(),
                null,
                muodostuminen.total(),
                muodostuminen.step(),
                null,
                null,
                null,
                texts.validity(),
                texts.supplement(),
                texts.furtherTexts());
        noteWhatIsMissing(peruste, muodostuminen, decisions, remarks);
        return new SourceQualification(
                peruste.source(),
                peruste.code(),
                peruste.shownTitle(),
                said,
                muodostuminen.listed(),
                muodostuminen.groups(),
                units,
                remarks.all(),
                muodostuminen.noted());
    }

    private static void noteWhatIsMissing(
            Peruste peruste, Muodostuminen muodostuminen, ImportDecisions decisions, Remarks remarks) {
        if (decisions.iscedF() == null) {
            remarks.warn(
                    ImportCode.ISCED_F_MISSING,
                    "The source has only national codes of the field of education.",
                    "Import again with iscedF, or complete it in the draft.");
        }
        remarks.warn(
                RegistryRule.REGULATED_PROFESSION_UNDECIDED,
                "The source does not say whether the qualification leads to a regulated profession.",
                "Decide regulatedProfession in the draft; it is asked for before approval.");
        if (muodostuminen.total() != null) {
            remarks.warn(
                    RegistryRule.ALLOCATION_BASIS_MISSING,
                    "The source gives points, but not how they were allocated.",
                    "Complete allocation of the draft; it is asked for before approval.");
        } else if (muodostuminen.listed().stream().anyMatch(unit -> unit.points() != null)) {
            remarks.warn(
                    ImportCode.POINTS_WITHOUT_TOTAL,
                    "The source gives points to %d units, but no total in this composition."
                            .formatted(muodostuminen.listed().stream()
                                    .filter(unit -> unit.points() != null)
                                    .count()),
                    "Enter totalPoints in the draft, or take the points of the units out; one without the other is not published.");
        } else {
            remarks.note(
                    ImportCode.POINTS_MISSING,
                    peruste.countsInEcvetPoints()
                            ? "The source gives no points in this composition."
                            : "The source does not count in ECVET points.",
                    "Nothing to do: points are optional.");
        }
        peruste.languages().stream()
                .filter(language -> peruste.title().in(language).isEmpty())
                .forEach(language -> remarks.warn(
                        ImportCode.LANGUAGE_MISSING,
                        "The title is missing in '%s'.".formatted(language),
                        "Add it to the draft."));
        var left = Stream.of("sisalto of the composition", "maarayskirje", "muutosmaaraykset", "perusteenAikataulut")
                .filter(part -> part.startsWith("sisalto")
                        ? !peruste.composition().path("sisalto").path("lapset").isEmpty()
                        : !peruste.json().path(part).isEmpty())
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            remarks.note(
                    ImportCode.NOT_TAKEN_OVER,
                    "These parts of the source have no place here and were not taken over: %s.".formatted(left),
                    "Read them in the register.");
        }
    }
}
