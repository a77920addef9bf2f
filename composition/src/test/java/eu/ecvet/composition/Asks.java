package eu.ecvet.composition;

import eu.ecvet.composition.Held.Filling;
import eu.ecvet.composition.Part.Alternatives;
import eu.ecvet.composition.Part.Bounds;
import eu.ecvet.composition.Part.Group;
import eu.ecvet.composition.Part.Member;
import eu.ecvet.composition.Part.Open;
import eu.ecvet.composition.Part.Unit;
import eu.ecvet.composition.evaluation.Evaluation;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Compositions and holdings for tests, written as one would read them out. */
public final class Asks {
    private static final Map<UnitId, String> NAMES = new HashMap<>();
    public static final Names READABLE = new Names("Q Qualification", "en", unit -> NAMES.getOrDefault(unit, "?"));

    private Asks() {}

    public static synchronized UnitId id(String name) {
        var id = new UnitId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        NAMES.put(id, name);
        return id;
    }

    public static Requirements total(String total, Member... members) {
        return new Requirements(points(total), List.of(members), List.of());
    }

    public static Member required(String unit, String points) {
        return new Member(new Unit(id(unit), points(points)), true);
    }

    public static Member unit(String unit, String points) {
        return new Member(new Unit(id(unit), points(points)), false);
    }

    public static Member required(Part part) {
        return new Member(part, true);
    }

    public static Member optional(Part part) {
        return new Member(part, false);
    }

    public static Group group(String name, Bounds bounds, Member... members) {
        return new Group(name, LocalizedText.of("en", name), bounds, List.of(members));
    }

    public static Bounds members(Integer least, Integer most) {
        return new Bounds(least, most, null, null);
    }

    public static Bounds points(String least, String most) {
        return new Bounds(null, null, points(least), points(most));
    }

    public static Bounds exactly(String points) {
        return points(points, points);
    }

    public static Bounds atLeast(String points) {
        return points(points, null);
    }

    public static Alternatives oneOf(Group... groups) {
        return new Alternatives(List.of(groups));
    }

    public static Open open(String name, String least, String most) {
        return new Open(name, LocalizedText.of("en", name), points(least), points(most));
    }

    public static Standing holding(Requirements requirements, String... units) {
        return Evaluation.of(
                requirements, Held.units(Stream.of(units).map(Asks::id).toList()), READABLE);
    }

    public static Standing holding(Requirements requirements, List<String> units, Filling... fillings) {
        Set<UnitId> held = new HashSet<>();
        units.forEach(unit -> held.add(id(unit)));
        return Evaluation.of(requirements, new Held(held, new ArrayList<>(List.of(fillings))), READABLE);
    }

    public static Filling filling(String id, String open, String points) {
        return new Filling(id, open, points(points));
    }

    public static UnitId[] ids(String... units) {
        return Stream.of(units).map(Asks::id).toArray(UnitId[]::new);
    }

    private static Points points(String text) {
        return text == null ? null : Points.of(text);
    }
}
