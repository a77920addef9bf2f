package eu.ecvet.registry.composition;

import static eu.ecvet.registry.composition.Compositions.group;
import static eu.ecvet.registry.composition.Compositions.id;
import static eu.ecvet.registry.composition.Compositions.inner;
import static eu.ecvet.registry.composition.Compositions.open;
import static eu.ecvet.registry.composition.Compositions.points;
import static eu.ecvet.registry.composition.Compositions.required;
import static eu.ecvet.registry.composition.Compositions.specialisation;
import static eu.ecvet.registry.composition.Compositions.unit;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.composition.Part;
import eu.ecvet.composition.Part.Member;
import eu.ecvet.composition.Requirements;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How what people write becomes what is evaluated. */
class NormalisationTest {

    private static Part.Unit part(String name, String points) {
        return new Part.Unit(id(name), points == null ? null : Points.of(points));
    }

    private static List<Part.Member> inside(Requirements requirements) {
        return ((Part.Group) requirements.members().getFirst().part()).members();
    }

    @Test
    void BR_Q06_units_in_no_group_stand_at_the_top_and_extras_outside() {
        var requirements = Compositions.of("40")
                .mandatory("A", "40")
                .elective("B", "10")
                .unit("C", "5", Obligation.OPTIONAL_EXTRA)
                .build()
                .requirements();

        assertThat(requirements.members())
                .containsExactly(new Member(part("A", "40"), true), new Member(part("B", "10"), false));
        assertThat(requirements.extras()).containsExactly(part("C", "5"));
        assertThat(requirements.total()).isEqualTo(Points.of(40));
    }

    @Test
    void BR_Q06_a_unit_is_required_by_its_flag_or_by_its_obligation() {
        var requirements = Compositions.of("30")
                .mandatory("A", "10")
                .elective("B", "10")
                .elective("C", "10")
                .groups(points("g", "30", unit("A"), required("B"), unit("C")))
                .build()
                .requirements();

        assertThat(inside(requirements)).extracting(Member::required).containsExactly(true, true, false);
    }

    @Test
    void BR_Q17_specialisations_side_by_side_become_alternatives_and_one_is_taken() {
        var requirements = Compositions.of("50")
                .elective("A", "50")
                .elective("B", "50")
                .groups(points(
                        "root",
                        "50",
                        inner(specialisation("one", "50", required("A"))),
                        inner(specialisation("other", "50", required("B")))))
                .build()
                .requirements();

        assertThat(inside(requirements)).singleElement().satisfies(member -> {
            assertThat(member.required()).isTrue();
            assertThat(((Part.Alternatives) member.part()).groups())
                    .extracting(Part.Group::groupId)
                    .containsExactly("one", "other");
        });
    }

    @Test
    void BR_P03_plain_groups_are_all_taken_unless_they_exceed_the_group_around_them() {
        var both = Compositions.of("30")
                .mandatory("A", "10")
                .mandatory("B", "20")
                .groups(points("root", "30", inner(points("a", "10", unit("A"))), inner(points("b", "20", unit("B")))))
                .build()
                .requirements();
        var byPoints = Compositions.of("20")
                .elective("A", "20")
                .elective("B", "20")
                .groups(points("root", "20", inner(points("a", "20", unit("A"))), inner(points("b", "20", unit("B")))))
                .build()
                .requirements();
        var byMembers = Compositions.of(null)
                .elective("A", null)
                .elective("B", null)
                .groups(group(
                        "root",
                        1,
                        1,
                        null,
                        null,
                        inner(group("a", 1, 1, null, null, unit("A"))),
                        inner(group("b", 1, 1, null, null, unit("B")))))
                .build()
                .requirements();

        assertThat(inside(both)).extracting(Member::required).containsExactly(true, true);
        assertThat(inside(byPoints)).extracting(Member::required).containsExactly(false, false);
        assertThat(inside(byMembers)).extracting(Member::required).containsExactly(false, false);
    }

    @Test
    void BR_P03_an_open_group_may_be_left() {
        var requirements = Compositions.of("10")
                .elective("A", "10")
                .groups(points("root", "10", unit("A"), inner(open("elsewhere", null, "10"))))
                .build()
                .requirements();

        assertThat(inside(requirements).getLast())
                .isEqualTo(new Member(
                        new Part.Open(
                                "elsewhere",
                                eu.ecvet.vocabulary.LocalizedText.of("en", "elsewhere"),
                                null,
                                Points.of(10)),
                        false));
    }
}
