package eu.ecvet.composition.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.composition.Asks;
import eu.ecvet.composition.Held;
import eu.ecvet.composition.Part.Alternatives;
import eu.ecvet.composition.Part.Bounds;
import eu.ecvet.composition.Part.Group;
import eu.ecvet.composition.Part.Member;
import eu.ecvet.composition.Part.Open;
import eu.ecvet.composition.Part.Unit;
import eu.ecvet.composition.Requirements;
import eu.ecvet.composition.Standing;
import eu.ecvet.composition.Verdict;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The law against thousands of small compositions, made from a fixed seed. */
class RandomCompositionsTest {
    private static final int COMPOSITIONS = 1_500;
    private static final int UNITS = 6;

    @Test
    void BR_X05_complete_is_what_trying_every_placement_finds() {
        var random = new Random(2009);
        int complete = 0;
        for (int i = 0; i < COMPOSITIONS; i++) {
            var composition = composition(random);
            for (int set = 0; set < 6; set++) {
                Set<UnitId> held = units(random);

                boolean found = Evaluation.of(composition, Held.units(held), Asks.READABLE)
                        .complete();

                assertThat(found)
                        .as("composition %d with %s: %s", i, held, composition)
                        .isEqualTo(canBeComplete(composition, new ArrayList<>(held)));
                complete += found ? 1 : 0;
            }
        }
        assertThat(complete).isGreaterThan(500);
    }

    @Test
    void BR_X02_more_units_never_make_it_worse() {
        var random = new Random(155);
        for (int i = 0; i < COMPOSITIONS; i++) {
            var composition = composition(random);
            List<UnitId> order = new ArrayList<>(List.of(Asks.ids("u0", "u1", "u2", "u3", "u4", "u5")));
            Collections.shuffle(order, random);
            Set<UnitId> held = new HashSet<>();
            Standing before = Evaluation.of(composition, Held.units(held), Asks.READABLE);
            for (UnitId unit : order) {
                held.add(unit);

                Standing now = Evaluation.of(composition, Held.units(held), Asks.READABLE);

                assertThat(now.complete() || !before.complete())
                        .as("%d complete", i)
                        .isTrue();
                assertThat(now.countedPoints())
                        .as("%d: %s with %s", i, composition, held)
                        .isGreaterThanOrEqualTo(before.countedPoints());
                before = now;
            }
        }
    }

    @Test
    void BR_X01_BR_Q08_what_counts_is_held_once_and_within_the_total() {
        var random = new Random(60);
        for (int i = 0; i < COMPOSITIONS; i++) {
            var composition = composition(random);
            Set<UnitId> held = units(random);

            Standing standing = Evaluation.of(composition, Held.units(held), Asks.READABLE);

            assertThat(held).containsAll(standing.counted().keySet());
            assertThat(standing.surplus())
                    .doesNotContainKeys(standing.counted().keySet().toArray(UnitId[]::new));
            if (composition.total() != null) {
                assertThat(standing.countedPoints()).isLessThanOrEqualTo(composition.total());
                assertThat(standing.complete() && !standing.countedPoints().equals(composition.total()))
                        .isFalse();
            }
        }
    }

    @Test
    void BR_Q17_what_can_be_met_is_complete_for_whoever_holds_everything() {
        var random = new Random(17);
        for (int i = 0; i < COMPOSITIONS; i++) {
            var composition = composition(random);

            if (new Possibility(composition).canBeMet() instanceof Verdict.Holds) {
                assertThat(Evaluation.of(
                                        composition,
                                        Held.units(List.of(Asks.ids("u0", "u1", "u2", "u3", "u4", "u5"))),
                                        Asks.READABLE)
                                .missing())
                        .as("%s", composition)
                        .isEmpty();
            }
        }
    }

    private static Set<UnitId> units(Random random) {
        Set<UnitId> held = new HashSet<>();
        for (int i = 0; i < UNITS; i++) {
            if (random.nextInt(3) > 0) {
                held.add(Asks.id("u" + i));
            }
        }
        return held;
    }

    private static Requirements composition(Random random) {
        int[] points = new int[UNITS];
        for (int i = 0; i < UNITS; i++) {
            points[i] = 5 * (1 + random.nextInt(3));
        }
        List<Member> members = members(random, points, 0);
        var total = random.nextInt(4) == 0 ? null : Points.of(5L * (1 + random.nextInt(8)));
        return new Requirements(total, members, List.of());
    }

