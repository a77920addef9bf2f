package eu.ecvet.registry.points;

import static eu.ecvet.registry.RegistryRule.POINTS_STEP;
import static eu.ecvet.registry.RegistryRule.WEIGHTS_NOT_DISTRIBUTABLE;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.composition.Composition;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules about the distribution of a total over units by their weights (BR-P08, BR-P09). */
public final class DistributionRules {
    private DistributionRules() {}

    public static List<Violation> of(PointsDistribution wanted, Composition composition, Set<String> steps) {
        return Stream.of(
                        totalLiesOnAStep(wanted, composition, steps).stream().toList(),
                        everyWeightIsOfAUnitInTheTotal(wanted, composition))
                .flatMap(List::stream)
                .toList();
    }

    /** BR-P08: the total lies on a step that is offered. */
    static Optional<Violation> totalLiesOnAStep(PointsDistribution wanted, Composition composition, Set<String> steps) {
        Points step = wanted.stepFor(composition);
        if (steps.stream().map(Points::of).noneMatch(step::equals)) {
            return Optional.of(POINTS_STEP.at(
                    "/pointsStep",
                    "Points lie on a step of %s."
                            .formatted(String.join(", ", steps.stream().sorted().toList()))));
        }
        return wanted.totalPoints().onStep(step)
                ? Optional.empty()
                : Optional.of(POINTS_STEP.at(
                        "/totalPoints", "%s does not lie on the step of %s.".formatted(wanted.totalPoints(), step)));
    }

    /** BR-P09, BR-P02: each listed unit inside the total has at most one weight, others have none. */
    static List<Violation> everyWeightIsOfAUnitInTheTotal(PointsDistribution wanted, Composition composition) {
        var listed = composition.byId();
        List<Violation> violations = new ArrayList<>();
        Set<UnitId> seen = new HashSet<>();
        for (int i = 0; i < wanted.weights().size(); i++) {
            UnitId unit = wanted.weights().get(i).unitId();
            String at = "/weights/" + i + "/unitId";
            if (!listed.containsKey(unit)) {
                violations.add(WEIGHTS_NOT_DISTRIBUTABLE.at(
                        at, "The qualification does not list the unit %s.".formatted(unit)));
            } else if (listed.get(unit).is(Obligation.OPTIONAL_EXTRA)) {
                violations.add(WEIGHTS_NOT_DISTRIBUTABLE.at(
                        at, "An optional extra unit is outside the total and gets no share of it."));
            }
            if (!seen.add(unit)) {
                violations.add(WEIGHTS_NOT_DISTRIBUTABLE.at(at, "The unit has two weights; give it one."));
            }
        }
        return violations;
    }
}
