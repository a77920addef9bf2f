package eu.ecvet.registry.composition;

import static eu.ecvet.registry.composition.Compositions.group;
import static eu.ecvet.registry.composition.Compositions.inner;
import static eu.ecvet.registry.composition.Compositions.open;
import static eu.ecvet.registry.composition.Compositions.points;
import static eu.ecvet.registry.composition.Compositions.required;
import static eu.ecvet.registry.composition.Compositions.specialisation;
import static eu.ecvet.registry.composition.Compositions.unit;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules about the list of units and how they combine. */
class CompositionRulesTest {
    private static List<String> draft(Composition composition) {
        return CompositionRules.ofDraft(composition, "").stream()
                .map(Violation::code)
                .toList();
    }

    private static List<String> unsatisfiable(Compositions composition) {
        return CompositionRules.combinationsAreSatisfiable(composition.build(), "").stream()
                .map(Violation::pointer)
                .toList();
    }

    @Test
    void BR_Q06_a_listed_unit_is_pinned_to_a_version() {
        assertThat(draft(Compositions.of(null).mandatory("A", null).build())).isEmpty();
        var withoutVersion = new Composition(
                List.of(new ListedUnit(Compositions.id("A"), null, null, Obligation.MANDATORY)),
                List.of(),
                null,
                Points.of(1),
                "en");
        assertThat(draft(withoutVersion)).containsExactly("UNIT_VERSION_REQUIRED");
    }

    @Test
    void BR_Q06_a_qualification_has_units() {
        assertThat(CompositionRules.hasUnits(
                        Compositions.of(null).mandatory("A", null).build(), ""))
                .isEmpty();
        assertThat(CompositionRules.hasUnits(Compositions.of(null).build(), ""))
                .extracting(Violation::code)
                .containsExactly("UNIT_VERSION_REQUIRED");
    }

    @Test
    void BR_Q08_the_same_unit_occurs_once_whatever_its_version() {
        var twice = new Composition(
                List.of(
                        new ListedUnit(Compositions.id("A"), 1, null, Obligation.MANDATORY),
                        new ListedUnit(Compositions.id("A"), 2, null, Obligation.MANDATORY)),
                List.of(),
                null,
                Points.of(1),
                "en");
        assertThat(draft(twice)).containsExactly("DUPLICATE_UNIT");
    }

    @Test
    void BR_Q20_sentences_call_a_group_in_the_language_of_the_qualification() {
        var titles = new LocalizedText(Map.of("ar", "اختيار", "en", "Choice", "fr", "Choix"));
        var unknown = new Group(
                "g", titles, null, null, false, null, null, null, null, List.of(Compositions.unit("elsewhere")));

        assertThat(CompositionRules.ofDraft(new Composition(List.of(), List.of(unknown), null, Points.of(1), "fr"), ""))
                .extracting(Violation::detail)
                .allMatch(detail -> detail.contains("'Choix'"));
    }

    @Test
    void BR_Q08_a_unit_may_be_offered_in_several_groups_and_counts_once() {
        var composition = Compositions.of("30")
                .elective("A", "15")
                .elective("B", "15")
                .groups(points("first", "15", unit("A"), unit("B")), points("second", "15", unit("A"), unit("B")));
        assertThat(draft(composition.build())).isEmpty();
    }

    @Test
    void BR_Q06_groups_name_units_of_the_list_and_have_ids_of_their_own() {
        assertThat(draft(Compositions.of(null)
                        .mandatory("A", null)
                        .groups(group("g", null, null, null, null, unit("A"), unit("A"), unit("stranger")))
                        .build()))
                .containsExactlyInAnyOrder("DUPLICATE_UNIT", "COMPOSITION_INCONSISTENT");
        assertThat(draft(Compositions.of(null)
                        .mandatory("A", null)
                        .groups(group(
                                "g", null, null, null, null, inner(group("g", null, null, null, null, unit("A")))))
                        .build()))
                .containsExactly("COMPOSITION_INCONSISTENT");
    }

    @Test
    void BR_Q06_a_tree_has_a_depth_that_can_be_read() {
        Group deep = group("g0", null, null, null, null, unit("A"));
        for (int i = 1; i <= 15; i++) {
            deep = group("g" + i, null, null, null, null, inner(deep));
        }
        assertThat(draft(Compositions.of(null).mandatory("A", null).groups(deep).build()))
                .containsExactly("COMPOSITION_INCONSISTENT");
    }

    @Test
    void BR_Q17_what_a_group_asks_for_can_be_met() {
        assertThat(unsatisfiable(Compositions.of("50")
                        .elective("A", "35")
                        .elective("B", "15")
                        .elective("C", "15")
                        .groups(points("fifty", "50", unit("A"), unit("B"), unit("C")))))
                .isEmpty();
    }