    private static List<Member> members(Random random, int[] points, int depth) {
        List<Member> members = new ArrayList<>();
        Set<Integer> here = new HashSet<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int kind = depth > 1 ? 0 : random.nextInt(5);
            if (kind < 3) {
                int unit = random.nextInt(UNITS);
                if (here.add(unit)) {
                    members.add(
                            new Member(new Unit(Asks.id("u" + unit), Points.of(points[unit])), random.nextInt(4) == 0));
                }
            } else if (kind == 3) {
                members.add(new Member(group(random, points, depth + 1), random.nextInt(2) == 0));
            } else {
                members.add(new Member(
                        new Alternatives(List.of(group(random, points, depth + 1), group(random, points, depth + 1))),
                        true));
            }
        }
        return members;
    }

    private static int groups;

    private static Group group(Random random, int[] points, int depth) {
        List<Member> members = members(random, points, depth);
        Integer least = random.nextInt(2) == 0 ? null : 1 + random.nextInt(2);
        Integer most = random.nextInt(2) == 0 ? null : (least == null ? 1 : least) + random.nextInt(2);
        Points from = random.nextInt(2) == 0 ? null : Points.of(5L * (1 + random.nextInt(4)));
        Points to = random.nextInt(2) == 0 || from == null ? null : from.plus(Points.of(5L * random.nextInt(3)));
        return new Group("g" + groups++, null, new Bounds(least, most, from, to), members);
    }

    // The law once more, as it is written, by trying every placement; nothing here is shared with what is tested.

    private static boolean canBeComplete(Requirements requirements, List<UnitId> held) {
        var whole = new Group("", null, new Bounds(null, null, requirements.total(), null), requirements.members());
        Map<UnitId, List<Object>> places = new HashMap<>();
        collect(whole, places);
        return tries(whole, held, 0, places, new HashMap<>());
    }

    private static boolean tries(
            Group whole, List<UnitId> held, int next, Map<UnitId, List<Object>> places, Map<UnitId, Object> placed) {
        if (next == held.size()) {
            return !sums(whole, placed).isEmpty();
        }
        if (tries(whole, held, next + 1, places, placed)) {
            return true;
        }
        for (Object place : places.getOrDefault(held.get(next), List.of())) {
            placed.put(held.get(next), place);
            boolean found = tries(whole, held, next + 1, places, placed);
            placed.remove(held.get(next));
            if (found) {
                return true;
            }
        }
        return false;
    }

    private static void collect(Group group, Map<UnitId, List<Object>> places) {
        for (Member member : group.members()) {
            switch (member.part()) {
                case Unit unit ->
                    places.computeIfAbsent(unit.unitId(), first -> new ArrayList<>())
                            .add(group.groupId());
                case Group inner -> collect(inner, places);
                case Alternatives alternatives -> alternatives.groups().forEach(inner -> collect(inner, places));
                case Open open -> {}
            }
        }
    }

    private static boolean hasContent(Group group, Map<UnitId, Object> placed) {
        return placed.containsValue(group.groupId())
                || group.members().stream().anyMatch(member -> switch (member.part()) {
                    case Group inner -> hasContent(inner, placed);
                    case Alternatives alternatives ->
                        alternatives.groups().stream().anyMatch(inner -> hasContent(inner, placed));
                    case Unit unit -> false;
                    case Open open -> false;
                });
    }

    /** The one sum that the group makes with the units placed in it, or nothing if that does not fulfil it. */
    private static Collection<Integer> sums(Group group, Map<UnitId, Object> placed) {
        int count = 0;
        int sum = 0;
        for (Member member : group.members()) {
            switch (member.part()) {
                case Unit unit -> {
                    boolean here = group.groupId().equals(placed.get(unit.unitId()));
                    if (!here && member.required()) {
                        return Set.of();
                    }
                    count += here ? 1 : 0;
                    sum += here ? unit.points().value().intValue() : 0;
                }
                case Group inner -> {
                    boolean content = hasContent(inner, placed);
                    if (content || member.required()) {
                        Collection<Integer> inside = sums(inner, placed);
                        if (inside.isEmpty()) {
                            return Set.of();
                        }
                        count += content ? 1 : 0;
                        sum += inside.iterator().next();
                    }
                }
                case Alternatives alternatives -> {
                    List<Group> taken = alternatives.groups().stream()
                            .filter(inner -> hasContent(inner, placed))
                            .toList();
                    if (taken.size() != 1) {
                        return Set.of();
                    }
                    Collection<Integer> inside = sums(taken.getFirst(), placed);
                    if (inside.isEmpty()) {
                        return Set.of();
                    }
                    count++;
                    sum += inside.iterator().next();
                }
                case Open open -> {}
            }
        }
        Bounds bounds = group.bounds();
        int least = bounds.minPoints() == null ? 0 : bounds.minPoints().value().intValue();
        boolean fulfilled = (bounds.minMembers() == null || count >= bounds.minMembers())
                && (bounds.maxMembers() == null || count <= bounds.maxMembers())
                && sum >= least
                && (bounds.maxPoints() == null
                        || sum <= bounds.maxPoints().value().intValue());
        if (!fulfilled) {
            return Set.of();
        }
        return Set.of(bounds.maxPoints() == null && bounds.minPoints() != null ? least : sum);
    }
}
