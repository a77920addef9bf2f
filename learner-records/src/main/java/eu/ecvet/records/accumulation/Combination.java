package eu.ecvet.records.accumulation;

import eu.ecvet.records.reference.QualificationSpecification;
import eu.ecvet.records.reference.QualificationSpecification.Group;
import eu.ecvet.records.reference.QualificationSpecification.UnitInQualification;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rules by which units combine to a qualification, applied to the units that a learner holds, with reasons (BR-X01,
 * BR-X05, BR-X08). Pure: it knows no learner and no date; the order in which units were gained does not matter (BR-X02), nor
 * where they come from (BR-X03).
 *
 * <p>How a group counts. Mandatory units come first, then units with more points before units with fewer. A group takes no
 * more units than its maximum, and no more points than its maximum or, where it names only a minimum, than that minimum; what
 * goes beyond is surplus: shown, but not counted (BR-P03). A parent group does the same with what its children counted.
 *
 * <p>When a group is satisfied. Its mandatory units are held, its minima are reached, and so are those of its child groups.
 * Of child groups that are specialisations a learner follows one: the one that is satisfied, else the one that has come
 * furthest; units of the others are surplus. Where the minima of the children together go beyond what the parent admits, the children are alternatives : then it needs a choice of satisfied children that brings the parent to its minimum without
 * going beyond its maximum.
 *
 * <p>A unit that may be chosen in several groups counts in the one in which it helps most.
 */
final class Combination {
    /** A choice among more satisfied alternatives than this is looked for only among the first of them. */
    private static final int MOST_ALTERNATIVES = 16;

    /** So many ways of placing units that may stand in several groups are tried at most. */
    private static final int MOST_PLACINGS = 512;

    private static final Comparator<Standing> BEST_LAST = Comparator.comparing(Standing::complete)
            .thenComparing(Standing::countedPoints)
            .thenComparing(standing -> standing.counted().size());

    private static final Comparator<Counted> MOST_USEFUL_FIRST = Comparator.comparing(Counted::mandatory)
            .thenComparing(Counted::points)
            .reversed();

    private static final Comparator<Evaluated> FURTHEST_LAST = Comparator.comparing(Evaluated::satisfied)
            .thenComparing(Evaluated::points)
            .thenComparing(Evaluated::units);

    private final QualificationSpecification qualification;
    private final Map<UnitId, Points> held;
    private final Function<UnitInQualification, String> nameOf;
    private final Map<String, List<Group>> groupsByParent;
    private final Map<String, List<UnitInQualification>> unitsByGroup;
    private final Map<UnitId, String> surplus = new LinkedHashMap<>();

    private Combination(
            QualificationSpecification qualification,
            Map<UnitId, Points> held,
            Map<UnitId, String> placed,
            Function<UnitInQualification, String> nameOf) {
        this.qualification = qualification;
        this.held = held;
        this.nameOf = nameOf;
        Set<String> groupIds =
                qualification.groups().stream().map(Group::groupId).collect(Collectors.toSet());
        this.groupsByParent = qualification.groups().stream()
                .collect(Collectors.groupingBy(group -> known(group.parentGroupId(), groupIds)));
        Set<UnitId> seen = new HashSet<>();
        this.unitsByGroup = qualification.units().stream()
                .filter(unit -> unit.obligation() != Obligation.OPTIONAL_EXTRA)
                // A unit stands once in a qualification (BR-Q08); were it there twice, it would still count once.
                .filter(unit -> seen.add(unit.unitId()))
                .collect(Collectors.groupingBy(
                        unit -> known(placed.getOrDefault(unit.unitId(), unit.groupId()), groupIds)));
    }

    /**
     * @param held units that the learner holds and that may count in this qualification, in the order in which they were
     *     gained, each with its points in this qualification, or zero where it has none
     * @param nameOf how a unit is named in sentences
     */
    static Standing evaluate(
            QualificationSpecification qualification,
            Map<UnitId, Points> held,
            Function<UnitInQualification, String> nameOf) {
        return placings(qualification, held.keySet()).stream()
                .map(placed -> new Combination(qualification, held, placed, nameOf).standing())
                // The first of equally good placings wins: the one with the units in their own groups.
                .reduce((best, next) -> BEST_LAST.compare(next, best) > 0 ? next : best)
                .orElseThrow();
    }

    /** Every way of placing the held units that may stand in several groups; the first one leaves all in their own groups. */
    private static List<Map<UnitId, String>> placings(QualificationSpecification qualification, Set<UnitId> held) {
        List<Map<UnitId, String>> placings = List.of(Map.of());
        for (UnitInQualification unit : qualification.units()) {
            int ways = 1 + unit.furtherGroupIds().size();
            if (ways == 1 || !held.contains(unit.unitId()) || placings.size() * ways > MOST_PLACINGS) {
                continue;
            }
            List<Map<UnitId, String>> further = new ArrayList<>(placings);
            for (String group : unit.furtherGroupIds()) {
                for (Map<UnitId, String> placing : placings) {
                    Map<UnitId, String> moved = new LinkedHashMap<>(placing);
                    moved.put(unit.unitId(), group);
                    further.add(moved);
                }
            }
            placings = further;
        }
        return placings;
    }