    @Test
    void BR_Q17_points_that_no_choice_makes() {
        assertThat(unsatisfiable(Compositions.of("40")
                        .elective("A", "35")
                        .elective("B", "15")
                        .groups(points("forty", "40", unit("A"), unit("B")))))
                .containsExactly("/groups/0");
    }

    @Test
    void BR_Q17_more_members_than_there_are() {
        assertThat(unsatisfiable(Compositions.of(null)
                        .elective("A", null)
                        .elective("B", null)
                        .groups(group("three", 3, 3, null, null, unit("A"), unit("B")))))
                .containsExactly("/groups/0");
        assertThat(unsatisfiable(Compositions.of(null)
                        .elective("A", null)
                        .elective("B", null)
                        .groups(group("two", 2, 2, null, null, unit("A"), unit("B")))))
                .isEmpty();
    }

    @Test
    void BR_Q17_more_required_members_than_may_be_taken() {
        assertThat(unsatisfiable(Compositions.of(null)
                        .elective("A", null)
                        .elective("B", null)
                        .groups(group("one", 1, 1, null, null, required("A"), required("B")))))
                .containsExactly("/groups/0");
    }

    @Test
    void BR_Q17_the_inner_group_is_to_blame_not_the_one_around_it() {
        assertThat(unsatisfiable(Compositions.of("60")
                        .elective("A", "30")
                        .elective("B", "20")
                        .groups(points("outer", "60", unit("A"), inner(points("inner", "30", unit("B")))))))
                .containsExactly("/groups/0/children/1/group");
    }

    @Test
    void BR_Q17_alternatives_are_taken_one_at_a_time() {
        var composition = Compositions.of("50")
                .elective("A", "50")
                .elective("B", "50")
                .groups(points(
                        "root",
                        "50",
                        inner(specialisation("one", "50", required("A"))),
                        inner(specialisation("other", "50", required("B")))));
        assertThat(unsatisfiable(composition)).isEmpty();
    }

    @Test
    void BR_Q17_an_open_group_gives_what_it_may_give_or_is_left() {
        assertThat(unsatisfiable(Compositions.of("15")
                        .elective("A", "15")
                        .groups(points("root", "15", unit("A"), inner(open("elsewhere", "10", "15"))))))
                .isEmpty();
        assertThat(unsatisfiable(
                        Compositions.of("20").groups(points("root", "20", inner(open("elsewhere", "10", "15"))))))
                .containsExactly("/groups/0");
    }

    private static List<String> notChecked(Compositions composition) {
        return CompositionRules.combinationsWereChecked(composition.build(), "").stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void BR_Q17_fine_points_are_no_obstacle() {
        assertThat(notChecked(Compositions.of("20000.1")
                        .elective("A", "20000.1")
                        .elective("B", "0.1")
                        .groups(points("all", "20000.1", unit("A"), unit("B")))))
                .isEmpty();
        assertThat(notChecked(Compositions.of("50")
                        .elective("A", "35")
                        .elective("B", "15")
                        .groups(points("fifty", "50", unit("A"), unit("B")))))
                .isEmpty();
        assertThat(notChecked(Compositions.of("20000.1").mandatory("A", "20000").mandatory("B", "0.1")))
                .isEmpty();
    }

    @Test
    void BR_Q17_hostile_compositions_end_in_time() {
        var composition = Compositions.of("1999.9").onStep("0.1");
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            composition.elective("U" + i, (i + 1) + "." + i % 10);
            members.add(unit("U" + i));
        }
        composition.groups(group("all", 10, 290, "1999.9", "1999.9", members.toArray(Member[]::new)));

        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(notChecked(composition)).containsExactly("COMBINATION_NOT_CHECKED"));
    }

    @Test
    void BR_P03_plain_groups_that_exceed_their_parent_are_a_choice() {
        assertThat(unsatisfiable(Compositions.of(null)
                        .elective("a1", null)
                        .elective("a2", null)
                        .elective("b1", null)
                        .elective("b2", null)
                        .groups(group(
                                "paths",
                                1,
                                1,
                                null,
                                null,
                                inner(group("A", 2, 2, null, null, unit("a1"), unit("a2"))),
                                inner(group("B", 2, 2, null, null, unit("b1"), unit("b2")))))))
                .isEmpty();
    }

    @Test
    void BR_Q08_two_groups_that_need_the_same_unit_cannot_both_be_met() {
        assertThat(CompositionRules.combinationsAreSatisfiable(
                        Compositions.of("30")
                                .elective("A", "15")
                                .groups(points("first", "15", unit("A")), points("second", "15", unit("A")))
                                .build(),
                        ""))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.pointer()).isEqualTo("/groups");
                    assertThat(violation.code()).isEqualTo("COMBINATION_UNSATISFIABLE");
                });
    }
}
