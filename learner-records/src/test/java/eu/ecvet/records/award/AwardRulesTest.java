package eu.ecvet.records.award;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.composition.Held;
import eu.ecvet.composition.Names;
import eu.ecvet.composition.Standing;
import eu.ecvet.composition.evaluation.Evaluation;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.records.heard.agreement.Agreed;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwardRulesTest {
    private final UnitSpecification unit = Agreed.unit(1, "Communication", "K1");
    private final QualificationSpecification qualification = Agreed.qualification(1, unit);

    @Test
    void BR_X05_every_gap_is_a_violation_of_its_own() {
        Standing nothing = standing(List.of());

        assertThat(AwardRules.complete(nothing)).extracting(Violation::detail).isEqualTo(nothing.missing());
        assertThat(AwardRules.complete(nothing))
                .isNotEmpty()
                .allMatch(violation -> violation.code().equals("NOT_AWARDABLE"));
    }

    @Test
    void BR_X05_what_lacks_nothing_can_be_awarded() {
        assertThat(AwardRules.complete(standing(List.of(unit.unitId())))).isEmpty();
    }

    private Standing standing(List<UnitId> held) {
        return Evaluation.of(
                qualification.requirements(),
                Held.units(held),
                new Names(qualification.readable(), null, UnitId::toString));
    }
}
