package eu.ecvet.records.accumulation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.records.reference.QualificationSpecification;
import eu.ecvet.records.reference.QualificationSpecification.Group;
import eu.ecvet.records.reference.QualificationSpecification.UnitInQualification;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CombinationTest {

    @Test
    void BR_X01_the_counted_total_is_the_sum_of_the_held_units() {
        var standing = evaluate(aesthetician(), 1, 2);

        assertThat(standing.countedPoints()).isEqualTo(Points.of(35));
        assertThat(standing.complete()).isFalse();
        assertThat(standing.missing())
                .contains(
                        "The mandatory unit UAA3 (15 points) is still to be awarded.",
                        "85 of 120 points are still missing.");
    }

    @Test
    void BR_X05_all_mandatory_units_make_it_awardable() {
        var standing = evaluate(aesthetician(), 1, 2, 3, 4, 5, 6);

        assertThat(standing.complete()).isTrue();
        assertThat(standing.countedPoints()).isEqualTo(Points.of(120));
    }

    @Test
    void BR_X02_BR_X03_neither_order_nor_origin_of_the_units_matters() {
        var order = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
        Collections.reverse(order);

        var standing = evaluate(aesthetician(), order.toArray(Integer[]::new));

        assertThat(standing.complete()).isTrue();
    }

    @Test
    void BR_X08_surplus_electives_are_additional_and_not_counted() {
        var qualification = qualification(
                50,
                List.of(mandatory(1, 30, null), elective(2, 10, "E"), elective(3, 10, "E"), elective(4, 10, "E")),
                group("E", null, 2, 2, null, null));

        var standing = evaluate(qualification, 4, 1, 2, 3);

        assertThat(standing.complete()).isTrue();
        assertThat(standing.countedPoints()).isEqualTo(Points.of(50));
        assertThat(standing.counted()).containsOnlyKeys(unit(1), unit(4), unit(2));
        assertThat(standing.surplus()).containsOnlyKeys(unit(3));
    }

    @Test
    void BR_P03_a_minimum_of_points_is_reached_and_the_surplus_is_not_counted() {
        var qualification = qualification(
                55,
                List.of(mandatory(1, 30, null), elective(2, 15, "E"), elective(3, 15, "E")),
                group("E", null, null, null, "25", null));

        assertThat(evaluate(qualification, 1, 2).missing())
                .containsExactly("The group E needs 10 more points.", "10 of 55 points are still missing.");
        assertThat(evaluate(qualification, 1, 2, 3).complete()).isTrue();
        assertThat(evaluate(qualification, 1, 2, 3).countedPoints()).isEqualTo(Points.of(55));
    }

    @Test
    void BR_X05_a_minimum_of_units_is_named() {
        var qualification = qualification(
                null,
                List.of(elective(1, 0, "E"), elective(2, 0, "E"), elective(3, 0, "E")),
                group("E", null, 2, null, null, null));

        assertThat(evaluate(qualification, 1).missing()).containsExactly("The group E needs 1 more unit.");
        assertThat(evaluate(qualification, 1, 3).complete()).isTrue();
    }

    @Test
    void BR_X05_child_groups_must_be_satisfied_too() {
        var qualification = qualification(
                40,
                List.of(mandatory(1, 20, "A"), elective(2, 20, "B")),
                group("ALL", null, null, null, "40", "40"),
                group("A", "ALL", null, null, "20", "20"),
                group("B", "ALL", 1, null, null, null));

        assertThat(evaluate(qualification, 1).missing())
                .contains("The group B needs 1 more unit.", "The group ALL needs 20 more points.");
        assertThat(evaluate(qualification, 1, 2).complete()).isTrue();
    }

    @Test
    void BR_X05_of_specialisations_that_exceed_the_parent_together_one_suffices() {
        var qualification = specialisations();

        assertThat(evaluate(qualification, 1, 2).complete()).isTrue();
        assertThat(evaluate(qualification, 1, 3).complete()).isTrue();
        assertThat(evaluate(qualification, 1).complete()).isFalse();
        assertThat(evaluate(qualification, 1).missing().getFirst())
                .contains("needs a choice among: The group CORE; The group S1; The group S2; The group S3");
    }

    @Test
    void BR_X05_three_specialisations_do_not_stand_in_for_the_core() {
        var standing = evaluate(specialisations(), 2, 3, 4);

        assertThat(standing.complete()).isFalse();
        assertThat(standing.countedPoints()).isLessThanOrEqualTo(Points.of(120));
    }

    @Test
    void BR_X05_a_learner_follows_one_specialisation_and_the_other_one_is_surplus() {
        var qualification = qualification(
                120,
                List.of(
                        mandatory(1, 70, "CORE"),
                        mandatory(2, 50, "S1"),
                        mandatory(3, 25, "S2"),
                        mandatory(4, 25, "S2")),
                group("CORE", null, null, null, "70", "70"),
                specialisation("S1", null, "50"),
                specialisation("S2", null, "50"));

        assertThat(evaluate(qualification, 1).missing())
                .containsExactly(
                        "Q Qualification needs one of: The group S1; The group S2.",
                        "50 of 120 points are still missing.");
        assertThat(evaluate(qualification, 1, 3).missing())
                .contains("The mandatory unit UAA4 (25 points) is still to be awarded.");
        assertThat(evaluate(qualification, 1, 3, 2).complete()).isTrue();
        assertThat(evaluate(qualification, 1, 3, 2).surplus()).containsOnlyKeys(unit(3));
    }

    @Test
    void BR_Q08_a_unit_that_may_stand_in_two_groups_counts_once_where_it_helps() {
        var twoPlaces = new UnitInQualification(unit(2), 1, Obligation.ELECTIVE, Points.of(15), "A", List.of("B"));
        var qualification = qualification(
                30,
                List.of(elective(1, 15, "A"), twoPlaces),
                group("A", null, null, null, "15", "15"),
                group("B", null, null, null, "15", "15"));

        assertThat(evaluate(qualification, 2).countedPoints()).isEqualTo(Points.of(15));
        assertThat(evaluate(qualification, 1, 2).complete()).isTrue();
        assertThat(evaluate(qualification, 1, 2).countedPoints()).isEqualTo(Points.of(30));
    }

    @Test
    void BR_P02_optional_extras_are_outside_the_total() {
        var qualification = qualification(
                30,
                List.of(
                        mandatory(1, 30, null),
                        new UnitInQualification(unit(2), 1, Obligation.OPTIONAL_EXTRA, Points.of(5), null, null)));

        var standing = evaluate(qualification, 1, 2);

        assertThat(standing.countedPoints()).isEqualTo(Points.of(30));
        assertThat(standing.complete()).isTrue();
    }

    @Test
    void BR_P01_a_qualification_without_points_can_be_complete_too() {
        var qualification = qualification(null, List.of(mandatory(1, 0, null), mandatory(2, 0, null)));

        assertThat(evaluate(qualification, 1).complete()).isFalse();
        assertThat(evaluate(qualification, 1, 2).complete()).isTrue();
        assertThat(evaluate(qualification, 1, 2).countedPoints()).isEqualTo(Points.ZERO);
    }

    @Test
    void BR_X01_never_more_than_the_total_is_counted() {
        var qualification = qualification(40, List.of(mandatory(1, 30, null), elective(2, 30, null)));

        assertThat(evaluate(qualification, 2, 1).countedPoints()).isEqualTo(Points.of(40));
    }

    private static QualificationSpecification aesthetician() {
        return qualification(
                120,
                List.of(
                        mandatory(1, 20, null),
                        mandatory(2, 15, null),
                        mandatory(3, 15, null),
                        mandatory(4, 25, null),
                        mandatory(5, 20, null),
                        mandatory(6, 25, null)));
    }

    /** Core of 70 and one of three specialisations of 50, as in large national qualifications. */
    private static QualificationSpecification specialisations() {
        return qualification(
                120,
                List.of(
                        mandatory(1, 70, "CORE"),
                        mandatory(2, 50, "S1"),
                        mandatory(3, 50, "S2"),
                        mandatory(4, 50, "S3")),
                group("ALL", null, null, null, "120", "120"),
                group("CORE", "ALL", null, null, "70", "70"),
                group("S1", "ALL", null, null, "50", "50"),
                group("S2", "ALL", null, null, "50", "50"),
                group("S3", "ALL", null, null, "50", "50"));
    }

    private static Combination.Standing evaluate(QualificationSpecification qualification, Integer... held) {
        Map<UnitId, Points> units = new LinkedHashMap<>();
        for (int number : held) {
            UnitInQualification unit = qualification.unit(unit(number)).orElseThrow();
            units.put(unit.unitId(), unit.points() == null ? Points.ZERO : unit.points());
        }
        return Combination.evaluate(
                qualification, units, unit -> "UAA" + unit.unitId().value().getLeastSignificantBits());
    }

    private static QualificationSpecification qualification(
            Integer total, List<UnitInQualification> units, Group... groups) {
        return new QualificationSpecification(
                new QualificationId(new UUID(4, 1)),
                1,
                "Q",
                LocalizedText.of("en", "Qualification"),
                "BE",
                4,
                "1012",
                total == null ? null : Points.of(total),
                units,
                List.of(groups));
    }

    private static UnitId unit(int number) {
        return new UnitId(new UUID(5, number));
    }

    private static UnitInQualification mandatory(int number, int points, String group) {
        return new UnitInQualification(
                unit(number), 1, Obligation.MANDATORY, points == 0 ? null : Points.of(points), group, null);
    }

    private static UnitInQualification elective(int number, int points, String group) {
        return new UnitInQualification(
                unit(number), 1, Obligation.ELECTIVE, points == 0 ? null : Points.of(points), group, null);
    }

    private static Group group(
            String id, String parent, Integer minUnits, Integer maxUnits, String minPoints, String maxPoints) {
        return new Group(
                id,
                parent,
                LocalizedText.of("en", id),
                minUnits,
                maxUnits,
                minPoints == null ? null : Points.of(minPoints),
                maxPoints == null ? null : Points.of(maxPoints),
                null);
    }

    private static Group specialisation(String id, String parent, String points) {
        return new Group(id, parent, LocalizedText.of("en", id), null, null, Points.of(points), Points.of(points), id);
    }
}
