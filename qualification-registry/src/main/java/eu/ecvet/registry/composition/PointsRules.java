package eu.ecvet.registry.composition;

import static eu.ecvet.registry.RegistryRule.ALLOCATION_BASIS_MISSING;
import static eu.ecvet.registry.RegistryRule.ALLOCATION_DATE_IN_THE_FUTURE;
import static eu.ecvet.registry.RegistryRule.GROUP_POINTS_INCONSISTENT;
import static eu.ecvet.registry.RegistryRule.GROUP_POINTS_NOT_CHECKED;
import static eu.ecvet.registry.RegistryRule.POINTS_CONVENTION_DEVIATION;
import static eu.ecvet.registry.RegistryRule.POINTS_INCOMPLETE;
import static eu.ecvet.registry.RegistryRule.POINTS_OUT_OF_RANGE;
import static eu.ecvet.registry.RegistryRule.POINTS_STEP;
import static eu.ecvet.registry.RegistryRule.POINTS_SUM_MISMATCH;
import static eu.ecvet.registry.RegistryRule.WEIGHTS_NOT_DISTRIBUTABLE;

import eu.ecvet.composition.Part;
import eu.ecvet.composition.Requirements;
import eu.ecvet.composition.Verdict;
import eu.ecvet.composition.evaluation.Possibility;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules about ECVET points (Annex II section 4; BR-P01 to BR-P08). Points are the relative weight of outcomes in one
 * qualification: nothing here knows of time spent, attempts, place or learning setting (BR-P10), and there is no second set
 * of points for learning outside school (BR-P11).
 */
public final class PointsRules {
    private PointsRules() {}

    /** All rules that decide about publication. */
    public static List<Violation> of(Composition composition, Set<String> steps, String at) {
        var basics = Stream.of(
                        unitsAndGroupsHavePoints(composition, at),
                        pointsLieBetweenZeroAndTotal(composition, at),
                        pointsLieOnTheStep(composition, steps, at))
                .flatMap(List::stream)
                .toList();
        // Sums over points that are missing or off the step would only repeat the same complaint in other words.
        return basics.isEmpty()
                ? Stream.of(pointsSumToTheTotal(composition, at), choicesInAGroupWeighTheSame(composition, at))
                        .flatMap(List::stream)
                        .toList()
                : basics;
    }

    /** BR-P01: points are optional; but with a total, every unit that counts and every elective group has points. */
    static List<Violation> unitsAndGroupsHavePoints(Composition composition, String at) {
        List<Violation> violations = new ArrayList<>();
        boolean hasTotal = composition.total() != null;
        for (int i = 0; i < composition.units().size(); i++) {
            ListedUnit unit = composition.units().get(i);
            if (hasTotal && unit.points() == null && !unit.is(Obligation.OPTIONAL_EXTRA)) {
                violations.add(POINTS_INCOMPLETE.at(
                        at + "/units/" + i + "/points",
                        "The qualification has points in all, so this unit needs points as well."));
            }
            if (!hasTotal && unit.points() != null) {
                violations.add(POINTS_INCOMPLETE.at(
                        at + "/units/" + i + "/points",
                        "The unit has points, but the qualification has no total that they could be a share of."));
            }
        }
        if (hasTotal) {
            composition.allGroups(at + "/groups").stream()
                    .filter(placed -> placed.group().minPoints() == null && isElective(composition, placed.group()))
                    .map(placed -> POINTS_INCOMPLETE.at(
                            placed.pointer() + "/minPoints",
                            "Units are chosen in '%s'; say how many points the choice has to give."
                                    .formatted(placed.group().name())))
                    .forEach(violations::add);
        }
        return violations;
    }

    private static boolean isElective(Composition composition, Group group) {
        var units = composition.byId();
        return !group.open()
                && group.children().stream()
                        .filter(Member::namesUnit)
                        .filter(member -> units.containsKey(member.unitId()))
                        .anyMatch(member -> !Composition.isRequired(member, units.get(member.unitId()))
                                && !units.get(member.unitId()).is(Obligation.OPTIONAL_EXTRA));
    }

