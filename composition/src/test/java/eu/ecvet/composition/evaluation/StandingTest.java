package eu.ecvet.composition.evaluation;

import static eu.ecvet.composition.Asks.atLeast;
import static eu.ecvet.composition.Asks.exactly;
import static eu.ecvet.composition.Asks.filling;
import static eu.ecvet.composition.Asks.group;
import static eu.ecvet.composition.Asks.holding;
import static eu.ecvet.composition.Asks.id;
import static eu.ecvet.composition.Asks.ids;
import static eu.ecvet.composition.Asks.members;
import static eu.ecvet.composition.Asks.oneOf;
import static eu.ecvet.composition.Asks.open;
import static eu.ecvet.composition.Asks.optional;
import static eu.ecvet.composition.Asks.points;
import static eu.ecvet.composition.Asks.required;
import static eu.ecvet.composition.Asks.total;
import static eu.ecvet.composition.Asks.unit;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.composition.Part;
import eu.ecvet.composition.Requirements;
import eu.ecvet.vocabulary.Points;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What held units make of a qualification. */
class StandingTest {

    @Test
    void BR_X05_a_group_inside_counts_as_one_member_when_it_is_fulfilled() {
        var oneOfTwoGroups = total(
                null,
                required(group(
                        "paths",
                        members(1, 1),
                        optional(group("A", members(2, 2), unit("a1", null), unit("a2", null))),
                        optional(group("B", members(2, 2), unit("b1", null), unit("b2", null))))));

        var both = holding(oneOfTwoGroups, "a1", "a2");
        var half = holding(oneOfTwoGroups, "a1");
        var mixed = holding(oneOfTwoGroups, "a1", "b1");

        assertThat(both.complete()).isTrue();
        assertThat(both.counted()).containsOnlyKeys(ids("a1", "a2"));
        assertThat(both.surplus()).isEmpty();
        assertThat(half.missing())
                .containsExactly(
                        "The group paths needs a choice among: The group A; The group B.",
                        "The group A needs 1 more unit.");
        assertThat(mixed.complete()).isFalse();
    }

    @Test
    void BR_X05_a_unit_required_inside_a_specialisation_is_demanded_of_those_who_follow_it() {
        var specialisation = total(
                "60",
                required("core", "20"),
                required(oneOf(
                        group("S1", exactly("40"), required("s1", "20"), unit("e1", "20"), unit("e2", "20")),
                        group("S2", exactly("40"), required("s2", "40")))));

        var withoutIt = holding(specialisation, "core", "e1", "e2");
        var withIt = holding(specialisation, "core", "s1", "e2");

        assertThat(withoutIt.complete()).isFalse();
        assertThat(withoutIt.missing()).contains("The mandatory unit s1 (20 points) is still to be awarded.");
        assertThat(withIt.complete()).isTrue();
        assertThat(withIt.countedPoints()).isEqualTo(Points.of(60));
    }

    @Test
    void BR_X01_the_counted_total_is_the_sum_of_the_held_units() {
        var standing = holding(aesthetician(), "UAA1", "UAA2");

        assertThat(standing.countedPoints()).isEqualTo(Points.of(35));
        assertThat(standing.complete()).isFalse();
        assertThat(standing.missing())
                .contains(
                        "The mandatory unit UAA3 (15 points) is still to be awarded.",
                        "85 of 120 points are still missing.");
    }

    @Test
    void BR_X05_all_mandatory_units_make_it_awardable() {
        var standing = holding(aesthetician(), "UAA1", "UAA2", "UAA3", "UAA4", "UAA5", "UAA6");

        assertThat(standing.complete()).isTrue();
        assertThat(standing.countedPoints()).isEqualTo(Points.of(120));
    }

    @Test
    void BR_X08_surplus_electives_are_additional_and_not_counted() {
        var qualification = total(
                "50",
                required("U1", "30"),
                required(group("E", members(2, 2), unit("U2", "10"), unit("U3", "10"), unit("U4", "10"))));

        var standing = holding(qualification, "U4", "U1", "U2", "U3");

        assertThat(standing.complete()).isTrue();
        assertThat(standing.countedPoints()).isEqualTo(Points.of(50));
        assertThat(standing.counted()).containsOnlyKeys(ids("U1", "U2", "U3"));
        assertThat(standing.surplus())
                .containsExactly(
                        java.util.Map.entry(id("U4"), "The group E has reached its maximum without this unit."));
    }

    @Test
    void BR_P03_a_minimum_of_points_is_reached_and_the_surplus_is_not_counted() {
        var qualification = total(
                "55", required("U1", "30"), required(group("E", atLeast("25"), unit("U2", "15"), unit("U3", "15"))));

        assertThat(holding(qualification, "U1", "U2").missing())
                .containsExactly("The group E needs 10 more points.", "10 of 55 points are still missing.");
        assertThat(holding(qualification, "U1", "U2", "U3").complete()).isTrue();
        assertThat(holding(qualification, "U1", "U2", "U3").countedPoints()).isEqualTo(Points.of(55));
    }

