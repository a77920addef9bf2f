package eu.ecvet.registry.unit.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.codes.NqfLevel;
import eu.ecvet.registry.unit.content.Correspondence.Pair;
import eu.ecvet.registry.unit.content.Correspondence.Relation;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.OutcomeId;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules about a version of a unit (Annex II section 1). */
class UnitRulesTest {
    private static final Listing LISTED = new Listing(true, true);
    private static final Listing ALONE = new Listing(false, false);
    private static final LocalizedText TEXT = LocalizedText.of("en", "a text");

    private static LearningOutcome outcome(String code, OutcomeCategory category) {
        return new LearningOutcome(new OutcomeId(UUID.nameUUIDFromBytes(code.getBytes())), code, category, TEXT, null);
    }

    private static AssessmentSpecification assessing(String... codes) {
        return new AssessmentSpecification(
                TEXT, List.of(), List.of(new AssessmentCriterion(null, null, TEXT, List.of(codes))));
    }

    private static UnitContent content(
            List<LearningOutcome> outcomes, AssessmentSpecification assessment, String coherenceNote) {
        return content(outcomes, assessment, coherenceNote, new EqfLevel(4), null, List.of());
    }

    private static UnitContent content(
            List<LearningOutcome> outcomes,
            AssessmentSpecification assessment,
            String coherenceNote,
            EqfLevel level,
            NqfLevel national,
            List<SpecificationItem> notApplicable) {
        return new UnitContent(
                LocalizedText.of("en", "Communication"),
                "en",
                outcomes,
                assessment,
                level,
                national,
                null,
                coherenceNote,
                null,
                null,
                notApplicable,
                null);
    }

    private static final List<LearningOutcome> ALL_CATEGORIES = List.of(
            outcome("K1", OutcomeCategory.KNOWLEDGE),
            outcome("S1", OutcomeCategory.SKILL),
            outcome("RA1", OutcomeCategory.RESPONSIBILITY_AUTONOMY));
    private static final UnitContent COMPLETE = content(ALL_CATEGORIES, assessing("K1", "S1", "RA1"), null);

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    @Test
    void a_complete_unit_breaks_no_rule() {
        assertThat(UnitRules.ofApproval(COMPLETE, LISTED, "FI", "/content")).isEmpty();
    }