    /**
     * BR-P02: mandatory units and the fixed points of the groups make exactly the total; optional extra units are outside.
     * A group that declares a minimum contributes that minimum, because a surplus is not counted. Where nothing is to be
     * chosen in a group, its members make exactly what it declares.
     */
    static List<Violation> pointsSumToTheTotal(Composition composition, String at) {
        if (composition.total() == null) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        var requirements = composition.requirements();
        BigDecimal sum = requirements.contribution();
        if (sum.compareTo(composition.total().value()) != 0) {
            violations.add(POINTS_SUM_MISMATCH.at(
                    at + "/totalPoints",
                    "The mandatory units and groups make %s points together, the qualification says %s."
                            .formatted(plain(sum), composition.total())));
        }
        List<Settled> wrong = settledWrongly(composition, requirements);
        for (Composition.Placed placed : composition.allGroups(at + "/groups")) {
            wrong.stream()
                    .filter(settled -> settled.groupId().equals(placed.group().groupId()))
                    .map(settled -> POINTS_SUM_MISMATCH.at(
                            placed.pointer() + "/minPoints",
                            "Nothing is to be chosen in '%s', and its members make %s points, not %s."
                                    .formatted(
                                            placed.group().name(),
                                            plain(settled.sum()),
                                            placed.group().minPoints())))
                    .forEach(violations::add);
        }
        return violations;
    }

    private static String plain(BigDecimal sum) {
        return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }

    /** BR-P03: in a group with fixed points every choice that the number of units admits makes exactly these points. */
    static List<Violation> choicesInAGroupWeighTheSame(Composition composition, String at) {
        return ofChoices(composition, at, (placed, verdict) -> switch (verdict) {
            case Verdict.Fails fails ->
                Optional.of(GROUP_POINTS_INCONSISTENT.at(
                        placed.pointer(),
                        "Not every choice in '%s' makes %s points. Give its units equal weight, or declare a minimum alone, so that a surplus is not counted."
                                .formatted(placed.group().name(), placed.group().minPoints())));
            case Verdict.Holds holds -> Optional.empty();
            case Verdict.Undecided undecided -> Optional.empty();
        });
    }

    /** BR-P03, a warning: whether every choice makes the same points takes too long to find out, so a person has to look. */
    public static List<Violation> choicesWereChecked(Composition composition, String at) {
        return ofChoices(composition, at, (placed, verdict) -> switch (verdict) {
            case Verdict.Undecided undecided ->
                Optional.of(GROUP_POINTS_NOT_CHECKED.at(
                        placed.pointer(),
                        "Whether every choice in '%s' makes %s points could not be checked, because it leaves too many different choices. Check it by hand."
                                .formatted(placed.group().name(), placed.group().minPoints())));
            case Verdict.Holds holds -> Optional.empty();
            case Verdict.Fails fails -> Optional.empty();
        });
    }

    private static List<Violation> ofChoices(
            Composition composition,
            String at,
            BiFunction<Composition.Placed, Verdict, Optional<Violation>> judgement) {
        if (composition.total() == null) {
            return List.of();
        }
        var possibility = new Possibility(composition.requirements());
        return composition.allGroups(at + "/groups").stream()
                .filter(placed -> hasAChoiceOfFixedPoints(composition, placed.group()))
                .flatMap(placed -> judgement
                        .apply(
                                placed,
                                possibility.everyChoiceMakes(
                                        placed.group().groupId(), placed.group().minPoints()))
                        .stream())
                .toList();
    }

    private static boolean hasAChoiceOfFixedPoints(Composition composition, Group group) {
        return group.hasFixedPoints()
                && (group.minUnits() != null || group.maxUnits() != null)
                && !hasOpenMember(group)
                && isElective(composition, group);
    }

    private static boolean hasOpenMember(Group group) {
        return group.children().stream()
                .anyMatch(member -> !member.namesUnit() && member.group().open());
    }

