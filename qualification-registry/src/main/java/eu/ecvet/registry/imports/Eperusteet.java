package eu.ecvet.registry.imports;

import static eu.ecvet.registry.RegistryRule.IMPORT_COMPOSITION_NOT_CHOSEN;
import static eu.ecvet.registry.RegistryRule.IMPORT_NOT_UNDERSTOOD;
import static eu.ecvet.registry.imports.ImportFinding.info;
import static eu.ecvet.registry.imports.ImportFinding.warning;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.registry.composition.Group;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.composition.Member;
import eu.ecvet.registry.composition.Specialisation;
import eu.ecvet.registry.qualification.AwardingBody;
import eu.ecvet.registry.qualification.CertificateSupplement;
import eu.ecvet.registry.qualification.Description;
import eu.ecvet.registry.qualification.QualificationContent;
import eu.ecvet.registry.vocabulary.Codes;
import eu.ecvet.registry.vocabulary.FurtherText;
import eu.ecvet.registry.vocabulary.NqfLevel;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads a qualification of the Finnish national register of qualification requirements, as the register publishes it
 * ({@code peruste}). Keeps what is there; what is not there is reported, never invented.
 */
final class Eperusteet {
    static final String FORMAT = "eperusteet";
    private static final String COUNTRY = "FI";
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final int DEEPEST = 12;
    private static final List<String> STEPS = List.of("1", "0.5", "0.1");

    private final JsonNode source;
    private final ImportDecisions decisions;
    private final JsonNode composition;
    private final List<String> languages;
    private final List<ImportFinding> findings = new ArrayList<>();
    private final List<ImportRow> groupRows = new ArrayList<>();
    private final Map<String, Listed> listed = new LinkedHashMap<>();
    private final Map<String, String> unitOfReference = new HashMap<>();
    private final Map<String, Points> pointsOfReference = new HashMap<>();
    private final Map<UnitId, String> standIns = new HashMap<>();
    private final boolean pointsAreEcvet;

    /** A unit of the source in the composition: its points, and whether everybody needs it. */
    private static final class Listed {
        Points points;
        boolean everybodyNeedsIt;
    }

    /** What was read, or why nothing could be read at all. */
    sealed interface Reading {
        record Understood(SourceQualification qualification) implements Reading {}

        record Refused(List<Violation> violations) implements Reading {}
    }

