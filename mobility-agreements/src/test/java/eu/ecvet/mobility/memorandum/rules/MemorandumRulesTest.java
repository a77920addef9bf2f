package eu.ecvet.mobility.memorandum.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class MemorandumRulesTest extends MemorandumRulesFixture {
    @Test
    void a_complete_memorandum_breaks_no_rule() {
        assertThat(MemorandumRules.ofProposal(MemorandumKind.PROVIDER_PROVIDER, complete(), facts()))
                .isEmpty();
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        var empty = content(content -> {
            content.remove(List.of("objectives", "validity", "review", "confirmations", "qualifications"));
            content.withArray("partners").remove(1);
            pair(content).remove("hostEqfLevel");
            pair(content).remove("standardisation");
        });

        var violations = MemorandumRules.ofProposal(MemorandumKind.PROVIDER_PROVIDER, empty, facts());

        assertThat(codes(violations))
                .contains(
                        "MOU_PARTNERS",
                        "MOU_FUNCTION_GAP",
                        "MOU_CONFIRMATION_MISSING",
                        "MOU_TERMS_MISSING",
                        "COMPARABILITY_LEVEL",
                        "STANDARDISATION_INCOMPLETE");
    }
}
