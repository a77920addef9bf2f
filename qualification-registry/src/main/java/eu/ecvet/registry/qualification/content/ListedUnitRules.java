package eu.ecvet.registry.qualification.content;

import static eu.ecvet.registry.RegistryRule.UNIT_LEVEL_ABOVE_QUALIFICATION;
import static eu.ecvet.registry.RegistryRule.UNIT_VERSION_NOT_READY;
import static eu.ecvet.registry.RegistryRule.UNIT_VERSION_UNKNOWN;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The rules about the unit versions that a qualification lists (BR-Q06, BR-Q11). */
public final class ListedUnitRules {
    private ListedUnitRules() {}

    /** BR-Q06: every listed unit version exists, and the institution may refer to it. */
    public static List<Violation> unitsAreKnown(
            QualificationContent content, Map<UnitId, ListedVersion> referable, String at) {
        return eachUnit(
                content,
                at,
                (listed, pointer) ->
                        listed.unitVersion() == null || known(listed, referable).isPresent()
                                ? Optional.empty()
                                : Optional.of(UNIT_VERSION_UNKNOWN.at(
                                        pointer,
                                        "Version %d of the unit %s is not known here, or not yet published by another institution."
                                                .formatted(listed.unitVersion(), listed.unitId()))));
    }

    /** BR-Q06: a qualification is not ahead of its units. */
    static List<Violation> unitsStandAt(
            Set<VersionState> states,
            String word,
            QualificationContent content,
            Map<UnitId, ListedVersion> units,
            String at) {
        return eachUnit(content, at, (listed, pointer) -> known(listed, units)
                .filter(unit -> !states.contains(unit.state()))
                .map(unit -> UNIT_VERSION_NOT_READY.at(pointer, notReady(unit, word))));
    }

    private static String notReady(ListedVersion unit, String word) {
        return unit.state().isOpen()
                ? "Unit %s: version %d is %s; it has to be %s first, or be carried along with includeUnits."
                        .formatted(unit.code(), unit.number(), unit.state(), word)
                : "Unit %s: version %d is %s; return the qualification to its author and list the version that is in force."
                        .formatted(unit.code(), unit.number(), unit.state());
    }

    /** BR-Q11: a unit stands at the level of the qualification or below, unless an exception is recorded with its reason. */
    static List<Violation> unitsStandNotAboveTheQualification(
            QualificationContent content, Map<UnitId, ListedVersion> units, String at) {
        return eachUnit(content, at, (listed, pointer) -> known(listed, units)
                .filter(unit -> standsAbove(unit, content))
                .map(unit -> UNIT_LEVEL_ABOVE_QUALIFICATION.at(
                        pointer,
                        "Unit %s stands at EQF level %s, the qualification at %s; record an exception with its reason at the unit, or correct one of the two."
                                .formatted(unit.code(), unit.eqfLevel(), content.eqfLevel()))));
    }

    static boolean standsAbove(ListedVersion unit, QualificationContent qualification) {
        return unit.eqfLevel() != null
                && qualification.eqfLevel() != null
                && unit.eqfLevel().compareTo(qualification.eqfLevel()) > 0
                && !unit.mayStandAbove();
    }

    private static Optional<ListedVersion> known(ListedUnit listed, Map<UnitId, ListedVersion> units) {
        return Optional.ofNullable(units.get(listed.unitId()))
                .filter(unit -> listed.unitVersion() != null && unit.number() == listed.unitVersion());
    }

    private interface UnitRule {
        Optional<Violation> check(ListedUnit listed, String pointer);
    }

    private static List<Violation> eachUnit(QualificationContent content, String at, UnitRule rule) {
        return IntStream.range(0, content.units().size())
                .mapToObj(i -> rule.check(content.units().get(i), at + "/units/" + i))
                .flatMap(Optional::stream)
                .toList();
    }
}