    @Test
    void BR_P03_with_a_maximum_the_choice_stays_within_it() {
        var qualification =
                total("50", required(group("E", exactly("50"), unit("U1", "35"), unit("U2", "20"), unit("U3", "15"))));

        assertThat(holding(qualification, "U1", "U2").missing())
                .containsExactly("The group E needs members that make 50 points together, no more and no less.");
        assertThat(holding(qualification, "U1", "U2", "U3").counted()).containsOnlyKeys(ids("U1", "U3"));
        assertThat(holding(qualification, "U1", "U2", "U3").complete()).isTrue();
    }

    @Test
    void BR_X05_a_minimum_of_units_is_named() {
        var qualification = total(
                null, required(group("E", members(2, null), unit("U1", null), unit("U2", null), unit("U3", null))));

        assertThat(holding(qualification, "U1").missing()).containsExactly("The group E needs 1 more unit.");
        assertThat(holding(qualification, "U1", "U3").complete()).isTrue();
        assertThat(holding(qualification, "U1", "U2", "U3").surplus()).isEmpty();
    }

    @Test
    void BR_X05_child_groups_must_be_satisfied_too() {
        var qualification = total(
                "40",
                required(group(
                        "ALL",
                        exactly("40"),
                        required(group("A", exactly("20"), required("U1", "20"))),
                        required(group("B", members(1, null), unit("U2", "20"))))));

        assertThat(holding(qualification, "U1").missing())
                .contains("The group B needs 1 more unit.", "The group ALL needs 20 more points.");
        assertThat(holding(qualification, "U1", "U2").complete()).isTrue();
    }

    @Test
    void BR_X05_of_groups_that_exceed_the_parent_together_a_choice_suffices() {
        var qualification = coreAndOneOfThree();

        assertThat(holding(qualification, "core", "s1").complete()).isTrue();
        assertThat(holding(qualification, "core", "s2").complete()).isTrue();
        assertThat(holding(qualification, "core").complete()).isFalse();
        assertThat(holding(qualification, "core").missing().getFirst())
                .contains("needs a choice among: The group CORE; The group S1; The group S2; The group S3");
    }

    @Test
    void BR_X05_three_specialisations_do_not_stand_in_for_the_core() {
        var standing = holding(coreAndOneOfThree(), "s1", "s2", "s3");

        assertThat(standing.complete()).isFalse();
        assertThat(standing.countedPoints()).isLessThanOrEqualTo(Points.of(120));
    }

    @Test
    void BR_X05_a_learner_follows_one_specialisation_and_the_other_one_is_surplus() {
        var qualification = total(
                "120",
                required(group("CORE", exactly("70"), required("core", "70"))),
                required(oneOf(
                        group("S1", exactly("50"), required("s1", "50")),
                        group("S2", exactly("50"), required("s2", "25"), required("s3", "25")))));

        assertThat(holding(qualification, "core").missing())
                .containsExactly(
                        "Q Qualification needs one of: The group S1; The group S2.",
                        "50 of 120 points are still missing.");
        assertThat(holding(qualification, "core", "s2").missing())
                .contains("The mandatory unit s3 (25 points) is still to be awarded.");
        assertThat(holding(qualification, "core", "s2", "s1").complete()).isTrue();
        assertThat(holding(qualification, "core", "s2", "s1").surplus())
                .containsExactly(java.util.Map.entry(
                        id("s2"), "It belongs to another specialisation than the one that counts."));
    }

    @Test
    void BR_Q08_a_unit_that_may_stand_in_two_groups_counts_once_where_it_helps() {
        var qualification = total(
                "30",
                required(group("A", exactly("15"), unit("U1", "15"), unit("U2", "15"))),
                required(group("B", exactly("15"), unit("U2", "15"))));

        assertThat(holding(qualification, "U2").countedPoints()).isEqualTo(Points.of(15));
        assertThat(holding(qualification, "U1", "U2").complete()).isTrue();
        assertThat(holding(qualification, "U1", "U2").countedPoints()).isEqualTo(Points.of(30));
    }

    @Test
    void BR_Q08_many_units_that_may_stand_in_many_groups_are_placed_exactly() {
        Part.Member[] all = new Part.Member[40];
        String[] held = new String[30];
        for (int i = 0; i < 40; i++) {
            all[i] = unit("M" + i, "10");
        }
        for (int i = 0; i < 30; i++) {
            held[i] = "M" + i;
        }
        var qualification = total(
                "300",
                required(group("A", exactly("100"), all)),
                required(group("B", exactly("100"), all)),
                required(group("C", exactly("100"), all)));

        assertThat(holding(qualification, held).complete()).isTrue();
        assertThat(holding(qualification, java.util.Arrays.copyOf(held, 29)).countedPoints())
                .isEqualTo(Points.of(290));
    }