    static Reading read(JsonNode source, ImportDecisions decisions) {
        List<Violation> violations = notUnderstood(source);
        if (!violations.isEmpty()) {
            return new Reading.Refused(violations);
        }
        Optional<JsonNode> composition = composition(source, decisions.composition());
        if (composition.isEmpty()) {
            return new Reading.Refused(List.of(IMPORT_COMPOSITION_NOT_CHOSEN.because(
                    "The source has the compositions %s; name the one to import as composition."
                            .formatted(String.join(", ", compositions(source))))));
        }
        return new Reading.Understood(new Eperusteet(source, decisions, composition.get()).read());
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
        if (source.path("suoritustavat").isEmpty() || compositions(source).isEmpty()) {
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
                : stream(node).anyMatch(Eperusteet::hasWhatNoTextHas);
    }

    private static Violation missing(String pointer, String what) {
        return IMPORT_NOT_UNDERSTOOD.at(
                pointer, "This is not a qualification as the register publishes it: %s is missing.".formatted(what));
    }

    private static List<String> compositions(JsonNode source) {
        return stream(source.path("suoritustavat"))
                .filter(one -> one.path("rakenne").isObject())
                .map(one -> one.path("suoritustapakoodi").asText(""))
                .toList();
    }

    private static Optional<JsonNode> composition(JsonNode source, String chosen) {
        var offered = stream(source.path("suoritustavat"))
                .filter(one -> one.path("rakenne").isObject())
                .filter(one -> chosen == null
                        || one.path("suoritustapakoodi").asText("").equals(chosen))
                .toList();
        return offered.size() == 1 ? Optional.of(offered.getFirst()) : Optional.empty();
    }

    private Eperusteet(JsonNode source, ImportDecisions decisions, JsonNode composition) {
        this.source = source;
        this.decisions = decisions;
        this.composition = composition;
        var declared = stream(source.path("kielet"))
                .map(JsonNode::asText)
                .filter(language -> Codes.language(language, "").isEmpty())
                .toList();
        this.languages = declared.isEmpty()
                ? List.copyOf(new TreeSet<>(SourceText.heading(source.path("nimi"))
                        .orElseThrow()
                        .byLanguage()
                        .keySet()))
                : declared;
        this.pointsAreEcvet = composition.path("laajuusYksikko").asText("").equals("OSAAMISPISTE");
    }

    private SourceQualification read() {
        references();
        String at = "/suoritustavat/" + index() + "/rakenne";
        List<Group> groups = List.of(group(composition.path("rakenne"), at, "", true, 0));
        List<SourceUnit> units = units();
        LocalizedText title = SourceText.heading(source.path("nimi")).orElseThrow();
        String code = Stream.of(
                        source.path("koulutukset")
                                .path(0)
                                .path("koulutuskoodiArvo")
                                .asText(""),
                        source.path("diaarinumero").asText(""),
                        FORMAT + " " + source.path("id").asText())
                .filter(text -> !text.isBlank() && text.length() <= 100)
                .findFirst()
                .orElseThrow();
        Points total = total();
        List<FurtherText> further = furtherTexts();
        var supplement = supplement();
        var eqf = eqfLevel();
        var nqf = nqfLevel(eqf);
        var description = description();
        var body = awardingBody();
        noteWhatIsMissing(title, total);
        Points step = step(groups, total);
        return new SourceQualification(
                source.path("id").asText(),
                source.path("globalVersion")
                        .path("aikaleima")
                        .asText(source.path("muokattu").asText("unknown")),
                composition.path("suoritustapakoodi").asText(""),
                code,
                title.readable(),
                units,
                here -> new QualificationContent(
                        title,
                        languages.getFirst(),
                        COUNTRY,
                        null,
                        decisions.iscedF(),
                        eqf,
                        nqf,
                        description,
                        body,
                        null,
                        total,
                        step,
                        null,
                        listedUnits(here),
                        groups.stream().map(group -> pinned(group, here)).toList(),
                        date("voimassaoloAlkaa"),
                        date("voimassaoloLoppuu"),
                        supplement,
                        further),
                List.copyOf(findings),
                List.copyOf(groupRows));
    }

    private int index() {
        int index = 0;
        for (JsonNode one : source.path("suoritustavat")) {
            if (one == composition) {
                return index;
            }
            index++;
        }
        return index;
    }

    private void references() {
        int i = 0;
        for (JsonNode reference : composition.path("tutkinnonOsaViitteet")) {
            String id = reference.path("id").asText();
            unitOfReference.put(id, reference.path("_tutkinnonOsa").asText());
            points(reference.path("laajuus"), "/tutkinnonOsaViitteet/" + i)
                    .ifPresent(points -> pointsOfReference.put(id, points));
            if (reference.path("laajuusMaksimi").isNumber()) {
                findings.add(info(
                        "POINTS_RANGE",
                        "A unit may have %s to %s points; the smaller number was taken."
                                .formatted(
                                        reference.path("laajuus").asText(),
                                        reference.path("laajuusMaksimi").asText()),
                        "Decide in the draft which number holds."));
            }
            i++;
        }
    }

    /** Points only where the source counts in competence points, the Finnish name of ECVET points. */
    private Optional<Points> points(JsonNode amount, String where) {
        if (!amount.isNumber() || !pointsAreEcvet) {
            return Optional.empty();
        }
        BigDecimal value = amount.decimalValue();
        try {
            return value.signum() == 0 ? Optional.empty() : Optional.of(new Points(value));
        } catch (IllegalArgumentException impossible) {
            findings.add(warning(
                    "POINTS_NOT_UNDERSTOOD",
                    "%s at %s are no points: %s.".formatted(amount.asText(), where, impossible.getMessage()),
                    "Enter the points in the draft."));
            return Optional.empty();
        }
    }

    private Group group(JsonNode node, String at, String path, boolean everybody, int depth) {
        List<ImportFinding> found = new ArrayList<>();
        var title = SourceText.heading(node.path("nimi"));
        String role = node.path("rooli").asText("");
        boolean open = role.equals("määrittelemätön") || node.path("vieras").isObject();
        var specialisation = specialisation(node, role);
        String groupId = groupId(node, path);
        JsonNode rule = node.path("muodostumisSaanto");
        List<Member> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean everybodyInside = everybody && !open && specialisation == null;
        int i = 0;
        for (JsonNode child : node.path("osat")) {
            String childAt = at + "/osat/" + i;
            if (child.has("_tutkinnonOsaViite")
                    && !child.path("_tutkinnonOsaViite").isNull()) {
                member(child, seen, everybodyInside, found).ifPresent(members::add);
            } else if (depth < DEEPEST - 1) {
                members.add(Member.group(group(child, childAt, path + "." + i, everybodyInside, depth + 1)));
            } else {
                found.add(warning(
                        "GROUP_TOO_DEEP",
                        "Groups deeper than %d levels were left out.".formatted(DEEPEST),
                        "Enter them in the draft on a higher level."));
            }
            i++;
        }
        if (members.isEmpty() && !open) {
            found.add(info(
                    "GROUP_EMPTY",
                    "The group names no units and is not marked as to be filled from elsewhere.",
                    "Check it in the draft."));
        }
        if (open) {
            found.add(
                    info(
                            "GROUP_OPEN",
                            "The group is filled with units that the source does not list.",
                            "Its points are asked for, but what fills it is decided elsewhere; a person looks at it before the award."));
        }
        if (!found.isEmpty()) {
            groupRows.add(new ImportRow(
                    at,
                    ImportRow.Kind.GROUP,
                    groupId,
                    title.map(LocalizedText::readable).orElse(null),
                    ImportRow.Result.NOTED,
                    null,
                    null,
                    found));
        }
        return new Group(
                groupId,
                title.orElse(null),
                SourceText.of(node.path("kuvaus")).orElse(null),
                specialisation,
                open,
                count(rule.path("koko").path("minimi")),
                count(rule.path("koko").path("maksimi")),
                points(rule.path("laajuus").path("minimi"), at).orElse(null),
                points(rule.path("laajuus").path("maksimi"), at).orElse(null),
                members);
    }

    private static String groupId(JsonNode node, String path) {
        String given = node.path("tunniste").asText("");
        return given.isBlank() || given.length() > 100 ? "group" + path : given;
    }

    private static Integer count(JsonNode number) {
        return number.isIntegralNumber() && number.asInt() > 0 && number.asInt() <= 500 ? number.asInt() : null;
    }

    private static Specialisation specialisation(JsonNode node, String role) {
        JsonNode area = node.path("osaamisala");
        if (area.isObject()) {
            return specialisation(area, List.of("osaamisalakoodiArvo", "arvo"), role);
        }
        JsonNode title = node.path("tutkintonimike");
        if (title.isObject()) {
            return specialisation(title, List.of("arvo", "tutkintonimikeArvo"), role);
        }
        return role.equals("osaamisala") || role.equals("tutkintonimike") ? new Specialisation(role, null) : null;
    }

    private static Specialisation specialisation(JsonNode node, List<String> codes, String role) {
        return new Specialisation(
                codes.stream()
                        .map(name -> node.path(name).asText(""))
                        .filter(code -> !code.isBlank() && code.length() <= 100)
                        .findFirst()
                        .orElse(role),
                SourceText.heading(node.path("nimi")).orElse(null));
    }

    private Optional<Member> member(JsonNode node, Set<String> seen, boolean everybody, List<ImportFinding> found) {
        String reference = node.path("_tutkinnonOsaViite").asText();
        String unit = unitOfReference.get(reference);
        if (unit == null) {
            found.add(warning(
                    "UNIT_REFERENCE_UNKNOWN",
                    "The group refers to the unit reference %s, which the source does not contain."
                            .formatted(reference),
                    "Ask the register to correct it."));
            return Optional.empty();
        }
        if (!seen.add(unit)) {
            found.add(
                    info("UNIT_NAMED_TWICE", "The group names the unit %s twice.".formatted(unit), "It counts once."));
            return Optional.empty();
        }
        boolean required = node.path("pakollinen").asBoolean(false);
        var entry = listed.computeIfAbsent(unit, first -> new Listed());
        entry.everybodyNeedsIt |= required && everybody;
        Points points = pointsOfReference.get(reference);
        if (entry.points != null && points != null && !entry.points.equals(points)) {
            found.add(warning(
                    "POINTS_DIFFER",
                    "The unit %s has %s points here and %s elsewhere in the same composition."
                            .formatted(unit, points, entry.points),
                    "A unit counts once in a qualification; decide in the draft which number holds."));
        } else if (points != null) {
            entry.points = points;
        }
        // Which unit of this registry it is will be known when the units are written; until then its source id stands
        // in.
        return Optional.of(new Member(standIn(unit), required, null));
    }

    private UnitId standIn(String sourceUnit) {
        var id = new UnitId(UUID.nameUUIDFromBytes(sourceUnit.getBytes(StandardCharsets.UTF_8)));
        standIns.put(id, sourceUnit);
        return id;
    }

    private Group pinned(Group group, Map<String, UnitVersion> here) {
        return new Group(
                group.groupId(),
                group.title(),
                group.description(),
                group.specialisation(),
                group.open(),
                group.minUnits(),
                group.maxUnits(),
                group.minPoints(),
                group.maxPoints(),
                group.children().stream()
                        .map(member -> member.group() != null
                                ? Optional.of(Member.group(pinned(member.group(), here)))
                                : Optional.ofNullable(here.get(standIns.get(member.unitId())))
                                        .map(unit -> Member.unit(unit.unitId(), member.required())))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private List<ListedUnit> listedUnits(Map<String, UnitVersion> here) {
        return listed.entrySet().stream()
                .filter(entry -> here.containsKey(entry.getKey()))
                .map(entry -> new ListedUnit(
                        here.get(entry.getKey()).unitId(),
                        here.get(entry.getKey()).version(),
                        entry.getValue().points,
                        entry.getValue().everybodyNeedsIt ? Obligation.MANDATORY : Obligation.ELECTIVE))
                .toList();
    }

    private List<SourceUnit> units() {
        Map<String, SourceUnit> byId = new LinkedHashMap<>();
        Map<String, Long> uses = stream(source.path("tutkinnonOsat"))
                .collect(Collectors.groupingBy(unit -> unit.path("koodiArvo").asText(""), Collectors.counting()));
        int i = 0;
        for (JsonNode unit : source.path("tutkinnonOsat")) {
            String id = unit.path("id").asText();
            String pointer = "/tutkinnonOsat/" + i++;
            if (!listed.containsKey(id)) {
                continue;
            }
            SourceUnit read = EperusteetUnit.read(unit, pointer, languages, decisions);
            List<ImportFinding> more = new ArrayList<>(read.findings());
            if (uses.getOrDefault(read.code(), 0L) > 1) {
                more.add(
                        info(
                                "CODE_SHARED",
                                "Another unit of the source has the same code %s and other content."
                                        .formatted(read.code()),
                                "They are kept apart: units are told apart by their identity in the register, not by their code."));
            }
            if (listed.get(id).points == null && total() != null) {
                more.add(warning(
                        "POINTS_MISSING",
                        "The source gives this unit no points in this qualification.",
                        "Allocate points in the draft of the qualification."));
            }
            byId.put(
                    id,
                    new SourceUnit(read.pointer(), read.sourceId(), read.code(), read.title(), read.content(), more));
        }
        listed.keySet().stream()
                .filter(id -> !byId.containsKey(id))
                .forEach(id -> findings.add(warning(
                        "UNIT_NOT_INCLUDED",
                        "The composition refers to the unit %s, which the source does not contain.".formatted(id),
                        "It is left out; ask the register for a complete publication.")));
        long unused = unitOfReference.values().stream()
                .filter(unit -> !listed.containsKey(unit))
                .count();
        if (unused > 0) {
            findings.add(info(
                    "UNITS_OUTSIDE_COMPOSITION",
                    "%d referenced units stand nowhere in the composition.".formatted(unused),
                    "They were left out."));
        }
        return listed.keySet().stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** The root's minimum is what has to be reached in all. */
    private Points total() {
        JsonNode least = composition
                .path("rakenne")
                .path("muodostumisSaanto")
                .path("laajuus")
                .path("minimi");
        return points(least, "/rakenne").orElse(null);
    }

    private Points step(Collection<Group> groups, Points total) {
        List<Points> all = new ArrayList<>();
        listed.values().forEach(one -> all.add(one.points));
        all.add(total);
        groups.forEach(group -> collect(group, all));
        return STEPS.stream()
                .map(Points::of)
                .filter(step -> all.stream().filter(Objects::nonNull).allMatch(points -> points.onStep(step)))
                .findFirst()
                .orElse(null);
    }

    private static void collect(Group group, List<Points> all) {
        all.add(group.minPoints());
        all.add(group.maxPoints());
        group.children().stream()
                .filter(member -> member.group() != null)
                .forEach(member -> collect(member.group(), all));
    }

    private EqfLevel eqfLevel() {
        return level("eqf_")
                .filter(level -> level.matches("[1-8]"))
                .map(level -> new EqfLevel(Integer.parseInt(level)))
                .orElseGet(() -> {
                    findings.add(warning(
                            "EQF_LEVEL_MISSING",
                            "The source does not give an EQF level.",
                            "Complete eqfLevel of the draft; it is asked for before approval."));
                    return null;
                });
    }

    private NqfLevel nqfLevel(EqfLevel eqf) {
        var found = level("nqf_")
                .flatMap(level -> Codes.onlyFrameworkOf(COUNTRY).map(framework -> new NqfLevel(framework, level)))
                .filter(level -> Codes.nqfLevel(level, "").isEmpty());
        if (found.isEmpty()) {
            findings.add(info(
                    "NQF_LEVEL_MISSING",
                    "The source does not give a level of the national framework.",
                    "Add nqfLevel to the draft where it is known."));
        }
        found.flatMap(level -> Codes.nationalLevelAgrees(level, COUNTRY, eqf, "/nqfLevel"))
                .ifPresent(violation -> findings.add(
                        warning(violation.code(), violation.detail(), "Correct one of the two levels in the draft.")));
        return found.orElse(null);
    }

    private Optional<String> level(String scheme) {
        return stream(source.path("kvLiite").path("tasot"))
                .map(level -> level.path("codeUri").asText(""))
                .filter(uri -> uri.startsWith(scheme))
                .map(uri -> uri.substring(scheme.length()))
                .findFirst();
    }

    private Description description() {
        JsonNode supplement = source.path("kvLiite").path("suorittaneenOsaaminen");
        return SourceText.of(supplement)
                .or(() -> SourceText.of(source.path("suorittaneenOsaaminen")))
                .or(() -> SourceText.of(source.path("kuvaus")))
                .map(text -> new Description(null, null, null, text))
                .orElseGet(() -> {
                    findings.add(warning(
                            "DESCRIPTION_MISSING",
                            "The source does not describe what holders know, understand and can do.",
                            "Complete description of the draft; it is asked for before approval."));
                    return null;
                });
    }

    private AwardingBody awardingBody() {
        var name = SourceText.of(source.path("kvLiite").path("tutkintotodistuksenAntaja"));
        findings.add(warning(
                "AWARDING_BODY_CONTACT",
                name.isPresent()
                        ? "The source names the awarding body, but no web address or contact of it."
                        : "The source does not name the awarding body.",
                "Complete awardingBody of the draft; it is asked for before approval."));
        return name.map(text -> new AwardingBody(text, null, null)).orElse(null);
    }

    private CertificateSupplement supplement() {
        JsonNode texts = source.path("kvLiite");
        return texts.isObject()
                ? new CertificateSupplement(
                        text(texts, "suorittaneenOsaaminen"),
                        text(texts, "tyotehtavatJoissaVoiToimia"),
                        text(texts, "tutkintotodistuksenAntaja"),
                        text(texts, "tutkinnostaPaattavaViranomainen"),
                        text(texts, "jatkoopintoKelpoisuus"),
                        text(texts, "kansainvalisetSopimukset"),
                        text(texts, "saadosPerusta"),
                        text(texts, "tutkintotodistuksenSaaminen"),
                        text(texts, "pohjakoulutusvaatimukset"),
                        text(texts, "lisatietoja"))
                : null;
    }

    private static LocalizedText text(JsonNode texts, String name) {
        return SourceText.of(texts.path(name)).orElse(null);
    }

    private List<FurtherText> furtherTexts() {
        List<FurtherText> texts = new ArrayList<>();
        further(texts, "description", source.path("kuvaus"));
        further(
                texts,
                "composition-description",
                source.path("kvLiite")
                        .path("muodostumisenKuvaus")
                        .path(composition.path("suoritustapakoodi").asText("")));
        String order = source.path("diaarinumero").asText("");
        if (!order.isBlank()) {
            texts.add(new FurtherText("register-number", LocalizedText.of(languages.getFirst(), order)));
        }
        stream(source.path("koulutukset"))
                .limit(10)
                .forEach(one -> further(
                        texts,
                        "national-education-code "
                                + one.path("koulutuskoodiArvo").asText(""),
                        one.path("nimi")));
        stream(source.path("tutkintonimikkeet"))
                .limit(30)
                .forEach(one -> further(
                        texts,
                        "qualification-title " + one.path("tutkintonimikeArvo").asText(""),
                        one.path("nimi")));
        return texts;
    }

    private static void further(List<FurtherText> texts, String kind, JsonNode text) {
        SourceText.of(text)
                .ifPresent(words -> texts.add(new FurtherText(
                        kind.strip().substring(0, Math.min(200, kind.strip().length())), words)));
    }

    private void noteWhatIsMissing(LocalizedText title, Points total) {
        if (decisions.iscedF() == null) {
            findings.add(warning(
                    "ISCED_F_MISSING",
                    "The source has only national codes of the field of education.",
                    "Import again with iscedF, or complete it in the draft."));
        }
        findings.add(warning(
                "REGULATED_PROFESSION_UNDECIDED",
                "The source does not say whether the qualification leads to a regulated profession.",
                "Decide regulatedProfession in the draft; it is asked for before approval."));
        if (total != null) {
            findings.add(warning(
                    "ALLOCATION_BASIS_MISSING",
                    "The source gives points, but not how they were allocated.",
                    "Complete allocation of the draft; it is asked for before approval."));
        } else {
            findings.add(info(
                    "POINTS_MISSING",
                    pointsAreEcvet
                            ? "The source gives no points in this composition."
                            : "The source does not count in ECVET points.",
                    "Nothing to do: points are optional."));
        }
        languages.stream()
                .filter(language -> title.in(language).isEmpty())
                .forEach(language -> findings.add(warning(
                        "LANGUAGE_MISSING",
                        "The title is missing in '%s'.".formatted(language),
                        "Add it to the draft.")));
        var left = Stream.of("sisalto of the composition", "maarayskirje", "muutosmaaraykset", "perusteenAikataulut")
                .filter(part -> part.startsWith("sisalto")
                        ? !composition.path("sisalto").path("lapset").isEmpty()
                        : !source.path(part).isEmpty())
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            findings.add(info(
                    "NOT_TAKEN_OVER",
                    "These parts of the source have no place here and were not taken over: %s.".formatted(left),
                    "Read them in the register."));
        }
    }

    private LocalDate date(String name) {
        JsonNode millis = source.path(name);
        return millis.isIntegralNumber()
                        && millis.canConvertToLong()
                        && Math.abs(millis.asLong()) < 253_402_300_799_000L
                ? Instant.ofEpochMilli(millis.asLong()).atZone(ZONE).toLocalDate()
                : null;
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