    /**
     * Where a learner stands.
     *
     * @param counted points with which each counted unit counts; less than its points if a maximum was reached
     * @param surplus held units of the qualification that do not count, with the reason
     * @param missing what is still needed, as sentences
     */
    record Standing(Map<UnitId, Points> counted, Map<UnitId, String> surplus, List<String> missing) {
        Points countedPoints() {
            return Points.sum(counted.values());
        }

        /** BR-X05: complete means that the qualification can be awarded, not that it is. */
        boolean complete() {
            return missing.isEmpty();
        }
    }

    private record Counted(UnitInQualification unit, Points points, boolean mandatory) {}

    /** One node of the composition; the root stands for the whole qualification. */
    private record Node(
            String id,
            String name,
            Integer minUnits,
            Integer maxUnits,
            Points minPoints,
            Points cap,
            boolean specialisation) {}

    private record Evaluated(Node node, List<Counted> counted, List<String> missing) {
        boolean satisfied() {
            return missing.isEmpty();
        }

        Points points() {
            return Points.sum(counted.stream().map(Counted::points).toList());
        }

        int units() {
            return counted.size();
        }

        boolean demands() {
            return node.minPoints() != null && !node.minPoints().isZero()
                    || node.minUnits() != null && node.minUnits() > 0;
        }
    }

    private Standing standing() {
        Points total = qualification.totalPoints();
        Evaluated root = evaluate(new Node("", qualification.readable(), null, null, null, total, false));
        Map<UnitId, Points> counted = new LinkedHashMap<>();
        root.counted().forEach(one -> counted.put(one.unit().unitId(), one.points()));
        List<String> missing = new ArrayList<>(root.missing());
        Points points = root.points();
        boolean pointsKnown =
                counted.keySet().stream().noneMatch(unit -> held.get(unit).isZero());
        if (total != null && points.compareTo(total) < 0 && (pointsKnown || !missing.isEmpty())) {
            missing.add("%s of %s points are still missing.".formatted(total.minusDownToZero(points), total));
        }
        return new Standing(counted, surplus, missing);
    }

    private Evaluated evaluate(Node node) {
        List<Evaluated> all = groupsByParent.getOrDefault(node.id(), List.of()).stream()
                .map(group -> evaluate(node(group)))
                .toList();
        List<Evaluated> specialisations =
                all.stream().filter(child -> child.node().specialisation()).toList();
        Optional<Evaluated> followed = followed(specialisations);
        List<Evaluated> children = all.stream()
                .filter(child -> !child.node().specialisation()
                        || followed.filter(child::equals).isPresent())
                .toList();
        List<UnitInQualification> own = unitsByGroup.getOrDefault(node.id(), List.of());
        List<Counted> candidates = new ArrayList<>();
        held.forEach((unitId, points) -> own.stream()
                .filter(unit -> unit.unitId().equals(unitId))
                .forEach(unit -> candidates.add(new Counted(unit, points, isMandatory(unit)))));
        List<Counted> ownCounted = within(node, candidates);
        children.forEach(child -> candidates.addAll(child.counted()));
        List<Counted> counted = within(node, candidates);
        List<String> missing = new ArrayList<>();
        own.stream()
                .filter(unit -> isMandatory(unit) && !held.containsKey(unit.unitId()))
                .forEach(unit -> missing.add(
                        unit.points() == null
                                ? "The mandatory unit %s is still to be awarded.".formatted(nameOf.apply(unit))
                                : "The mandatory unit %s (%s points) is still to be awarded."
                                        .formatted(nameOf.apply(unit), unit.points())));
        if (followed.isEmpty() && !specialisations.isEmpty()) {
            missing.add("%s needs one of: %s.".formatted(node.name(), names(specialisations)));
        }
        if (areAlternatives(node, children)) {
            children.stream().filter(child -> !child.demands()).forEach(child -> missing.addAll(child.missing()));
            alternativesMissing(node, ownCounted, children).ifPresent(choice -> {
                missing.add(choice);
                children.stream()
                        .filter(child -> child.demands() && !child.counted().isEmpty())
                        .forEach(begun -> missing.addAll(begun.missing()));
            });
        } else {
            children.forEach(child -> missing.addAll(child.missing()));
            minimaMissing(node, counted).ifPresent(missing::add);
        }
        return new Evaluated(node, counted, missing);
    }

    /** The specialisation that the learner follows, if one is begun; the units of the others do not count. */
    private Optional<Evaluated> followed(List<Evaluated> specialisations) {
        Optional<Evaluated> followed = specialisations.stream()
                .filter(child -> !child.counted().isEmpty())
                .reduce((best, next) -> FURTHEST_LAST.compare(next, best) > 0 ? next : best);
        specialisations.stream()
                .filter(child -> followed.filter(child::equals).isEmpty())
                .flatMap(child -> child.counted().stream())
                .forEach(other -> surplus.putIfAbsent(
                        other.unit().unitId(), "It belongs to another specialisation than the one that counts."));
        return followed;
    }

