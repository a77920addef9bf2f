package eu.ecvet.registry.composition;

import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Compositions for tests, written as one would read them out. */
public final class Compositions {
    private final List<ListedUnit> units = new ArrayList<>();
    private List<Group> groups = List.of();
    private String total;
    private String step = "1";

    public static UnitId id(String name) {
        return new UnitId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public static Compositions of(String total) {
        var composition = new Compositions();
        composition.total = total;
        return composition;
    }

    public Compositions unit(String name, String points, Obligation obligation) {
        units.add(new ListedUnit(id(name), 1, points == null ? null : Points.of(points), obligation));
        return this;
    }

    public Compositions mandatory(String name, String points) {
        return unit(name, points, Obligation.MANDATORY);
    }

    public Compositions elective(String name, String points) {
        return unit(name, points, Obligation.ELECTIVE);
    }

    public Compositions onStep(String points) {
        step = points;
        return this;
    }

    public Compositions groups(Group... all) {
        groups = List.of(all);
        return this;
    }

    public Composition build() {
        return new Composition(units, groups, total == null ? null : Points.of(total), Points.of(step), "en");
    }

    public static Member unit(String name) {
        return Member.unit(id(name), null);
    }

    public static Member required(String name) {
        return Member.unit(id(name), true);
    }

    public static Member inner(Group group) {
        return Member.group(group);
    }

    /** A group of which so many members are taken, for so many points; null: not said. */
    public static Group group(
            String name, Integer minUnits, Integer maxUnits, String min, String max, Member... members) {
        return new Group(
                name,
                LocalizedText.of("en", name),
                null,
                null,
                false,
                minUnits,
                maxUnits,
                points(min),
                points(max),
                Arrays.asList(members));
    }

    public static Group points(String name, String fixed, Member... members) {
        return group(name, null, null, fixed, fixed, members);
    }

    public static Group open(String name, String min, String max) {
        return new Group(
                name, LocalizedText.of("en", name), null, null, true, null, null, points(min), points(max), List.of());
    }

    public static Group specialisation(String name, String fixed, Member... members) {
        return new Group(
                name,
                LocalizedText.of("en", name),
                null,
                new Specialisation(name, null),
                false,
                null,
                null,
                points(fixed),
                points(fixed),
                Arrays.asList(members));
    }

    private static Points points(String text) {
        return text == null ? null : Points.of(text);
    }
}
