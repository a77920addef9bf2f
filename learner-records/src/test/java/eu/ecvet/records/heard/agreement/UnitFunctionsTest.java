package eu.ecvet.records.heard.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.functions.ActObject;
import eu.ecvet.records.heard.specification.QualificationSpecification;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.vocabulary.UnitId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitFunctionsTest {
    private static final UnitSpecification WITHOUT_LEVEL = Agreed.unit(1, "Hand care", "K1");
    private static final UnitSpecification AT_LEVEL_3 = new UnitSpecification(
            WITHOUT_LEVEL.unitId(), 1, "U1", WITHOUT_LEVEL.title(), "en", WITHOUT_LEVEL.outcomes(), 3, null);
    private static final QualificationSpecification AT_LEVEL_4 = Agreed.qualification(1, WITHOUT_LEVEL);

    @Test
    void BR_I01_the_level_is_the_units_own_and_else_that_of_the_qualification() {
        assertThat(object(Optional.of(AT_LEVEL_3), Optional.of(AT_LEVEL_4)).eqfLevel())
                .isEqualTo(3);
        assertThat(object(Optional.of(WITHOUT_LEVEL), Optional.of(AT_LEVEL_4)).eqfLevel())
                .isEqualTo(4);
        assertThat(object(Optional.of(WITHOUT_LEVEL), Optional.empty()).eqfLevel())
                .isNull();
    }

    @Test
    void BR_I01_the_field_is_that_of_the_qualification_and_no_country_is_said() {
        ActObject object = object(Optional.of(AT_LEVEL_3), Optional.of(AT_LEVEL_4));

        assertThat(object.iscedF()).isEqualTo("1012");
        assertThat(object.country()).isNull();
        assertThat(object.qualificationId()).isNull();
        assertThat(object(Optional.of(AT_LEVEL_3), Optional.empty()).iscedF()).isNull();
    }

    @Test
    void BR_I01_the_compared_unit_of_the_host_has_its_own_level_where_it_is_known() {
        UnitId hostUnit = new UnitId(new UUID(5, 9));
        ActObject object = object(Optional.of(WITHOUT_LEVEL), Optional.of(AT_LEVEL_4));

        ActObject known = UnitFunctions.compared(hostUnit, Optional.of(AT_LEVEL_3), object);
        assertThat(known.unitId()).isEqualTo(hostUnit);
        assertThat(known.eqfLevel()).isEqualTo(3);
        assertThat(UnitFunctions.compared(hostUnit, Optional.empty(), object).eqfLevel())
                .isEqualTo(4);
    }

    private static ActObject object(
            Optional<UnitSpecification> unit, Optional<QualificationSpecification> qualification) {
        return UnitFunctions.object(WITHOUT_LEVEL.unitId(), unit, qualification);
    }
}
