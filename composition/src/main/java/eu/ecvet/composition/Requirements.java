package eu.ecvet.composition;

import eu.ecvet.composition.Part.Alternatives;
import eu.ecvet.composition.Part.Group;
import eu.ecvet.composition.Part.Member;
import eu.ecvet.composition.Part.Open;
import eu.ecvet.composition.Part.Unit;
import eu.ecvet.vocabulary.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a qualification asks for, in the one form in which {@code evaluation} reads it (Annex II section 1, rules for
 * combining and accumulating units; BR-Q17, BR-P02, BR-P03, BR-X01 to BR-X05, BR-X08).
 *
 * <p><b>Complete.</b> Held units are given places in the composition, each unit at most one (BR-Q08), and any of them may be
 * left aside. A group is fulfilled when all its required members are there, the number of its members and the sum of their
 * points lie within its bounds, and every group taken inside is fulfilled itself; that group then counts as one member. Where
 * a group names a minimum of points alone, it counts that minimum and no more. Of alternatives one is taken. An open part
 * that holds at least one filling counts for any number of points up to what fills it, within its bounds. The qualification
 * is complete if some choice fulfils all that stands at the top and makes the total.
 *
 * <p><b>Counted meanwhile.</b> Until then, what is held counts as far as the maxima leave room; what is required keeps its
 * room, and of alternatives only one counts. The placement that counts most points wins, then the one that fulfils most
 * groups, then the one that counts most units, then the order of the composition.
 *
 * <p>So more units never make it worse: what is complete stays complete, and counted points never fall. Nothing depends on
 * the order in which units were gained.
 *
 * <p><b>Bounds.</b> The answer is exact as long as no group has more than 16 384 different results
 * (number of members, sum of points, use of units that may stand elsewhere too) and all of it takes less than
 * four million steps; units with equal points and equal places are one kind, so that large national
 * qualifications stay far below. Beyond that a composition is called {@link Verdict.Undecided}, and a standing may
 * overlook a choice: it never calls complete what is not.
 *
 * @param total points of the whole; null where the qualification has none (BR-P01), and then no points are counted
 * @param members what stands at the top; what is required there is required of everybody
 * @param extras optional extra units: outside the total (BR-P02)
 */
public record Requirements(@Nullable Points total, List<Member> members, List<Unit> extras) {
    public Requirements {
        members = List.copyOf(members);
        extras = List.copyOf(extras);
    }

    /**
     * BR-P02: what a part contributes to the sum of the whole: a group its minimum of points, because a surplus is not
     * counted; a group without one the least that its members contribute; an open part nothing, because the group around it
     * says how much is needed.
     */
    public static BigDecimal contribution(Part part) {
        return switch (part) {
            case Unit unit ->
                unit.points() == null ? BigDecimal.ZERO : unit.points().value();
            case Open open -> BigDecimal.ZERO;
            case Alternatives alternatives ->
                alternatives.groups().stream()
                        .map(Requirements::contribution)
                        .min(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
            case Group group ->
                group.bounds().minPoints() != null
                        ? group.bounds().minPoints().value()
                        : leastOf(group.members(), group.bounds().minMembers());
        };
    }

    /** The open part of that id, wherever it stands (BR-P03). */
    public Optional<Open> openPart(String groupId) {
        return members.stream()
                .map(Member::part)
                .flatMap(Requirements::openPartsOf)
                .filter(open -> open.groupId().equals(groupId))
                .findFirst();
    }

    private static Stream<Open> openPartsOf(Part part) {
        return switch (part) {
            case Unit unit -> Stream.empty();
            case Open open -> Stream.of(open);
            case Alternatives alternatives -> alternatives.groups().stream().flatMap(Requirements::openPartsOf);
            case Group group -> group.members().stream().map(Member::part).flatMap(Requirements::openPartsOf);
        };
    }

    /** BR-P02: the sum that the required parts at the top make. */
    public BigDecimal contribution() {
        return leastOf(members, null);
    }

    private static BigDecimal leastOf(List<Member> members, @Nullable Integer atLeast) {
        BigDecimal sum = BigDecimal.ZERO;
        List<BigDecimal> choice = new ArrayList<>();
        int required = 0;
        for (Member member : members) {
            if (member.required()) {
                required++;
                sum = sum.add(contribution(member.part()));
            } else {
                choice.add(contribution(member.part()));
            }
        }
        return choice.stream()
                .sorted()
                .limit(atLeast == null ? 0 : Math.max(0, atLeast - required))
                .reduce(sum, BigDecimal::add);
    }
}
