package eu.ecvet.registry.points;

import static eu.ecvet.registry.composition.Compositions.group;
import static eu.ecvet.registry.composition.Compositions.inner;
import static eu.ecvet.registry.composition.Compositions.open;
import static eu.ecvet.registry.composition.Compositions.points;
import static eu.ecvet.registry.composition.Compositions.required;
import static eu.ecvet.registry.composition.Compositions.specialisation;
import static eu.ecvet.registry.composition.Compositions.unit;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.composition.CompositionRules;
import eu.ecvet.registry.composition.Compositions;
import eu.ecvet.registry.composition.Group;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.composition.Member;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules about points (Annex II section 4). */
class PointsRulesTest {
    private static final Set<String> STEPS = Set.of("1", "0.5", "0.1");

    private static List<String> codes(Compositions composition) {
        return PointsRules.of(composition.build(), STEPS, "").stream()
                .map(Violation::code)
                .toList();
    }

    /** Speech and language therapy of story S3. */
    private static Compositions speechTherapy(String ofTheCommonUnit) {
        return Compositions.of("180")
                .mandatory("CC1", ofTheCommonUnit)
                .mandatory("CC2", "4")
                .mandatory("CC3", "8")
                .mandatory("profession", "150");
    }

    @Test
    void BR_P01_points_are_optional() {
        assertThat(codes(Compositions.of(null).mandatory("A", null).elective("B", null)))
                .isEmpty();
    }

    @Test
    void BR_P01_with_a_total_every_unit_that_counts_and_every_elective_group_has_points() {
        var composition = Compositions.of("60")
                .mandatory("A", null)
                .elective("B", "20")
                .elective("C", null)
                .unit("D", null, Obligation.OPTIONAL_EXTRA)
                .groups(group("choice", 1, 1, null, null, unit("B"), unit("C")));

        var violations = PointsRules.unitsAndGroupsHavePoints(composition.build(), "");

        assertThat(violations)
                .extracting(Violation::pointer)
                .containsExactly("/units/0/points", "/units/2/points", "/groups/0/minPoints");
        assertThat(violations).extracting(Violation::code).containsOnly("POINTS_INCOMPLETE");
    }

    @Test
    void BR_P01_points_without_a_total_are_a_share_of_nothing() {
        assertThat(codes(Compositions.of(null).mandatory("A", "10"))).containsExactly("POINTS_INCOMPLETE");
    }

    @Test
    void BR_P02_mandatory_units_sum_exactly_to_the_total() {
        assertThat(codes(speechTherapy("18"))).isEmpty();
    }

