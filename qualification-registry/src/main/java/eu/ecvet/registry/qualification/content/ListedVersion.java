package eu.ecvet.registry.qualification.content;

import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.vocabulary.EqfLevel;
import java.util.List;

/**
 * What a qualification needs to know of a unit version that it lists.
 *
 * @param state where it stands, or will stand once the step under examination is taken
 * @param mayStandAbove whether a reason is recorded why it may stand above the level of a qualification (BR-Q11)
 */
public record ListedVersion(String code, int number, VersionState state, EqfLevel eqfLevel, boolean mayStandAbove) {
    public static ListedVersion of(UnitSpecification unit) {
        return of(unit, unit.state(), List.of());
    }

    /** @param then where those stand that go the same step along */
    public static ListedVersion of(UnitSpecification unit, VersionState then, List<UnitSpecification> along) {
        return new ListedVersion(
                unit.of().code(),
                unit.number(),
                along.contains(unit) ? then : unit.state(),
                unit.content().eqfLevel(),
                unit.content().levelException() != null);
    }
}