    @Test
    void BR_P02_optional_extras_are_outside_the_total() {
        var qualification = new Requirements(
                Points.of(30), List.of(required("U1", "30")), List.of(new Part.Unit(id("extra"), Points.of(5))));

        var standing = holding(qualification, "U1", "extra");

        assertThat(standing.countedPoints()).isEqualTo(Points.of(30));
        assertThat(standing.complete()).isTrue();
        assertThat(standing.surplus()).containsOnlyKeys(id("extra"));
    }

    @Test
    void BR_P01_a_qualification_without_points_can_be_complete_too() {
        var qualification = total(null, required("U1", null), required("U2", null));

        assertThat(holding(qualification, "U1").missing())
                .containsExactly("The mandatory unit U2 is still to be awarded.");
        assertThat(holding(qualification, "U1", "U2").complete()).isTrue();
        assertThat(holding(qualification, "U1", "U2").countedPoints()).isEqualTo(Points.ZERO);
    }

    @Test
    void BR_X01_never_more_than_the_total_is_counted() {
        var qualification = total("40", required("U1", "30"), unit("U2", "30"));

        assertThat(holding(qualification, "U2", "U1").countedPoints()).isEqualTo(Points.of(40));
    }

    @Test
    void BR_P03_an_open_part_is_filled_up_to_its_bounds() {
        var qualification = total(
                "60", required("M", "50"), required(group("Free", exactly("10"), optional(open("other", null, "10")))));

        var unfilled = holding(qualification, "M");
        var begun = holding(qualification, List.of("M"), filling("one", "other", "4"));
        var full = holding(qualification, List.of("M"), filling("one", "other", "4"), filling("two", "other", "8"));

        assertThat(unfilled.missing())
                .containsExactly("The group Free needs 10 more points.", "10 of 60 points are still missing.");
        assertThat(begun.missing())
                .containsExactly("The group Free needs 6 more points.", "6 of 60 points are still missing.");
        assertThat(full.complete()).isTrue();
        assertThat(full.countedPoints()).isEqualTo(Points.of(60));
        assertThat(full.filled()).hasSize(2);
    }

    @Test
    void BR_P03_an_open_part_below_its_minimum_does_not_fulfil_a_group() {
        var qualification =
                total("15", required(group("E", exactly("15"), unit("U1", "10"), optional(open("other", "10", "15")))));

        assertThat(holding(qualification, List.of("U1"), filling("one", "other", "5"))
                        .complete())
                .isFalse();
        assertThat(holding(qualification, List.of("U1"), filling("one", "other", "15"))
                        .complete())
                .isTrue();
    }

    @Test
    void BR_P03_a_filling_of_a_part_that_does_not_exist_counts_nothing() {
        var standing = holding(total("30", required("U1", "30")), List.of("U1"), filling("one", "nowhere", "5"));

        assertThat(standing.filled()).isEmpty();
        assertThat(standing.unfilled()).containsOnlyKeys("one");
    }

    @Test
    void BR_P03_an_open_part_without_points_is_one_member() {
        var qualification = total(
                null, required(group("Choice", members(1, 1), unit("U1", null), optional(open("other", null, null)))));

        assertThat(holding(qualification, List.of()).complete()).isFalse();
        assertThat(holding(qualification, List.of(), filling("one", "other", null))
                        .complete())
                .isTrue();
    }

    @Test
    void BR_X02_a_range_of_points_leaves_the_learner_a_choice() {
        var qualification = total(
                "40",
                required(group(
                        "E",
                        exactly("40"),
                        required(group("R", points("10", "20"), unit("r1", "10"), unit("r2", "10"))),
                        unit("e1", "20"),
                        unit("e2", "10"))));

        assertThat(holding(qualification, "r1", "r2", "e1").complete()).isTrue();
        assertThat(holding(qualification, "r1", "e1", "e2").complete()).isTrue();
        assertThat(holding(qualification, "e1", "e2").missing()).contains("The group R needs 10 more points.");
    }

    private static Requirements aesthetician() {
        return total(
                "120",
                required("UAA1", "20"),
                required("UAA2", "15"),
                required("UAA3", "15"),
                required("UAA4", "25"),
                required("UAA5", "20"),
                required("UAA6", "25"));
    }

    /** Core of 70 and one of three groups of 50, as in large national qualifications. */
    private static Requirements coreAndOneOfThree() {
        return total(
                "120",
                required(group(
                        "ALL",
                        exactly("120"),
                        optional(group("CORE", exactly("70"), required("core", "70"))),
                        optional(group("S1", exactly("50"), required("s1", "50"))),
                        optional(group("S2", exactly("50"), required("s2", "50"))),
                        optional(group("S3", exactly("50"), required("s3", "50"))))));
    }
}
