package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.judgement.Given.TODAY;
import static eu.ecvet.recognition.judgement.Given.achieved;
import static eu.ecvet.recognition.judgement.Given.addOn;
import static eu.ecvet.recognition.judgement.Given.alreadyCounted;
import static eu.ecvet.recognition.judgement.Given.id;
import static eu.ecvet.recognition.judgement.Given.ids;
import static eu.ecvet.recognition.judgement.Given.medium;
import static eu.ecvet.recognition.judgement.Given.notAchieved;
import static eu.ecvet.recognition.judgement.Given.notExpected;
import static eu.ecvet.recognition.judgement.Given.outcomes;
import static eu.ecvet.recognition.judgement.Given.outsideTheQualification;
import static eu.ecvet.recognition.judgement.Given.unit;
import static eu.ecvet.recognition.judgement.Given.usableFor;
import static eu.ecvet.recognition.judgement.Given.withoutPoints;
import static eu.ecvet.recognition.judgement.Given.worth;
import static eu.ecvet.vocabulary.DecisionResult.PARTIALLY_RECOGNISED;
import static eu.ecvet.vocabulary.DecisionResult.RECOGNISED;
import static eu.ecvet.vocabulary.DecisionResult.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.decision.appeal.AppealInformation;
import eu.ecvet.recognition.judgement.Proposal.Missing;
import eu.ecvet.recognition.judgement.ProposalEngine;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.DifferenceReason;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionRulesTest extends Drafts {

    @Test
    void what_the_rules_propose_passes_their_own_examination() {
        assertThat(List.of(
                        complete,
                        half,
                        unit(medium(80), outcomes(12, 14)),
                        unit(medium(80), outcomes(11, 14)),
                        unit(addOn(), achieved("K1"), notAchieved("S1")),
                        unit(withoutPoints(), achieved("K1"))))
                .allSatisfy(facts -> {
                    var proposal = ProposalEngine.propose(List.of(facts), List.of(), TODAY);
                    assertThat(broken(DecisionDraft.proposed(proposal, "law", "reasons"), facts))
                            .isEmpty();
                });
    }

    @Test
    void BR_R01_legal_basis_and_result_are_named() {
        var draft = new DecisionDraft(null, List.of(award(complete, "K1", "S1")), " ", "reasons");

        assertThat(violations(draft, complete))
                .extracting(Violation::code, Violation::pointer)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("DECISION_REFERENCE_MISSING", "/legalBasis"),
                        org.assertj.core.groups.Tuple.tuple("DECISION_REFERENCE_MISSING", "/result"));
    }

    @Test
    void BR_R01_only_what_was_validated_can_be_recognised() {
        assertThat(broken(decided(PARTIALLY_RECOGNISED, part(half, List.of(), "S1", "S2")), half))
                .contains("OUTCOME_NOT_VALIDATED");
        assertThat(broken(decided(PARTIALLY_RECOGNISED, part(half, List.of(), "S1", "K1")), half))
                .contains("OUTCOME_NOT_VALIDATED");
    }

    @Test
    void BR_R02_every_target_is_decided_once() {
        assertThat(broken(decided(RECOGNISED), complete)).contains("TARGET_UNDECIDED");
        assertThat(broken(decided(RECOGNISED, award(complete, "K1", "S1"), award(complete, "K1", "S1")), complete))
                .contains("RESULT_INCONSISTENT");
    }

    @Test
    void BR_R02_the_result_follows_from_the_units() {
        var partly = part(half, reasons("S2"), "S1");

        assertThat(broken(decided(PARTIALLY_RECOGNISED, partly), half)).isEmpty();
        assertThat(broken(decided(RECOGNISED, partly), half)).containsExactly("RESULT_INCONSISTENT");
        assertThat(broken(decided(REFUSED, partly), half)).containsExactly("RESULT_INCONSISTENT");
        assertThat(broken(decided(PARTIALLY_RECOGNISED, award(complete, "K1", "S1")), complete))
                .containsExactly("RESULT_INCONSISTENT");
        assertThat(broken(decided(PARTIALLY_RECOGNISED, none(half, reasons("S1", "S2"))), half))
                .containsExactly("RESULT_INCONSISTENT");
    }

    @Test
    void BR_R02_a_part_that_was_all_that_was_expected_is_recognised() {
        var facts = unit(worth("20"), achieved("S1"), notExpected("K1"));

        assertThat(broken(decided(RECOGNISED, part(facts, List.of(), "S1")), facts))
                .isEmpty();
    }

    @Test
    void BR_R03_BR_R05_a_refusal_names_a_reason_for_each_missing_outcome() {
        assertThat(broken(decided(REFUSED, none(half, List.of())), half))
                .containsExactly("REASON_REQUIRED", "REASON_REQUIRED");
        assertThat(broken(decided(REFUSED, none(half, reasons("S1", "S2"))), half))
                .isEmpty();
    }

    @Test
    void BR_R03_a_reason_is_put_into_words_once_or_outcome_by_outcome() {
        var withoutText = List.of(new Missing(id("S2"), List.of(DifferenceReason.OUTCOME_MISSING), null));
        var silent = new DecisionDraft(PARTIALLY_RECOGNISED, List.of(part(half, withoutText, "S1")), "law", null);
        var spoken = new DecisionDraft(
                PARTIALLY_RECOGNISED, List.of(part(half, withoutText, "S1")), "law", "S2 was not shown.");

        assertThat(broken(silent, half)).containsExactly("REASON_REQUIRED");
        assertThat(broken(spoken, half)).isEmpty();
    }

    private final UnitFacts partly = unit(worth("20"), achieved("S1"), notAchieved("S2"));

    @Test
    void BR_R02_BR_R03_BR_R07_nothing_recognised_is_a_refusal_with_reasons_whatever_the_effect() {
        assertThat(accepted(partly, List.of(), List.of())).isEmpty();
        assertThat(accepted(complete, List.of(), List.of())).isEmpty();
        assertThat(accepted(partly, List.of(), reasons("S1", "S2"))).containsExactly("NONE/REFUSED");
    }

    @Test
    void BR_R02_BR_R03_BR_R07_what_is_not_recognised_is_named_with_its_reason_whatever_the_effect() {
        assertThat(accepted(partly, ids("S1"), List.of())).isEmpty();
        assertThat(accepted(partly, ids("S1"), reasons("S2")))
                .containsExactlyInAnyOrder(
                        "PART_OF_UNIT/PARTIALLY_RECOGNISED",
                        "EXTRA_CREDIT/PARTIALLY_RECOGNISED",
                        "EXEMPTION_FROM_EXAM/PARTIALLY_RECOGNISED",
                        "TRAINING_TIME_REDUCTION/PARTIALLY_RECOGNISED");
    }

    @Test
    void BR_R02_BR_R07_everything_recognised_is_recognised_whatever_the_effect() {
        assertThat(accepted(complete, ids("K1", "S1"), List.of()))
                .containsExactlyInAnyOrder(
                        "UNIT_AWARD/RECOGNISED",
                        "EXTRA_CREDIT/RECOGNISED",
                        "EXEMPTION_FROM_EXAM/RECOGNISED",
                        "TRAINING_TIME_REDUCTION/RECOGNISED");
    }

    /** Which pairs of effect and result the rules accept, given what is recognised and what is missing. */
    private static List<String> accepted(UnitFacts facts, List<OutcomeId> recognised, List<Missing> missing) {
        return Arrays.stream(Effect.values())
                .flatMap(effect -> Arrays.stream(DecisionResult.values())
                        .filter(result -> broken(
                                        decided(
                                                result,
                                                new DecisionDraft.Unit(
                                                        facts.unit(),
                                                        effect,
                                                        recognised,
                                                        List.of(),
                                                        missing,
                                                        effect == Effect.TRAINING_TIME_REDUCTION ? 6 : null)),
                                        facts)
                                .isEmpty())
                        .map(result -> effect + "/" + result))
                .toList();
    }

    @Test
    void BR_R09_a_case_on_a_counted_unit_ends_without_a_substantial_difference() {
        var counted = alreadyCounted(complete);
        var proposal = ProposalEngine.propose(List.of(counted), List.of(), TODAY);
        var silent = new DecisionDraft(REFUSED, List.of(none(counted, List.of())), "law", " ");

        assertThat(broken(DecisionDraft.proposed(proposal, "law", proposal.detail()), counted))
                .isEmpty();
        assertThat(DecisionDraft.proposed(proposal, "law", "reasons").result()).isEqualTo(REFUSED);
        assertThat(broken(silent, counted)).containsExactly("REASON_REQUIRED");
        // Where the unit is not counted, the same end needs the difference.
        assertThat(broken(new DecisionDraft(REFUSED, List.of(none(complete, List.of())), "law", "counted"), complete))
                .containsExactly("REASON_REQUIRED", "REASON_REQUIRED");
    }

    @Test
    void BR_R09_a_unit_counts_once() {
        var counted = alreadyCounted(complete);

        assertThat(broken(decided(RECOGNISED, award(counted, "K1", "S1")), counted))
                .containsExactly("ALREADY_COUNTED");
        assertThat(broken(
                        decided(
                                RECOGNISED,
                                new DecisionDraft.Unit(
                                        counted.unit(),
                                        Effect.EXTRA_CREDIT,
                                        ids("K1", "S1"),
                                        List.of(),
                                        List.of(),
                                        null)),
                        counted))
                .isEmpty();
    }

    @Test
    void BR_R11_decided_is_under_the_pinned_version() {
        var other = new DecisionDraft.Unit(
                new UnitVersion(complete.unit().unitId(), 2),
                Effect.UNIT_AWARD,
                ids("K1", "S1"),
                List.of(),
                List.of(),
                null);

        assertThat(broken(decided(RECOGNISED, other), complete)).contains("VERSION_NOT_PINNED");
        assertThat(broken(decided(RECOGNISED, award(complete, "K1", "S1")), outsideTheQualification(complete)))
                .containsExactly("UNIT_NOT_IN_QUALIFICATION");
    }

    @Test
    void BR_R12_an_outdated_credit_is_not_recognised() {
        var facts = unit(usableFor(Period.ofYears(5)), achieved("K1").on(TODAY.minusYears(6)));

        assertThat(broken(decided(RECOGNISED, award(facts, "K1")), facts)).containsExactly("OUTDATED");
        var fresh = unit(usableFor(Period.ofYears(5)), achieved("K1").on(TODAY.minusYears(5)));
        assertThat(broken(decided(RECOGNISED, award(fresh, "K1")), fresh)).isEmpty();
    }

    @Test
    void BR_R23_an_add_on_is_extra_credit_only() {
        var facts = unit(addOn(), achieved("K1"));
        var extra = new DecisionDraft.Unit(facts.unit(), Effect.EXTRA_CREDIT, ids("K1"), List.of(), List.of(), null);

        assertThat(broken(decided(RECOGNISED, award(facts, "K1")), facts)).containsExactly("EXTRA_CREDIT_ONLY");
        assertThat(broken(decided(RECOGNISED, extra), facts)).isEmpty();
        var empty = new DecisionDraft.Unit(facts.unit(), Effect.EXTRA_CREDIT, List.of(), List.of(), List.of(), null);
        assertThat(broken(decided(RECOGNISED, empty), facts)).contains("EFFECT_INCONSISTENT");
    }

    @Test
    void BR_R11_beyond_the_targets_nothing_is_decided() {
        var coffee = new UnitVersion(new UnitId(UUID.randomUUID()), 1);
        var extra = new DecisionDraft.Unit(coffee, Effect.EXTRA_CREDIT, ids("COFFEE"), List.of(), List.of(), null);

        assertThat(broken(decided(RECOGNISED, award(complete, "K1", "S1"), extra), complete))
                .containsExactly("UNIT_NOT_TARGETED");
    }

    @Test
    void BR_R12_an_outdated_credit_may_still_spare_an_examination() {
        var facts = unit(usableFor(Period.ofYears(5)), achieved("K1").on(TODAY.minusYears(6)));
        var exemption =
                new DecisionDraft.Unit(facts.unit(), Effect.EXEMPTION_FROM_EXAM, ids("K1"), List.of(), List.of(), null);

        assertThat(broken(decided(RECOGNISED, exemption), facts)).isEmpty();
        assertThat(broken(decided(RECOGNISED, beside(facts, 6, "K1")), facts)).containsExactly("OUTDATED");
    }

    @Test
    void BR_R03_a_reason_of_invisible_characters_says_nothing() {
        var withoutText = List.of(new Missing(id("S2"), List.of(DifferenceReason.OUTCOME_MISSING), "\u200b"));
        var silent =
                new DecisionDraft(PARTIALLY_RECOGNISED, List.of(part(half, withoutText, "S1")), "law", "\u2060 \u200b");

        assertThat(broken(silent, half)).containsExactly("REASON_REQUIRED");
    }

    @Test
    void BR_R01_a_legal_basis_of_invisible_characters_names_no_law() {
        var draft = new DecisionDraft(RECOGNISED, List.of(award(complete, "K1", "S1")), "\u200b\u200b", null);

        assertThat(broken(draft, complete)).containsExactly("DECISION_REFERENCE_MISSING");
    }

    @Test
    void BR_R16_appeal_information_is_complete() {
        assertThat(DecisionRules.appealInformation(new AppealInformation("body", TODAY, "in writing")))
                .isEmpty();
        assertThat(DecisionRules.appealInformation(new AppealInformation(" ", TODAY, "in writing")))
                .get()
                .extracting(Violation::code)
                .isEqualTo("APPEAL_INFO_MISSING");
    }

    @Test
    void all_broken_rules_are_named_at_once() {
        var counted = alreadyCounted(half);
        var draft = new DecisionDraft(RECOGNISED, List.of(part(counted, List.of(), "S1", "S2")), null, null);

        assertThat(broken(draft, counted))
                .contains("DECISION_REFERENCE_MISSING", "ALREADY_COUNTED", "OUTCOME_NOT_VALIDATED");
    }
}
