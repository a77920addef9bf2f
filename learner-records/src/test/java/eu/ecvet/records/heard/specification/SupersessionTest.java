package eu.ecvet.records.heard.specification;

import static eu.ecvet.records.heard.agreement.Agreed.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What carries over between versions of a unit. */
class SupersessionTest {

    @Test
    void BR_Q18_what_is_equivalent_is_so_in_both_directions() {
        var table = new Supersession(List.of(
                new Supersession.Pair(outcome(1, 0), Supersession.Relation.EQUIVALENT, outcome(2, 0)),
                new Supersession.Pair(outcome(1, 1), Supersession.Relation.PARTIAL, outcome(2, 1)),
                new Supersession.Pair(outcome(1, 2), Supersession.Relation.NONE, null)));

        var equivalents = Supersession.equivalents(List.of(table));

        assertThat(equivalents).containsOnlyKeys(outcome(1, 0), outcome(2, 0));
        assertThat(equivalents.get(outcome(2, 0))).isEqualTo(Set.of(outcome(1, 0)));
        assertThat(equivalents.get(outcome(1, 0))).isEqualTo(Set.of(outcome(2, 0)));
    }
}
