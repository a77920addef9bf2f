package eu.ecvet.registry.composition;

import eu.ecvet.composition.Part;
import eu.ecvet.composition.Requirements;
import eu.ecvet.vocabulary.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Groups in which nothing is to be chosen: their members make what the group declares, or something is wrong (BR-P02). */
public final class SettledGroups {
    private SettledGroups() {}

    /** A group in which nothing is to be chosen, and what its members make. */
    public record Settled(String groupId, BigDecimal sum) {}

    /** BR-P02: whether mandatory units and groups make the total, and each settled group what it declares. */
    static boolean makeTheTotal(Composition composition, Requirements requirements) {
        return composition.total() == null
                || requirements.contribution().compareTo(composition.total().value()) == 0
                        && wrong(composition, requirements).isEmpty();
    }

    /** The groups in which nothing is to be chosen, and whose members make something else than they declare. */
    public static List<Settled> wrong(Composition composition, Requirements requirements) {
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
