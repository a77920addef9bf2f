package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.registry.composition.Group;
import eu.ecvet.registry.composition.Specialisation;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.Remarks;
import eu.ecvet.registry.imports.source.SourceGroup;
import eu.ecvet.registry.imports.source.SourceGroup.Part;
import eu.ecvet.registry.imports.source.SourceQualification.Listed;
import eu.ecvet.registry.imports.source.SourceQualification.NotedGroup;
import eu.ecvet.registry.imports.source.SourceText;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a qualification of the register is made up ({@code rakenne}): its groups as a tree, and the units that it names with
 * their points.
 */
final class Muodostuminen {
    private static final int DEEPEST = 12;
    private static final List<String> STEPS = List.of("1", "0.5", "0.1");

    private final Peruste peruste;
    private final List<NotedGroup> noted = new ArrayList<>();
    private final Map<String, Use> listed = new LinkedHashMap<>();
    private final Viitteet references;
    private final SourceGroup root;

    /** What the composition makes of a unit. */
    private static final class Use {
        Points points;
        boolean everybodyNeedsIt;
    }

    Muodostuminen(Peruste peruste, Remarks remarks) {
        this.peruste = peruste;
        this.references = new Viitteet(peruste, remarks);
        this.root = group(peruste.composition().path("rakenne"), peruste.pointer(), "", true, 0);
    }

    List<SourceGroup> groups() {
        return List.of(root);
    }

    List<NotedGroup> noted() {
        return List.copyOf(noted);
    }

    /** The root's minimum is what has to be reached in all. */
    Points total() {
        return root.frame().minPoints();
    }

    List<Listed> listed() {
        return listed.entrySet().stream()
                .map(unit -> new Listed(
                        unit.getKey(),
                        unit.getValue().points,
                        unit.getValue().everybodyNeedsIt ? Obligation.MANDATORY : Obligation.ELECTIVE))
                .toList();
    }

    /** Units that are referred to, but stand nowhere in the structure. */
    long unused() {
        return references.units().stream()
                .filter(unit -> !listed.containsKey(unit))
                .count();
    }

    /** The largest step on which all points lie; null where none of the usual ones fits. */
    Points step() {
        var all = Stream.concat(
                        listed.values().stream().map(use -> use.points),
                        root.all().flatMap(group -> Stream.of(
                                        group.frame().minPoints(), group.frame().maxPoints())
                                .filter(Objects::nonNull)))
                .filter(Objects::nonNull)
                .toList();
        return STEPS.stream()
                .map(Points::of)
                .filter(step -> all.stream().allMatch(points -> points.onStep(step)))
                .findFirst()
                .orElse(null);
    }

    private String shown(LocalizedText title) {
        return title.in(peruste.languages().getFirst()).orElseGet(title::readable);
    }

    private SourceGroup group(JsonNode node, String at, String path, boolean everybody, int depth) {
        Remarks found = new Remarks(at);
        var title = SourceText.heading(node.path("nimi"));
        String role = node.path("rooli").asText("");
        boolean open = role.equals("määrittelemätön") || node.path("vieras").isObject();
        var specialisation = specialisation(node, role);
        String groupId = groupId(node, path);
        JsonNode rule = node.path("muodostumisSaanto");
        List<Part> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean everybodyInside = everybody && !open && specialisation == null;
        int i = 0;
        for (JsonNode child : node.path("osat")) {
            String childAt = at + "/osat/" + i;
            if (child.has("_tutkinnonOsaViite")
                    && !child.path("_tutkinnonOsaViite").isNull()) {
                member(child, seen, everybodyInside, found).ifPresent(members::add);
            } else if (depth < DEEPEST - 1) {
                members.add(Part.group(group(child, childAt, path + "." + i, everybodyInside, depth + 1)));
            } else {
                found.warn(
                        ImportCode.GROUP_TOO_DEEP,
                        "Groups deeper than %d levels were left out.".formatted(DEEPEST),
                        "Enter them in the draft on a higher level.");
            }
            i++;
        }
        if (members.isEmpty() && !open) {
            found.note(
                    ImportCode.GROUP_EMPTY,
                    "The group names no units and is not marked as to be filled from elsewhere.",
                    "Check it in the draft.");
        }
        if (open) {
            found.note(
                    ImportCode.GROUP_OPEN,
                    "The group is filled with units that the source does not list.",
                    "Its points are asked for, but what fills it is decided elsewhere; a person looks at it before the award.");
        }
        var minPoints = peruste.points(rule.path("laajuus").path("minimi"), at, found);
        var maxPoints = peruste.points(rule.path("laajuus").path("maksimi"), at, found);
        if (!found.isEmpty()) {
            noted.add(new NotedGroup(at, groupId, title.map(this::shown).orElse(null), found.all()));
        }
        var frame = new Group(
                groupId,
                title.orElse(null),
                SourceText.of(node.path("kuvaus")).orElse(null),
                specialisation,
                open,
                Amounts.count(rule.path("koko").path("minimi")),
                Amounts.count(rule.path("koko").path("maksimi")),
                minPoints.orElse(null),
                maxPoints.orElse(null),
                List.of());
        return new SourceGroup(frame, members);
    }

    private static String groupId(JsonNode node, String path) {
        String given = node.path("tunniste").asText("");
        return given.isBlank() || given.length() > 100 ? "group" + path : given;
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

    private Optional<Part> member(JsonNode node, Set<String> seen, boolean everybody, Remarks found) {
        String reference = node.path("_tutkinnonOsaViite").asText();
        String unit = references.unit(reference);
        if (unit == null) {
            found.warn(
                    ImportCode.UNIT_REFERENCE_UNKNOWN,
                    "The group refers to the unit reference %s, which the source does not contain."
                            .formatted(reference),
                    "Ask the register to correct it.");
            return Optional.empty();
        }
        if (!seen.add(unit)) {
            found.note(
                    ImportCode.UNIT_NAMED_TWICE,
                    "The group names the unit %s twice.".formatted(unit),
                    "It counts once.");
            return Optional.empty();
        }
        boolean required = node.path("pakollinen").asBoolean(false);
        var entry = listed.computeIfAbsent(unit, first -> new Use());
        entry.everybodyNeedsIt |= required && everybody;
        Points points = references.points(reference);
        if (entry.points != null && points != null && !entry.points.equals(points)) {
            found.warn(
                    ImportCode.POINTS_DIFFER,
                    "The unit %s has %s points here and %s elsewhere in the same composition."
                            .formatted(unit, points, entry.points),
                    "A unit counts once in a qualification; decide in the draft which number holds.");
        } else if (points != null) {
            entry.points = points;
        }
        return Optional.of(Part.unit(unit, required));
    }
}
