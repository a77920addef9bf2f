package eu.ecvet.records.assessment;

import static eu.ecvet.records.assessment.Attempts.*;
import static eu.ecvet.records.heard.agreement.Agreed.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.records.heard.agreement.Agreed;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.vocabulary.OutcomeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingResultsTest {
    private final UnitSpecification unit = Agreed.unit(5, "Hands and feet", "K1", "S1");
    private final OutcomeId k1 = outcome(5, 0);
    private final OutcomeId s1 = outcome(5, 1);

    @Test
    void BR_A05_once_achieved_a_later_negative_result_does_not_take_it_away() {
        var counting = CountingResults.of(List.of(attempt(1, unit, achieved(k1)), attempt(2, unit, notAchieved(k1))));

        assertThat(counting.achieved(k1)).isTrue();
        assertThat(counting.on(k1).orElseThrow().assessment().attempt()).isEqualTo(1);
    }

    @Test
    void BR_A05_the_last_positive_result_counts() {
        var counting = CountingResults.of(List.of(
                attempt(3, unit, achieved(k1)), attempt(1, unit, notAchieved(k1)), attempt(2, unit, achieved(k1))));

        assertThat(counting.on(k1).orElseThrow().assessment().attempt()).isEqualTo(3);
    }

    @Test
    void BR_A05_without_a_positive_result_the_last_negative_one_counts() {
        var counting =
                CountingResults.of(List.of(attempt(1, unit, notAchieved(k1)), attempt(2, unit, notAchieved(k1))));

        assertThat(counting.achieved(k1)).isFalse();
        assertThat(counting.on(k1).orElseThrow().assessment().attempt()).isEqualTo(2);
    }

    @Test
    void BR_A02_a_unit_is_achieved_only_if_all_its_outcomes_are() {
        var part = CountingResults.of(attempt(1, unit, achieved(k1), notAchieved(s1)));
        var notLooked = CountingResults.of(attempt(1, unit, achieved(k1), notAssessed(s1)));
        var whole = CountingResults.of(List.of(attempt(1, unit, achieved(k1)), attempt(2, unit, achieved(s1))));

        assertThat(part.achieved(unit.outcomeIds())).isFalse();
        assertThat(notLooked.achieved(unit.outcomeIds())).isFalse();
        assertThat(whole.achieved(unit.outcomeIds())).isTrue();
    }
}
