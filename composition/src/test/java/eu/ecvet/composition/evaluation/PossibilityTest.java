package eu.ecvet.composition.evaluation;

import static eu.ecvet.composition.Asks.exactly;
import static eu.ecvet.composition.Asks.group;
import static eu.ecvet.composition.Asks.members;
import static eu.ecvet.composition.Asks.oneOf;
import static eu.ecvet.composition.Asks.open;
import static eu.ecvet.composition.Asks.optional;
import static eu.ecvet.composition.Asks.required;
import static eu.ecvet.composition.Asks.total;
import static eu.ecvet.composition.Asks.unit;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.composition.Part;
import eu.ecvet.composition.Verdict;
import eu.ecvet.vocabulary.Points;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whether what a composition asks for can be met at all. */
class PossibilityTest {

    @Test
    void BR_Q17_what_a_group_asks_for_can_be_met() {
        var fifty =
                total("50", required(group("fifty", exactly("50"), unit("A", "35"), unit("B", "15"), unit("C", "15"))));
        var forty = total("40", required(group("forty", exactly("40"), unit("A", "35"), unit("B", "15"))));

        assertThat(new Possibility(fifty).canBeMet()).isEqualTo(new Verdict.Holds());
        assertThat(new Possibility(forty).canBeMet()).isEqualTo(fails("forty"));
    }

    @Test
    void BR_Q17_the_innermost_group_is_to_blame() {
        var nested = total(
                "60",
                required(group(
                        "outer",
                        exactly("60"),
                        unit("A", "30"),
                        required(group("inner", exactly("30"), unit("B", "20"))))));

        assertThat(new Possibility(nested).canBeMet()).isEqualTo(fails("inner"));
    }

    @Test
    void BR_Q17_every_alternative_can_be_met() {
        var alternatives = total(
                "50",
                required(oneOf(
                        group("one", exactly("50"), required("A", "50")),
                        group("other", exactly("50"), required("B", "40")))));

        assertThat(new Possibility(alternatives).canBeMet()).isEqualTo(fails("other"));
    }

    @Test
    void BR_Q08_a_unit_that_two_groups_need_cannot_serve_both() {
        var twice = total(
                "30",
                required(group("A", exactly("15"), unit("U", "15"))),
                required(group("B", exactly("15"), unit("U", "15"))));

        assertThat(new Possibility(twice).canBeMet()).isEqualTo(fails());
    }

    @Test
    void BR_P03_an_open_part_gives_what_it_may_give_or_is_left() {
        var left =
                total("15", required(group("root", exactly("15"), unit("A", "15"), optional(open("e", "10", "15")))));
        var tooLittle = total("20", required(group("root", exactly("20"), optional(open("e", "10", "15")))));

        assertThat(new Possibility(left).canBeMet()).isEqualTo(new Verdict.Holds());
        assertThat(new Possibility(tooLittle).canBeMet()).isEqualTo(fails("root"));
    }

    @Test
    void BR_P03_every_admitted_choice_makes_the_same_points() {
        var two = members(2, 2);
        var equal = total(null, required(group("two", two, unit("A", "5"), unit("B", "5"), unit("C", "5"))));
        var unequal = total(null, required(group("two", two, unit("A", "4"), unit("B", "5"), unit("C", "6"))));

        assertThat(new Possibility(equal).everyChoiceMakes("two", Points.of(10)))
                .isEqualTo(new Verdict.Holds());
        assertThat(new Possibility(unequal).everyChoiceMakes("two", Points.of(10)))
                .isEqualTo(fails("two"));
    }

    @Test
    void BR_Q17_hostile_compositions_end_in_time() {
        Part.Member[] members = IntStream.range(0, 300)
                .mapToObj(i -> unit("H" + i, (i + 1) + "." + i % 10))
                .toArray(Part.Member[]::new);
        var bounds = new Part.Bounds(10, 290, Points.of("1999.9"), Points.of("1999.9"));
        var hostile = total("1999.9", required(group("all", bounds, members)));

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(new Possibility(hostile).canBeMet()).isEqualTo(new Verdict.Undecided()));
    }

    private static Verdict fails(String... groups) {
        return new Verdict.Fails(java.util.List.of(groups));
    }
}
