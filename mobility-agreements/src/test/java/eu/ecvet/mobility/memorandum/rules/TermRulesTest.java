package eu.ecvet.mobility.memorandum.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import eu.ecvet.platform.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class TermRulesTest extends MemorandumRulesFixture {
    @Test
    void BR_M04_all_five_confirmations_are_said_explicitly() {
        assertThat(TermRules.fiveConfirmations(complete())).isEmpty();
        assertThat(pointers(TermRules.fiveConfirmations(content(
                        content -> ((ObjectNode) content.get("confirmations")).put("comparabilityAgreed", false)))))
                .containsExactly("/content/confirmations/comparabilityAgreed");
        assertThat(TermRules.fiveConfirmations(content(content -> content.remove("confirmations"))))
                .hasSize(5)
                .first()
                .satisfies(violation -> assertThat(violation.detail())
                        .contains("accept each other's status as competent institutions")
                        .doesNotContain("statusAccepted"));
    }

    @Test
    void BR_M05_objectives_start_end_and_review_are_there() {
        assertThat(TermRules.termsAreComplete(complete())).isEmpty();
        assertThat(pointers(TermRules.termsAreComplete(
                        content(content -> content.remove(List.of("objectives", "validity", "review"))))))
                .containsExactly(
                        "/content/objectives",
                        "/content/validity/from",
                        "/content/validity/until",
                        "/content/review",
                        "/content/review/responsibleInstitutionId");
        assertThat(pointers(TermRules.termsAreComplete(
                        content(content -> Example.validity(content).put("until", "2025-09-01")))))
                .containsExactly("/content/validity/until");
    }

    @Test
    void BR_M05_a_review_by_date_is_as_good_as_one_by_interval_the_shortest_stay_is_not_longer_than_the_longest() {
        assertThat(TermRules.termsAreComplete(content(content -> content.putObject("review")
                        .put("dueOn", "2026-06-30")
                        .put("responsibleInstitutionId", example.lille.toString()))))
                .isEmpty();
        assertThat(pointers(TermRules.termsAreComplete(
                        content(content -> content.put("minDays", 90).put("maxDays", 10)))))
                .containsExactly("/content/maxDays");
    }

    @Test
    void BR_M05_what_has_ended_already_is_not_proposed_its_last_day_still_counts() {
        var over = TermRules.endIsAhead(complete(), LocalDate.of(2028, 9, 1));
        assertThat(codes(over)).containsExactly("MOU_END_PASSED");
        assertThat(pointers(over)).containsExactly("/content/validity/until");
        assertThat(codes(MemorandumRules.ofProposal(
                        MemorandumKind.PROVIDER_PROVIDER,
                        content(content -> Example.validity(content)
                                .put("from", "2020-09-01")
                                .put("until", "2025-07-31")),
                        facts())))
                .containsExactly("MOU_END_PASSED");
        assertThat(TermRules.endIsAhead(complete(), LocalDate.of(2028, 8, 31))).isEmpty();
        assertThat(TermRules.endIsAhead(
                        content(content -> Example.validity(content).remove("until")), TODAY))
                .isEmpty();
    }

    @Test
    void BR_M11_notice_is_given_in_time() {
        assertThat(TermRules.noticeIsInTime(TODAY, LocalDate.of(2025, 11, 1), 3))
                .isEmpty();
        assertThat(codes(TermRules.noticeIsInTime(TODAY, LocalDate.of(2025, 10, 31), 3)))
                .containsExactly("NOTICE_TOO_SHORT");
    }

    @Test
    void BR_M15_an_overdue_review_is_warned_of_after_90_days() {
        LocalDate inForce = LocalDate.of(2025, 9, 1);

        assertThat(TermRules.reviewOverdue(complete(), inForce, LocalDate.of(2026, 11, 30), 90))
                .isEmpty();
        assertThat(TermRules.reviewOverdue(complete(), inForce, LocalDate.of(2026, 12, 1), 90))
                .get()
                .extracting(Violation::code)
                .isEqualTo("REVIEW_OVERDUE");
        assertThat(TermRules.reviewOverdue(complete(), null, LocalDate.of(2030, 1, 1), 90))
                .isEmpty();
    }
}
