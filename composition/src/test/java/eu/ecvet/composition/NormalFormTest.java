package eu.ecvet.composition;

import static eu.ecvet.composition.Asks.exactly;
import static eu.ecvet.composition.Asks.group;
import static eu.ecvet.composition.Asks.id;
import static eu.ecvet.composition.Asks.members;
import static eu.ecvet.composition.Asks.oneOf;
import static eu.ecvet.composition.Asks.open;
import static eu.ecvet.composition.Asks.optional;
import static eu.ecvet.composition.Asks.required;
import static eu.ecvet.composition.Asks.unit;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.vocabulary.Points;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The requirements as they travel. */
class NormalFormTest {

    @Test
    void BR_Q06_what_travels_is_what_was_asked() {
        var requirements = new Requirements(
                Points.of(60),
                List.of(
                        required("core", "20"),
                        required(oneOf(
                                group("S1", exactly("30"), required("s1", "30")),
                                group("S2", members(1, 2), unit("s2", "30"), unit("s3", "30")))),
                        optional(open("elsewhere", null, "10"))),
                List.of(new Part.Unit(id("extra"), Points.of(5))));

        assertThat(NormalForm.of(requirements).requirements(Points.of(60))).isEqualTo(requirements);
    }
}
