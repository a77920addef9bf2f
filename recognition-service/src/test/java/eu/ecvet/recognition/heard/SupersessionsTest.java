package eu.ecvet.recognition.heard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.recognition.heard.Supersessions.Correspondence;
import eu.ecvet.recognition.heard.Supersessions.Relation;
import eu.ecvet.recognition.heard.Supersessions.Supersession;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupersessionsTest {

    private static final UnitId UNIT = new UnitId(UUID.randomUUID());
    private static final OutcomeId OLD = new OutcomeId(UUID.randomUUID());
    private static final OutcomeId MIDDLE = new OutcomeId(UUID.randomUUID());
    private static final OutcomeId NEW = new OutcomeId(UUID.randomUUID());
    private static final OutcomeId CHANGED = new OutcomeId(UUID.randomUUID());

    private static final Supersessions UNIT_HISTORY = new Supersessions(List.of(
            new Supersession(
                    UNIT,
                    1,
                    2,
                    LocalDate.of(2027, 1, 1),
                    List.of(
                            new Correspondence(OLD, Relation.EQUIVALENT, MIDDLE),
                            new Correspondence(CHANGED, Relation.PARTIAL, MIDDLE))),
            new Supersession(
                    UNIT,
                    2,
                    3,
                    LocalDate.of(2028, 1, 1),
                    List.of(new Correspondence(MIDDLE, Relation.EQUIVALENT, NEW)))));

    @Test
    void an_outcome_is_itself_in_its_own_version() {
        assertThat(UNIT_HISTORY.equivalent(1, OLD, 1)).contains(OLD);
    }

    @Test
    void BR_R11_an_equivalent_outcome_carries_over_version_by_version() {
        assertThat(UNIT_HISTORY.equivalent(1, OLD, 2)).contains(MIDDLE);
        assertThat(UNIT_HISTORY.equivalent(1, OLD, 3)).contains(NEW);
    }

    @Test
    void BR_R11_a_partial_or_unlisted_correspondence_leaves_a_gap() {
        assertThat(UNIT_HISTORY.equivalent(1, CHANGED, 2)).isEmpty();
        assertThat(UNIT_HISTORY.equivalent(1, NEW, 3)).isEmpty();
    }

    @Test
    void BR_Q18_an_equivalent_outcome_carries_over_to_older_versions_as_well() {
        assertThat(UNIT_HISTORY.equivalent(3, NEW, 1)).contains(OLD);
        assertThat(UNIT_HISTORY.equivalent(2, MIDDLE, 1)).contains(OLD);
        assertThat(UNIT_HISTORY.equivalent(3, CHANGED, 1)).isEmpty();
    }

    @Test
    void the_successor_is_known() {
        assertThat(UNIT_HISTORY.successorOf(1)).contains(2);
        assertThat(UNIT_HISTORY.successorOf(3)).isEmpty();
    }
}
