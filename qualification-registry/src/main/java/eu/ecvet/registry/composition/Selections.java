package eu.ecvet.registry.composition;

import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which sums of points the admissible choices in a composition reach. For each group it keeps, per number of members
 * taken, the set of reachable sums; a sum above everything that any group asks for counts as "too much" and is not told
 * apart further.
 *
 * <p>Not perfect: a unit that stands in two groups is offered in both, although a learner counts it once. So it may call a
 * composition satisfiable that is not quite; it never refuses one that is. What takes too long is left undecided, with the
 * reason.
 */
final class Selections {
    /** Beyond this many steps the sets would take too long; such a composition is left undecided. */
    private static final int LARGEST_SCALE = 20_000;

    private static final long MOST_WORK = 30_000_000L;

    private static final String TOO_FINE =
            "the points are divided too finely: the largest number has %d steps or more".formatted(LARGEST_SCALE);
    private static final String TOO_MANY = "the groups leave too many different choices";

    /** The groups that no choice meets as far as was looked, and why it was not looked further, if so. */
    record Unsatisfiable(List<Composition.Placed> groups, Optional<String> undecided) {}

    /** Whether something holds for every choice. */
    sealed interface Verdict {
        enum Decided implements Verdict {
            HOLDS,
            FAILS
        }

        /** It takes too long to try them all. */
        record Undecided(String because) implements Verdict {}
    }

    private final Composition composition;
    private final Map<UnitId, ListedUnit> units;
    private final long grain;
    private final int tooMuch;
    private long work;

    Selections(Composition composition) {
        this.composition = composition;
        this.units = composition.byId();
        var amounts = amounts(composition);
        this.grain = amounts.stream()
                .map(amount -> BigInteger.valueOf(scaled(amount)))
                .reduce(BigInteger.ZERO, BigInteger::gcd)
                .max(BigInteger.ONE)
                .longValue();
        long most = amounts.stream().mapToLong(Selections::scaled).max().orElse(0) / grain;
        this.tooMuch = most >= LARGEST_SCALE ? -1 : (int) most + 1;
    }

    private static List<Points> amounts(Composition composition) {
        return Stream.concat(
                        Stream.concat(
                                composition.units().stream().map(ListedUnit::points),
                                Stream.of(composition.total() == null ? Points.ZERO : composition.total())),
                        composition.allGroups("").stream().flatMap(placed -> Stream.of(
                                        placed.group().minPoints(),
                                        placed.group().maxPoints())
                                .filter(points -> points != null)))
                .filter(points -> points != null && !points.isZero())
                .toList();
    }

    /** The groups whose demand no choice meets, innermost first in blame: a group above a blamed one is not blamed. */
    Unsatisfiable unsatisfiable(String pointer) {
        List<Composition.Placed> blamed = new ArrayList<>();
        if (composition.groups().isEmpty()) {
            return new Unsatisfiable(blamed, Optional.empty());
        }
        if (tooMuch < 0) {
            return new Unsatisfiable(blamed, Optional.of(TOO_FINE));
        }
        try {
            for (int i = 0; i < composition.groups().size(); i++) {
                sums(composition.groups().get(i), null, pointer + "/" + i, blamed);
            }
            return new Unsatisfiable(blamed, Optional.empty());
        } catch (TooMuchWork undecided) {
            return new Unsatisfiable(blamed, Optional.of(TOO_MANY));
        }
    }

    /** Whether every choice that the number of members admits gives the same points; for groups with fixed points. */
    Verdict everyChoiceGives(Group group, Points fixed) {
        if (tooMuch < 0) {
            return new Verdict.Undecided(TOO_FINE);
        }
        try {
            BitSet[] byCount = choices(group, "", new ArrayList<>());
            int expected = steps(fixed);
            for (int count = 0; count < byCount.length; count++) {
                BitSet sums = byCount[count];
                boolean onlyExpected = sums.isEmpty() || (sums.cardinality() == 1 && sums.get(expected));
                if (admits(group, count) && !onlyExpected) {
                    return Verdict.Decided.FAILS;
                }
            }
            return Verdict.Decided.HOLDS;
        } catch (TooMuchWork undecided) {
            return new Verdict.Undecided(TOO_MANY);
        }
    }