    /** BR-X08, BR-P03: what counts inside the maxima of a group; the rest is surplus. */
    private List<Counted> within(Node node, List<Counted> candidates) {
        List<Counted> counted = new ArrayList<>();
        Points sum = Points.ZERO;
        for (Counted candidate : candidates.stream().sorted(MOST_USEFUL_FIRST).toList()) {
            boolean unitsFull = node.maxUnits() != null && counted.size() >= node.maxUnits();
            boolean pointsFull = node.cap() != null && !candidate.points().isZero() && sum.compareTo(node.cap()) >= 0;
            if (unitsFull || pointsFull) {
                surplus.putIfAbsent(
                        candidate.unit().unitId(),
                        "%s has reached its maximum without this unit.".formatted(node.name()));
                continue;
            }
            Points left = node.cap() == null ? candidate.points() : node.cap().minusDownToZero(sum);
            Points counting = candidate.points().compareTo(left) <= 0 ? candidate.points() : left;
            counted.add(new Counted(candidate.unit(), counting, candidate.mandatory()));
            sum = sum.plus(counting);
        }
        return counted;
    }

    private Optional<String> minimaMissing(Node node, List<Counted> counted) {
        Points points = Points.sum(counted.stream().map(Counted::points).toList());
        int unitsShort = node.minUnits() == null ? 0 : Math.max(0, node.minUnits() - counted.size());
        Points pointsShort =
                node.minPoints() == null ? Points.ZERO : node.minPoints().minusDownToZero(points);
        if (unitsShort == 0 && pointsShort.isZero()) {
            return Optional.empty();
        }
        String amount = unitsShort == 0
                ? pointsShort + " more points"
                : unitsShort
                        + (unitsShort == 1 ? " more unit" : " more units")
                        + (pointsShort.isZero() ? "" : " and " + pointsShort + " more points");
        return Optional.of("%s needs %s.".formatted(node.name(), amount));
    }

    private static boolean areAlternatives(Node node, List<Evaluated> children) {
        Points minimum = Points.sum(children.stream()
                .map(child -> child.node().minPoints())
                .filter(Objects::nonNull)
                .toList());
        int minimumUnits = children.stream()
                .map(child -> child.node().minUnits())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        return node.cap() != null && minimum.compareTo(node.cap()) > 0
                || node.maxUnits() != null && minimumUnits > node.maxUnits();
    }

    private static Optional<String> alternativesMissing(Node node, List<Counted> own, List<Evaluated> children) {
        List<Evaluated> demanding = children.stream().filter(Evaluated::demands).toList();
        List<Evaluated> satisfied = demanding.stream()
                .filter(Evaluated::satisfied)
                .limit(MOST_ALTERNATIVES)
                .toList();
        Points ownPoints = Points.sum(own.stream().map(Counted::points).toList());
        for (int choice = 0; choice < 1 << satisfied.size(); choice++) {
            Points points = Points.ZERO;
            int units = 0;
            for (int i = 0; i < satisfied.size(); i++) {
                if ((choice & 1 << i) != 0) {
                    points = points.plus(satisfied.get(i).points());
                    units += satisfied.get(i).units();
                }
            }
            if (fits(node, points, units, ownPoints, own.size())) {
                return Optional.empty();
            }
        }
        return Optional.of("%s needs a choice among: %s.".formatted(node.name(), names(demanding)));
    }

    private static String names(List<Evaluated> groups) {
        return groups.stream().map(child -> child.node().name()).collect(Collectors.joining("; "));
    }

    private static boolean fits(Node node, Points chosen, int chosenUnits, Points own, int ownUnits) {
        Points least = node.minPoints();
        return (node.cap() == null || chosen.compareTo(node.cap()) <= 0)
                && (node.maxUnits() == null || chosenUnits <= node.maxUnits())
                && (least == null || chosen.plus(own).compareTo(least) >= 0)
                && (node.minUnits() == null || chosenUnits + ownUnits >= node.minUnits())
                && (least != null || node.minUnits() != null || chosenUnits > 0);
    }

    private static Node node(Group group) {
        return new Node(
                group.groupId(),
                group.title() == null
                        ? "The group " + group.groupId()
                        : "The group " + group.title().readable(),
                group.minUnits(),
                group.maxUnits(),
                group.minPoints(),
                group.maxPoints() != null ? group.maxPoints() : group.minPoints(),
                group.specialisation() != null);
    }

    private static boolean isMandatory(UnitInQualification unit) {
        return unit.obligation() == Obligation.MANDATORY;
    }

    private static String known(String groupId, Set<String> groupIds) {
        return groupId != null && groupIds.contains(groupId) ? groupId : "";
    }
}