    /** BR-P04: with a formal reference the total is 60 points a year; a deviation is fine where its method is recorded. */
    public static Optional<Violation> totalFollowsTheConvention(
            Composition composition, PointsAllocation allocation, int perYear, String at) {
        if (composition.total() == null
                || allocation == null
                || allocation.referenceYears() == null
                || (allocation.basis() != null && allocation.basis() != AllocationBasis.FORMAL_REFERENCE)) {
            return Optional.empty();
        }
        BigDecimal expected = allocation.referenceYears().multiply(BigDecimal.valueOf(perYear));
        boolean methodRecorded = allocation.method() != null;
        return methodRecorded || composition.total().value().compareTo(expected) == 0
                ? Optional.empty()
                : Optional.of(POINTS_CONVENTION_DEVIATION.at(
                        at + "/totalPoints",
                        "%s points for %s years: %s points a year would make %s. Record the method that led to another total."
                                .formatted(
                                        composition.total(),
                                        allocation.referenceYears().toPlainString(),
                                        perYear,
                                        expected.stripTrailingZeros().toPlainString())));
    }

    /** BR-P05: the record of the allocation says on what the points rest, by which criteria, how, by whom and when. */
    public static List<Violation> allocationIsRecorded(
            Composition composition, PointsAllocation allocation, String at) {
        if (composition.total() == null) {
            return List.of();
        }
        if (allocation == null) {
            return List.of(
                    ALLOCATION_BASIS_MISSING.at(
                            at + "/allocation",
                            "The qualification has points; record on what they rest, by which criteria, how, by whom and when."));
        }
        List<Violation> violations = new ArrayList<>();
        if (allocation.basis() == null) {
            violations.add(missing(at, "basis", "on what the points rest: a formal pathway or a comparison"));
        } else if (allocation.basis() == AllocationBasis.FORMAL_REFERENCE) {
            if (allocation.referencePathway() == null) {
                violations.add(missing(at, "referencePathway", "the one formal pathway taken as reference"));
            }
        } else if (isBlank(allocation.comparisonQualification())) {
            violations.add(missing(at, "comparisonQualification", "the qualification compared with"));
        }
        if (allocation.criteria().isEmpty()) {
            violations.add(missing(at, "criteria", "at least one of the three weight criteria"));
        }
        if (allocation.method() == null) {
            violations.add(missing(at, "method", "the method in words"));
        }
        if (allocation.allocatedBy() == null) {
            violations.add(missing(at, "allocatedBy", "the institution that allocated the points"));
        }
        if (allocation.allocatedOn() == null) {
            violations.add(missing(at, "allocatedOn", "the date of the allocation"));
        }
        return violations;
    }

    /** BR-P05: the record tells when the points were allocated, so that day has come. */
    public static Optional<Violation> allocationHasHappened(PointsAllocation allocation, LocalDate today, String at) {
        return allocation == null
                        || allocation.allocatedOn() == null
                        || !allocation.allocatedOn().isAfter(today)
                ? Optional.empty()
                : Optional.of(ALLOCATION_DATE_IN_THE_FUTURE.at(
                        at + "/allocation/allocatedOn",
                        "The points cannot have been allocated on %s; today is %s."
                                .formatted(allocation.allocatedOn(), today)));
    }