    /** The sums with which the group may be counted; null where a group inside is already to blame. */
    private BitSet sums(Group group, String parent, String pointer, List<Composition.Placed> blamed) {
        if (group.open()) {
            BitSet any = new BitSet();
            any.set(
                    group.minPoints() == null ? 0 : steps(group.minPoints()),
                    (group.maxPoints() == null ? tooMuch : steps(group.maxPoints())) + 1);
            if (any.isEmpty()) {
                blamed.add(new Composition.Placed(group, parent, pointer));
                return null;
            }
            return any;
        }
        int blamedBefore = blamed.size();
        BitSet[] byCount = choices(group, pointer, blamed);
        if (blamed.size() > blamedBefore) {
            return null;
        }
        BitSet admissible = new BitSet();
        for (int count = 0; count < byCount.length; count++) {
            if (admits(group, count)) {
                admissible.or(byCount[count]);
            }
        }
        if (group.minPoints() != null) {
            int least = steps(group.minPoints());
            admissible.clear(0, least);
            if (group.maxPoints() == null && !admissible.isEmpty()) {
                // With a minimum alone the surplus is not counted (BR-P03).
                admissible.clear();
                admissible.set(least);
            }
        }
        if (group.maxPoints() != null) {
            admissible.clear(steps(group.maxPoints()) + 1, tooMuch + 1);
        }
        if (admissible.isEmpty()) {
            blamed.add(new Composition.Placed(group, parent, pointer));
            return null;
        }
        return admissible;
    }

    private static boolean admits(Group group, int count) {
        return (group.minUnits() == null || count >= group.minUnits())
                && (group.maxUnits() == null || count <= group.maxUnits());
    }

    /** Per number of members taken: the reachable sums, before the group's own demand is asked. */
    private BitSet[] choices(Group group, String pointer, List<Composition.Placed> blamed) {
        BitSet[] reached = new BitSet[group.children().size() + 1];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = new BitSet();
        }
        reached[0].set(0);
        BitSet alternatives = null;
        for (int i = 0; i < group.children().size(); i++) {
            Member member = group.children().get(i);
            if (member.namesUnit()) {
                ListedUnit unit = units.get(member.unitId());
                if (unit != null && !unit.is(Obligation.OPTIONAL_EXTRA)) {
                    BitSet points = new BitSet();
                    points.set(unit.points() == null ? 0 : steps(unit.points()));
                    reached = take(reached, points, !Composition.isRequired(member, unit));
                }
                continue;
            }
            Group inner = member.group();
            BitSet sums = sums(inner, group.groupId(), pointer + "/children/" + i + "/group", blamed);
            if (sums == null) {
                continue;
            }
            if (inner.excludesItsLike()) {
                alternatives = alternatives == null ? new BitSet() : alternatives;
                alternatives.or(sums);
            } else {
                reached = take(reached, sums, inner.open());
            }
        }
        return alternatives == null ? reached : take(reached, alternatives, false);
    }

    private BitSet[] take(BitSet[] reached, BitSet amounts, boolean mayBeLeft) {
        BitSet[] next = new BitSet[reached.length];
        for (int count = 0; count < next.length; count++) {
            next[count] = mayBeLeft ? (BitSet) reached[count].clone() : new BitSet();
            if (count > 0) {
                BitSet before = reached[count - 1];
                for (int sum = before.nextSetBit(0); sum >= 0; sum = before.nextSetBit(sum + 1)) {
                    for (int more = amounts.nextSetBit(0); more >= 0; more = amounts.nextSetBit(more + 1)) {
                        next[count].set(Math.min(tooMuch, sum + more));
                        if (++work > MOST_WORK) {
                            throw new TooMuchWork();
                        }
                    }
                }
            }
        }
        return next;
    }

    private int steps(Points points) {
        return (int) Math.min(tooMuch, scaled(points) / grain);
    }

    /** Points have at most four decimals. */
    private static long scaled(Points points) {
        return points.value().movePointRight(4).longValueExact();
    }

    private static final class TooMuchWork extends RuntimeException {
        TooMuchWork() {
            super(null, null, false, false);
        }
    }
}
