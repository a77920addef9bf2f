package eu.ecvet.recognition.heard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.recognition.heard.PublishedQualification.ComposedUnit;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** BR-I01: what the scope of a function is compared with. */
class PublishedQualificationTest {

    private static final UnitId UNIT = new UnitId(UUID.randomUUID());

    private final PublishedQualification qualification = new PublishedQualification(
            new QualificationId(UUID.randomUUID()),
            1,
            "BEFR-ESTH",
            null,
            "BE",
            new EqfLevel(4),
            "1012",
            false,
            List.of(new ComposedUnit(UNIT, 1, Obligation.MANDATORY, null)),
            null,
            null,
            null,
            null);

    @Test
    void BR_I01_a_scope_of_another_level_does_not_cover_the_unit() {
        var unit = unit(UNIT, new EqfLevel(4));

        assertThat(levels(2).covers(qualification.asTaughtAnywhere(unit))).isFalse();
        assertThat(levels(2, 4).covers(qualification.asTaughtAnywhere(unit))).isTrue();
    }

    @Test
    void BR_I01_the_level_of_the_unit_goes_before_that_of_the_qualification() {
        assertThat(levels(3).covers(qualification.asTaughtAnywhere(unit(UNIT, new EqfLevel(3)))))
                .isTrue();
        assertThat(levels(4).covers(qualification.asTaughtAnywhere(unit(UNIT, new EqfLevel(3)))))
                .isFalse();
        assertThat(levels(4).covers(qualification.asTaughtAnywhere(unit(UNIT, null))))
                .isTrue();
        assertThat(levels(3).covers(qualification.asTaughtAnywhere(unit(UNIT, null))))
                .isFalse();
    }

    @Test
    void BR_I01_a_scope_of_another_field_does_not_cover_the_unit() {
        assertThat(field("0413").covers(qualification.asTaughtAnywhere(unit(UNIT, null))))
                .isFalse();
        assertThat(field("10").covers(qualification.asTaughtAnywhere(unit(UNIT, null))))
                .isTrue();
    }

    @Test
    void BR_I01_a_unit_beyond_the_qualification_does_not_take_its_field() {
        var beyond = unit(new UnitId(UUID.randomUUID()), new EqfLevel(4));

        assertThat(field("0413").covers(qualification.asTaughtAnywhere(beyond))).isTrue();
    }

    @Test
    void BR_I01_hosts_of_other_countries_and_qualifications_are_not_excluded() {
        var scope = new FunctionScope(
                Set.of("FI"), Set.of(new QualificationId(UUID.randomUUID())), Set.of(), Set.of(), Set.of(), Set.of());

        assertThat(scope.covers(qualification.asTaughtAnywhere(unit(UNIT, null))))
                .isTrue();
        assertThat(scope.covers(qualification.asObject())).isFalse();
    }

    private static PublishedUnit unit(UnitId id, EqfLevel level) {
        return new PublishedUnit(id, 1, "UAA5", null, List.of(), level, null);
    }

    private static FunctionScope levels(Integer... levels) {
        return new FunctionScope(null, null, null, Set.of(levels), null, null);
    }

    private static FunctionScope field(String field) {
        return new FunctionScope(null, null, null, null, Set.of(field), null);
    }
}
