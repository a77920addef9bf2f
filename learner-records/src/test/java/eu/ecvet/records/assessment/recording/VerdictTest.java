package eu.ecvet.records.assessment.recording;

import static eu.ecvet.records.assessment.Attempts.*;
import static eu.ecvet.records.heard.agreement.Agreed.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.vocabulary.OutcomeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private final OutcomeId k1 = outcome(5, 0);
    private final OutcomeId s1 = outcome(5, 1);

    @Test
    void BR_A02_a_verdict_says_whether_all_some_or_none_was_achieved() {
        assertThat(Verdict.of(List.of(achieved(k1), notAssessed(s1)))).isEqualTo(Verdict.POSITIVE);
        assertThat(Verdict.of(List.of(achieved(k1), notAchieved(s1)))).isEqualTo(Verdict.MIXED);
        assertThat(Verdict.of(List.of(notAchieved(k1), notAssessed(s1)))).isEqualTo(Verdict.NEGATIVE);
    }
}
