package eu.ecvet.mobility.agreement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class ArrangementRulesTest extends AgreementRulesFixture {
    @Test
    void BR_L08_the_five_assessment_answers_and_all_responsible_institutions_are_there() {
        assertThat(ArrangementRules.arrangementsAreComplete(complete())).isEmpty();
        assertThat(pointers(ArrangementRules.arrangementsAreComplete(
                        content(content -> ((ObjectNode) content.get("assessment")).put("howRecorded", " ")))))
                .containsExactly("/content/assessment/howRecorded");
        assertThat(ArrangementRules.arrangementsAreComplete(
                        content(content -> content.remove(List.of("assessment", "validation", "recognition")))))
                .hasSize(12);
    }

    @Test
    void BR_L15_the_recognition_commitment_is_given() {
        assertThat(ArrangementRules.commitmentIsGiven(complete())).isEmpty();
        assertThat(codes(ArrangementRules.commitmentIsGiven(
                        content(content -> content.put("recognitionCommitment", false)))))
                .containsExactly("LA_COMMITMENT_MISSING");
    }

    @Test
    void BR_L16_each_target_is_integral_or_an_add_on() {
        assertThat(ArrangementRules.integralOrAddOn(complete())).isEmpty();
        assertThat(pointers(ArrangementRules.integralOrAddOn(
                        content(content -> target(content).remove("status")))))
                .containsExactly("/content/targets/0/status");
    }
}
