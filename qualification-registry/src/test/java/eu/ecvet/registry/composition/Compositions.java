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
final class Compositions {
    private final List<ListedUnit> units = new ArrayList<>();
    private List<Group> groups = List.of();
    private String total;
    private String step = "1";

    static UnitId id(String name) {
        return new UnitId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    static Compositions of(String total) {
        var composition = new Compositions();
        composition.total = total;
        return composition;
    }

    Compositions unit(String name, String points, Obligation obligation) {
        units.add(new ListedUnit(id(name), 1, points == null ? null : Points.of(points), obligation));
        return this;
    }

    Compositions mandatory(String name, String points) {
        return unit(name, points, Obligation.MANDATORY);
    }

    Compositions elective(String name, String points) {
        return unit(name, points, Obligation.ELECTIVE);
    }

    Compositions onStep(String points) {
        step = points;
        return this;
    }

    Compositions groups(Group... all) {
        groups = List.of(all);
        return this;
    }

    Composition build() {
        return new Composition(units, groups, total == null ? null : Points.of(total), Points.of(step));
    }

    static Member unit(String name) {
        return Member.unit(id(name), null);
    }

    static Member required(String name) {
        return Member.unit(id(name), true);
    }

    static Member inner(Group group) {
        return Member.group(group);
    }

    /** A group of which so many members are taken, for so many points; null: not said. */
    static Group group(String name, Integer minUnits, Integer maxUnits, String min, String max, Member... members) {
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

    static Group points(String name, String fixed, Member... members) {
        return group(name, null, null, fixed, fixed, members);
    }

    static Group open(String name, String min, String max) {
        return new Group(
                name, LocalizedText.of("en", name), null, null, true, null, null, points(min), points(max), List.of());
    }

    static Group specialisation(String name, String fixed, Member... members) {
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