    @Test
    void BR_P02_one_point_less_is_a_mismatch() {
        var violations = PointsRules.of(speechTherapy("17").build(), STEPS, "");

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("POINTS_SUM_MISMATCH");
            assertThat(violation.rule()).isEqualTo("BR-P02");
            assertThat(violation.detail()).contains("179").contains("180");
        });
    }

    @Test
    void BR_P02_optional_extra_units_are_not_in_the_sum() {
        assertThat(codes(speechTherapy("18").unit("extra", "10", Obligation.OPTIONAL_EXTRA)))
                .isEmpty();
    }

    @Test
    void BR_P02_a_group_contributes_its_fixed_points() {
        var composition = Compositions.of("60")
                .mandatory("A", "40")
                .elective("B", "20")
                .elective("C", "20")
                .groups(group("choice", 1, 1, "20", "20", unit("B"), unit("C")));

        assertThat(codes(composition)).isEmpty();
    }

    @Test
    void BR_P02_a_group_with_a_minimum_contributes_the_minimum() {
        var composition = Compositions.of("60")
                .mandatory("A", "40")
                .elective("B", "15")
                .elective("C", "15")
                .groups(group("choice", null, null, "20", null, unit("B"), unit("C")));

        assertThat(codes(composition)).isEmpty();
        assertThat(codes(Compositions.of("61")
                        .mandatory("A", "40")
                        .elective("B", "15")
                        .elective("C", "15")
                        .groups(group("choice", null, null, "20", null, unit("B"), unit("C")))))
                .containsExactly("POINTS_SUM_MISMATCH");
    }

    @Test
    void BR_P02_decimals_are_exact() {
        assertThat(codes(Compositions.of("0.3")
                        .onStep("0.1")
                        .mandatory("A", "0.1")
                        .mandatory("B", "0.2")))
                .isEmpty();
    }

    @Test
    void BR_P02_a_tree_is_measured_at_its_root_and_where_nothing_is_to_be_chosen() {
        var composition = Compositions.of("180")
                .elective("common", "20")
                .elective("A", "30")
                .elective("B", "50")
                .elective("C", "50")
                .groups(points(
                        "root",
                        "180",
                        inner(points("mandatory", "50", required("common"), required("A"))),
                        inner(specialisation("one", "50", required("B"))),
                        inner(specialisation("other", "50", required("C"))),
                        inner(points("free", "80", inner(open("elsewhere", null, "80"))))));

        assertThat(codes(composition)).isEmpty();
        assertThat(CompositionRules.combinationsAreSatisfiable(composition.build(), ""))
                .isEmpty();
    }

    @Test
    void BR_P02_a_group_in_which_nothing_is_chosen_makes_what_it_declares() {
        var composition = Compositions.of("180")
                .elective("A", "100")
                .elective("B", "79")
                .groups(points("root", "180", required("A"), required("B")));

        assertThat(codes(composition)).containsExactly("POINTS_SUM_MISMATCH");
    }

    @Test
    void BR_P03_every_admissible_choice_makes_the_fixed_points() {
        assertThat(codes(Compositions.of("10")
                        .elective("A", "5")
                        .elective("B", "5")
                        .elective("C", "5")
                        .groups(group("two of three", 2, 2, "10", "10", unit("A"), unit("B"), unit("C")))))
                .isEmpty();
    }

    @Test
    void BR_P03_a_choice_that_makes_something_else_is_inconsistent() {
        assertThat(codes(Compositions.of("10")
                        .elective("A", "4")
                        .elective("B", "5")
                        .elective("C", "6")
                        .groups(group("two of three", 2, 2, "10", "10", unit("A"), unit("B"), unit("C")))))
                .containsExactly("GROUP_POINTS_INCONSISTENT");
    }

    @Test
    void BR_P03_choices_that_take_too_long_to_check_are_named() {
        // Each of the 24 units may stand in a group of its own as well, so that no two of them are alike.
        var many = Compositions.of("60");
        List<Member> members = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            many.elective("U" + i, "5");
            members.add(unit("U" + i));
            groups.add(group("own" + i, null, null, null, null, unit("U" + i)));
        }
        groups.add(group("twelve", 12, 12, "60", "60", members.toArray(Member[]::new)));
        var large = many.groups(groups.toArray(Group[]::new)).build();
        assertThat(SumRules.choicesWereChecked(large, ""))
                .extracting(Violation::code, Violation::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("GROUP_POINTS_NOT_CHECKED", "/groups/24"));
        var small = Compositions.of("10")
                .elective("A", "10")
                .elective("B", "4")
                .groups(group("one of two", 1, 1, "10", "10", unit("A"), unit("B")))
                .build();
        assertThat(SumRules.choicesWereChecked(small, "")).isEmpty();
    }

    @Test
    void BR_P03_plain_groups_that_exceed_their_parent_contribute_once() {
        assertThat(codes(Compositions.of("40")
                        .elective("A", "40")
                        .elective("B", "40")
                        .groups(group(
                                "paths",
                                1,
                                1,
                                null,
                                null,
                                inner(points("one", "40", required("A"))),
                                inner(points("other", "40", required("B")))))))
                .isEmpty();
    }

    @Test
    void BR_P02_sums_beyond_what_points_can_say_are_told_like_any_other() {
        var violations = PointsRules.of(
                Compositions.of("999999999999")
                        .mandatory("A", "999999999999")
                        .mandatory("B", "999999999999")
                        .build(),
                STEPS,
                "");

        assertThat(violations).singleElement().satisfies(violation -> assertThat(violation.detail())
                .contains("1999999999998"));
    }

    @Test
    void BR_P03_with_a_minimum_alone_the_surplus_is_not_counted() {
        assertThat(codes(Compositions.of("9")
                        .elective("A", "4")
                        .elective("B", "5")
                        .elective("C", "6")
                        .groups(group("two of three", 2, 2, "9", null, unit("A"), unit("B"), unit("C")))))
                .isEmpty();
    }

    private static PointsAllocation allocation(String years, LocalizedText method) {
        return new PointsAllocation(
                AllocationBasis.FORMAL_REFERENCE,
                LocalizedText.of("en", "school"),
                new BigDecimal(years),
                null,
                List.of(WeightCriterion.EFFORT),
                method,
                new InstitutionId(new UUID(1, 1)),
                LocalDate.of(2024, 5, 2));
    }

    @Test
    void BR_P04_sixty_points_a_year() {
        assertThat(AllocationRecordRules.totalFollowsTheConvention(
                        Compositions.of("120").build(), allocation("2", null), 60, ""))
                .isEmpty();
        assertThat(AllocationRecordRules.totalFollowsTheConvention(
                        Compositions.of("210").build(), allocation("3.5", null), 60, ""))
                .isEmpty();
    }

    @Test
    void BR_P04_a_deviation_is_found_unless_its_method_is_recorded() {
        assertThat(AllocationRecordRules.totalFollowsTheConvention(
                        Compositions.of("150").build(), allocation("2", null), 60, ""))
                .get()
                .extracting(Violation::code)
                .isEqualTo("POINTS_CONVENTION_DEVIATION");
        assertThat(AllocationRecordRules.totalFollowsTheConvention(
                        Compositions.of("150").build(),
                        allocation("2", LocalizedText.of("en", "national scale")),
                        60,
                        ""))
                .isEmpty();
    }

    @Test
    void BR_P05_the_day_of_the_allocation_has_come() {
        var recorded = allocation("2", null);
        assertThat(AllocationRecordRules.allocationHasHappened(recorded, recorded.allocatedOn(), ""))
                .isEmpty();
        assertThat(AllocationRecordRules.allocationHasHappened(null, recorded.allocatedOn(), ""))
                .isEmpty();
        assertThat(AllocationRecordRules.allocationHasHappened(
                        recorded, recorded.allocatedOn().minusDays(1), ""))
                .get()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("ALLOCATION_DATE_IN_THE_FUTURE");
                    assertThat(violation.pointer()).isEqualTo("/allocation/allocatedOn");
                });
    }

    @Test
    void BR_P05_the_record_of_the_allocation_is_complete() {
        var composition = Compositions.of("120").build();
        assertThat(AllocationRecordRules.allocationIsRecorded(
                        composition, allocation("2", LocalizedText.of("en", "expert groups")), ""))
                .isEmpty();
        assertThat(AllocationRecordRules.allocationIsRecorded(
                        Compositions.of(null).build(), null, ""))
                .isEmpty();
    }

    @Test
    void BR_P05_everything_that_is_missing_is_named() {
        var composition = Compositions.of("120").build();
        assertThat(AllocationRecordRules.allocationIsRecorded(composition, null, ""))
                .extracting(Violation::code)
                .containsExactly("ALLOCATION_BASIS_MISSING");
        assertThat(AllocationRecordRules.allocationIsRecorded(
                        composition, new PointsAllocation(null, null, null, null, null, null, null, null), ""))
                .extracting(Violation::pointer)
                .containsExactly(
                        "/allocation/basis",
                        "/allocation/criteria",
                        "/allocation/method",
                        "/allocation/allocatingInstitutionId",
                        "/allocation/allocatedOn");
        assertThat(AllocationRecordRules.allocationIsRecorded(
                        composition,
                        new PointsAllocation(
                                AllocationBasis.COMPARISON_EQF,
                                null,
                                null,
                                " ",
                                List.of(WeightCriterion.EFFORT),
                                LocalizedText.of("en", "comparison"),
                                new InstitutionId(new UUID(1, 1)),
                                LocalDate.of(2024, 5, 2)),
                        ""))
                .extracting(Violation::pointer)
                .containsExactly("/allocation/comparisonQualification");
    }

    @Test
    void BR_P07_points_lie_above_nothing_and_not_above_the_total() {
        assertThat(codes(Compositions.of("10").mandatory("A", "10"))).isEmpty();
        assertThat(codes(Compositions.of("10").mandatory("A", "0").mandatory("B", "11")))
                .containsExactly("POINTS_OUT_OF_RANGE", "POINTS_OUT_OF_RANGE");
        assertThat(codes(Compositions.of("0"))).containsExactly("POINTS_OUT_OF_RANGE");
    }

    @Test
    void BR_P09_no_unit_goes_without_a_share() {
        var enough = List.of(Points.of(1), Points.of(2));
        var tooSmall = List.of(Points.of(1), Points.of(1), Points.ZERO);

        assertThat(PointsRules.everyShareIsMoreThanNothing(enough, "/weights")).isEmpty();
        assertThat(PointsRules.everyShareIsMoreThanNothing(tooSmall, "/weights"))
                .extracting(Violation::pointer)
                .containsExactly("/weights/2/weight");
    }

    @Test
    void BR_P08_points_lie_on_the_step_of_the_scheme() {
        assertThat(codes(Compositions.of("10")
                        .onStep("0.5")
                        .mandatory("A", "7.5")
                        .mandatory("B", "2.5")))
                .isEmpty();
        assertThat(codes(Compositions.of("10").mandatory("A", "7.5").mandatory("B", "2.5")))
                .containsExactly("POINTS_STEP", "POINTS_STEP");
        assertThat(codes(Compositions.of("10").onStep("0.25").mandatory("A", "10")))
                .containsExactly("POINTS_STEP");
    }

    @Test
    void BR_P10_BR_P11_the_pair_that_carries_points_knows_neither_time_nor_setting() {
        assertThat(Stream.of(ListedUnit.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactlyInAnyOrder("unitId", "unitVersion", "points", "obligation");
    }

    @Test
    void BR_P07_the_relative_weight_is_computed_from_both_numbers() {
        assertThat(Points.of("30").relativeWeightIn(Points.of("180")))
                .isBetween(new BigDecimal("16.666666"), new BigDecimal("16.666667"));
    }
}
