package eu.ecvet.composition;

import static eu.ecvet.composition.Asks.exactly;
import static eu.ecvet.composition.Asks.group;
import static eu.ecvet.composition.Asks.oneOf;
import static eu.ecvet.composition.Asks.open;
import static eu.ecvet.composition.Asks.optional;
import static eu.ecvet.composition.Asks.required;
import static eu.ecvet.composition.Asks.total;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.composition.Part.Open;
import org.junit.jupiter.api.Test;

class RequirementsTest {
    private final Open free = open("free", null, "10");
    private final Requirements requirements = total(
            "60",
            required("M", "50"),
            required(oneOf(
                    group("Languages", exactly("10"), required("French", "10")),
                    group("Own way", exactly("10"), optional(group("Inside", exactly("10"), optional(free)))))));

    @Test
    void BR_P03_an_open_part_is_found_wherever_it_stands() {
        assertThat(requirements.openPart("free")).contains(free);
    }

    @Test
    void BR_P03_a_group_that_lists_its_members_is_no_open_part() {
        assertThat(requirements.openPart("Languages")).isEmpty();
        assertThat(requirements.openPart("nowhere")).isEmpty();
    }
}
