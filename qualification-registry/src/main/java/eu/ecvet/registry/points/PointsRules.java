package eu.ecvet.registry.points;

import static eu.ecvet.registry.RegistryRule.POINTS_INCOMPLETE;
import static eu.ecvet.registry.RegistryRule.POINTS_OUT_OF_RANGE;
import static eu.ecvet.registry.RegistryRule.POINTS_STEP;
import static eu.ecvet.registry.RegistryRule.WEIGHTS_NOT_DISTRIBUTABLE;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.composition.Composition;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
                ? Stream.of(
                                SumRules.pointsSumToTheTotal(composition, at),
                                SumRules.choicesInAGroupWeighTheSame(composition, at))
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
                    .filter(placed -> placed.group().minPoints() == null && composition.isElective(placed.group()))
                    .map(placed -> POINTS_INCOMPLETE.at(
                            placed.pointer() + "/minPoints",
                            "Units are chosen in '%s'; say how many points the choice has to give."
                                    .formatted(placed.name())))
                    .forEach(violations::add);
        }
        return violations;
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
}