    @Test
    void BR_Q01_every_outcome_has_a_category() {
        assertThat(OutcomeRules.everyOutcomeHasACategory(COMPLETE, "")).isEmpty();
        assertThat(OutcomeRules.everyOutcomeHasACategory(
                        content(List.of(outcome("X", null)), assessing("X"), null), "/content"))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("OUTCOME_CATEGORY_INVALID");
                    assertThat(violation.pointer()).isEqualTo("/content/outcomes/0/category");
                });
    }

    @Test
    void BR_Q02_a_unit_contains_outcomes() {
        assertThat(OutcomeRules.unitIsCoherent(content(List.of(), null, "a note does not help"), ""))
                .get()
                .extracting(Violation::code)
                .isEqualTo("UNIT_NOT_COHERENT");
    }

    @Test
    void BR_Q02_in_each_category_or_with_a_recorded_justification() {
        var skillsOnly = List.of(outcome("S1", OutcomeCategory.SKILL));
        assertThat(OutcomeRules.unitIsCoherent(COMPLETE, "")).isEmpty();
        assertThat(OutcomeRules.unitIsCoherent(content(skillsOnly, assessing("S1"), "a short practical unit"), ""))
                .isEmpty();
        assertThat(OutcomeRules.unitIsCoherent(content(skillsOnly, assessing("S1"), " "), ""))
                .get()
                .satisfies(violation ->
                        assertThat(violation.detail()).contains("KNOWLEDGE").contains("RESPONSIBILITY_AUTONOMY"));
    }

    @Test
    void BR_Q03_all_seven_items_are_named_or_not_applicable() {
        assertThat(SpecificationRules.specificationIsComplete(COMPLETE, LISTED, ""))
                .isEmpty();
        assertThat(SpecificationRules.specificationIsComplete(
                        content(
                                ALL_CATEGORIES,
                                assessing("K1"),
                                null,
                                new EqfLevel(4),
                                null,
                                List.of(SpecificationItem.QUALIFICATION_TITLE, SpecificationItem.POINTS)),
                        ALONE,
                        ""))
                .isEmpty();
    }

    @Test
    void BR_Q03_each_missing_item_is_said() {
        var empty = new UnitContent(
                LocalizedText.of("fi", "Viestintä"), "en", null, null, null, null, null, null, null, null, null, null);

        var violations = SpecificationRules.specificationIsComplete(empty, ALONE, "");

        assertThat(codes(violations)).containsOnly("UNIT_SPEC_INCOMPLETE");
        assertThat(violations)
                .extracting(Violation::detail)
                .extracting(detail -> detail.substring(0, 6))
                .containsExactly("Item 1", "Item 2", "Item 3", "Item 4", "Item 5", "Item 5", "Item 6");
    }

    @Test
    void BR_Q04_every_outcome_is_listed_by_a_criterion() {
        assertThat(OutcomeRules.everyOutcomeIsAssessable(COMPLETE, "")).isEmpty();
        assertThat(OutcomeRules.everyOutcomeIsAssessable(content(ALL_CATEGORIES, assessing("K1", "RA1"), null), ""))
                .extracting(Violation::pointer)
                .containsExactly("/outcomes/1");
        assertThat(OutcomeRules.everyOutcomeIsAssessable(content(ALL_CATEGORIES, null, null), ""))
                .hasSize(3);
    }

    @Test
    void BR_Q04_a_criterion_lists_outcomes_of_its_unit() {
        assertThat(OutcomeRules.criteriaNameOutcomesOfTheUnit(COMPLETE, "")).isEmpty();
        assertThat(codes(OutcomeRules.criteriaNameOutcomesOfTheUnit(
                        content(ALL_CATEGORIES, assessing("K1", "K9"), null), "")))
                .containsExactly("CRITERION_WITHOUT_OUTCOME");
    }

    @Test
    void BR_Q04_outcomes_are_told_apart() {
        assertThat(OutcomeRules.outcomesAreToldApart(COMPLETE, "")).isEmpty();
        var same = outcome("S1", OutcomeCategory.SKILL);
        assertThat(OutcomeRules.outcomesAreToldApart(content(List.of(same, same), null, null), ""))
                .extracting(Violation::pointer)
                .containsExactly("/outcomes/1/code", "/outcomes/1/id");
    }

    @Test
    void BR_Q10_a_national_level_belongs_to_the_country_and_agrees_with_the_EQF_level() {
        var finnish = new NqfLevel("http://data.europa.eu/snb/qdr/c_2d1fde14", "4");
        var content = content(ALL_CATEGORIES, assessing("K1", "S1", "RA1"), null, new EqfLevel(4), finnish, List.of());
        assertThat(UnitRules.ofApproval(content, LISTED, "FI", "")).isEmpty();
        assertThat(codes(UnitRules.ofApproval(content, LISTED, "DE", ""))).containsExactly("NQF_EQF_MISMATCH");
    }

    @Test
    void BR_Q23_languages_are_those_of_ISO_639() {
        var content = new UnitContent(
                LocalizedText.of("qq", "?"), "qq", null, null, null, null, null, null, null, null, null, null);
        assertThat(UnitRules.codesAreKnown(COMPLETE, "")).isEmpty();
        assertThat(codes(UnitRules.codesAreKnown(content, "")))
                .containsExactly("VOCABULARY_CODE_UNKNOWN", "VOCABULARY_CODE_UNKNOWN");
    }

    private static final UnitContent NEWER = content(
            List.of(
                    outcome("n1", OutcomeCategory.KNOWLEDGE),
                    outcome("n2", OutcomeCategory.SKILL),
                    outcome("n3", OutcomeCategory.RESPONSIBILITY_AUTONOMY)),
            assessing("n1", "n2", "n3"),
            null);

    private static OutcomeId id(String code) {
        return outcome(code, null).id();
    }

    private static List<Violation> mapped(LocalDate transitionUntil, Pair... pairs) {
        return CorrespondenceRules.oldOutcomesAreMapped(
                COMPLETE, NEWER, new Correspondence(transitionUntil, List.of(pairs)), LocalDate.of(2026, 8, 1));
    }

    @Test
    void BR_Q18_each_old_outcome_is_mapped_and_the_transition_has_an_end() {
        assertThat(mapped(
                        LocalDate.of(2027, 7, 31),
                        new Pair(id("K1"), Relation.EQUIVALENT, id("n1")),
                        new Pair(id("S1"), Relation.PARTIAL, id("n2")),
                        new Pair(id("RA1"), Relation.NONE, null)))
                .isEmpty();
    }

    @Test
    void BR_Q18_without_a_table_nothing_is_superseded() {
        assertThat(codes(CorrespondenceRules.oldOutcomesAreMapped(COMPLETE, NEWER, null, LocalDate.of(2026, 8, 1))))
                .containsExactly("CORRESPONDENCE_REQUIRED");
    }

    @Test
    void BR_Q18_every_hole_in_the_table_is_named() {
        var violations = mapped(
                LocalDate.of(2026, 7, 31),
                new Pair(id("K1"), Relation.EQUIVALENT, null),
                new Pair(id("K1"), Relation.NONE, id("n1")),
                new Pair(id("unknown"), Relation.NONE, null));

        assertThat(codes(violations)).containsOnly("CORRESPONDENCE_REQUIRED", "CORRESPONDENCE_CONTRADICTORY");
        assertThat(violations)
                .extracting(Violation::pointer)
                .containsExactly(
                        "/correspondence/transitionUntil",
                        "/correspondence/outcomes/0/newOutcomeId",
                        "/correspondence/outcomes/1/oldOutcomeId",
                        "/correspondence/outcomes/1/newOutcomeId",
                        "/correspondence/outcomes/2/oldOutcomeId",
                        "/correspondence/outcomes",
                        "/correspondence/outcomes");
    }

    @Test
    void all_violations_come_at_once() {
        var broken = content(
                List.of(outcome("X", null), outcome("S1", OutcomeCategory.SKILL)), null, null, null, null, null);

        assertThat(codes(UnitRules.ofPublication(
                        broken, ALONE, "FI", Validity.of(null), Optional.empty(), null, "/content")))
                .contains(
                        "OUTCOME_CATEGORY_INVALID",
                        "UNIT_NOT_COHERENT",
                        "UNIT_SPEC_INCOMPLETE",
                        "OUTCOME_NOT_ASSESSABLE",
                        "VALIDITY_REQUIRED");
    }

    @Test
    void BR_P01_a_unit_has_no_points() {
        assertThat(Stream.of(UnitContent.class, LearningOutcome.class)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(component -> component.getName().toLowerCase()))
                .noneMatch(name -> name.contains("points"));
    }

    @Test
    void credit_stays_usable_for_some_time() {
        assertThatThrownBy(() ->
                        new UnitContent(TEXT, "en", null, null, null, null, null, null, null, Period.ZERO, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_next_version_has_outcomes_of_its_own() {
        var next = COMPLETE.forNextVersion();
        assertThat(next.outcomes()).extracting(LearningOutcome::code).containsExactly("K1", "S1", "RA1");
        assertThat(next.outcomes())
                .extracting(LearningOutcome::id)
                .doesNotContainAnyElementsOf(
                        COMPLETE.outcomes().stream().map(LearningOutcome::id).toList());
    }
}