    private static Violation missing(String at, String member, String what) {
        return ALLOCATION_BASIS_MISSING.at(
                at + "/allocation/" + member, "The record of the allocation does not name %s.".formatted(what));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /** BR-P07: a unit weighs more than nothing and not more than the whole. */
    static List<Violation> pointsLieBetweenZeroAndTotal(Composition composition, String at) {
        List<Violation> violations = new ArrayList<>();
        if (composition.total() != null && composition.total().isZero()) {
            violations.add(POINTS_OUT_OF_RANGE.at(
                    at + "/totalPoints",
                    "A qualification with points has more than none; leave the total out otherwise."));
        }
        for (int i = 0; i < composition.units().size(); i++) {
            Points points = composition.units().get(i).points();
            boolean outside = points != null
                    && (points.isZero() || (composition.total() != null && points.compareTo(composition.total()) > 0));
            if (outside) {
                violations.add(POINTS_OUT_OF_RANGE.at(
                        at + "/units/" + i + "/points",
                        "A unit has more than 0 points and not more than the qualification; %s is neither."
                                .formatted(points)));
            }
        }
        return violations;
    }

    /** BR-P07, BR-P09: a total that is too small for its steps would leave some units without any; {@code shares} in order. */
    public static List<Violation> everyShareIsMoreThanNothing(List<Points> shares, String at) {
        return IntStream.range(0, shares.size())
                .filter(i -> shares.get(i).isZero())
                .mapToObj(i -> WEIGHTS_NOT_DISTRIBUTABLE.at(
                        at + "/" + i + "/weight",
                        "With this total and step the unit would get no points; %d units need a larger total, a smaller step or less unequal weights."
                                .formatted(shares.size())))
                .toList();
    }

    /** BR-P08: all points lie on the step of the scheme. */
    static List<Violation> pointsLieOnTheStep(Composition composition, Set<String> steps, String at) {
        Points step = composition.step();
        if (steps.stream().map(Points::of).noneMatch(step::equals)) {
            return List.of(POINTS_STEP.at(
                    at + "/pointsStep",
                    "Points lie on a step of %s; %s is not offered."
                            .formatted(String.join(", ", steps.stream().sorted().toList()), step)));
        }
        List<Violation> violations = new ArrayList<>();
        check(composition.total(), step, at + "/totalPoints", violations);
        for (int i = 0; i < composition.units().size(); i++) {
            check(composition.units().get(i).points(), step, at + "/units/" + i + "/points", violations);
        }
        for (Composition.Placed placed : composition.allGroups(at + "/groups")) {
            check(placed.group().minPoints(), step, placed.pointer() + "/minPoints", violations);
            check(placed.group().maxPoints(), step, placed.pointer() + "/maxPoints", violations);
        }
        return violations;
    }

    private static void check(Points points, Points step, String pointer, List<Violation> violations) {
        if (points != null && !points.onStep(step)) {
            violations.add(POINTS_STEP.at(pointer, "%s does not lie on the step of %s.".formatted(points, step)));
        }
    }

    /** A group in which nothing is to be chosen, and what its members make. */
    record Settled(String groupId, BigDecimal sum) {}

    /** The groups in which nothing is to be chosen, and whose members make something else than they declare. */
    static List<Settled> settledWrongly(Composition composition, Requirements requirements) {
        List<Settled> wrong = new ArrayList<>();
        if (composition.total() != null) {
            requirements.members().forEach(member -> collect(member.part(), wrong));
        }
        return wrong;
    }

    private static void collect(Part part, List<Settled> wrong) {
        switch (part) {
            case Part.Unit unit -> {}
            case Part.Open open -> {}
            case Part.Alternatives alternatives -> alternatives.groups().forEach(group -> collect(group, wrong));
            case Part.Group group -> {
                Points least = group.bounds().minPoints();
                Points most = group.bounds().maxPoints();
                settled(group)
                        .filter(sum -> least != null
                                && (sum.compareTo(least.value()) < 0
                                        || most != null && sum.compareTo(most.value()) > 0))
                        .ifPresent(sum -> wrong.add(new Settled(group.groupId(), sum)));
                group.members().forEach(member -> collect(member.part(), wrong));
            }
        }
    }

    /** What the members of a group make where nothing is to be chosen in it; empty where there is a choice. */
    private static Optional<BigDecimal> settled(Part.Group group) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part.Member member : group.members()) {
            boolean choice = !member.required()
                    || member.part() instanceof Part.Alternatives
                    || member.part() instanceof Part.Group inner
                            && !hasFixedPoints(inner)
                            && settled(inner).isEmpty();
            if (choice) {
                return Optional.empty();
            }
            sum = sum.add(Requirements.contribution(member.part()));
        }
        return Optional.of(sum);
    }

    private static boolean hasFixedPoints(Part.Group group) {
        return group.bounds().minPoints() != null
                && group.bounds().minPoints().equals(group.bounds().maxPoints());
    }
}
