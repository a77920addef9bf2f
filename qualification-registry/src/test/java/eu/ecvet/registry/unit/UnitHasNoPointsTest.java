package eu.ecvet.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitHasNoPointsTest {
    @Test
    void BR_P01_a_unit_has_no_points_when_it_is_sent_or_read() {
        assertThat(Stream.of(UnitResource.NewUnit.class, UnitVersionView.class, UnitStanding.class)
                        .flatMap(type -> Stream.of(type.getRecordComponents()))
                        .map(component -> component.getName().toLowerCase()))
                .noneMatch(name -> name.contains("points"));
    }
}
