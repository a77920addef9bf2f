package eu.ecvet.records.award;

import static eu.ecvet.records.RecordsRule.NOT_AWARDABLE;

import eu.ecvet.composition.Standing;
import eu.ecvet.platform.rule.Violation;
import java.util.List;

/** What holds when a qualification is awarded. */
final class AwardRules {
    private AwardRules() {}

    /** BR-X05: all mandatory units and the combination rules are satisfied; every gap is named. */
    static List<Violation> complete(Standing standing) {
        return standing.missing().stream().map(NOT_AWARDABLE::because).toList();
    }
}
