package eu.ecvet.registry.qualification.content;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.codes.NqfLevel;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.points.PointsAllocation;
import eu.ecvet.registry.unit.Unit;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.unit.content.LevelException;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules about a version of a qualification. */
class QualificationRulesTest {
    private static final Set<String> STEPS = Set.of("1");
    private static final LocalizedText TEXT = LocalizedText.of("en", "a text");
    private static final UnitId UNIT = new UnitId(new UUID(1, 2));
    private static final NqfLevel GERMAN_4 = new NqfLevel("http://data.europa.eu/snb/qdr/c_ef113b94", "4");

    /** A qualification under construction; what is not said is complete. */
    private static final class Draft {
        private LocalizedText title = LocalizedText.of("en", "Physiotherapist");
        private String country = "DE";
        private String field = "0915";
        private EqfLevel level = new EqfLevel(4);
        private NqfLevel national = GERMAN_4;
        private Description description = new Description(null, null, null, TEXT);
        private AwardingBody body = new AwardingBody(TEXT, "https://www.example.org", null);
        private Boolean regulated = true;

        QualificationContent build() {
            return new QualificationContent(
                    title,
                    "en",
                    country,
                    null,
                    field,
                    level,
                    national,
                    description,
                    body,
                    regulated,
                    null,
                    null,
                    null,
                    List.of(new ListedUnit(UNIT, 1, null, Obligation.MANDATORY)),
                    null,
                    null,
                    null,
                    null);
        }
    }

    private static ListedVersion listed(Integer level, LevelException exception) {
        return ListedVersion.of(unit(level, exception));
    }

    private static UnitSpecification unit(Integer level, LevelException exception) {
        var content = new UnitContent(
                TEXT,
                "en",
                null,
                null,
                level == null ? null : new EqfLevel(level),
                null,
                exception,
                null,
                null,
                null,
                null,
                null);
        return new UnitSpecification(
                Unit.imported(UNIT, "PT4", new InstitutionId(new UUID(3, 4)), "register", "4"), 1, content, "author");
    }

    private static List<String> approval(Draft draft) {
        return QualificationRules.ofApproval(draft.build(), Map.of(), STEPS, "/content").stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void a_complete_qualification_breaks_no_rule() {
        assertThat(approval(new Draft())).isEmpty();
    }

    @Test
    void BR_Q09_BR_Q12_a_missing_EQF_level_is_a_missing_field_of_Annex_VI() {
        var draft = new Draft();
        draft.level = null;
        assertThat(approval(draft)).containsExactly("EQF_LEVEL_REQUIRED", "ANNEX_VI_INCOMPLETE");
    }

    @Test
    void BR_Q10_the_national_level_agrees_with_the_EQF_level_and_the_country() {
        var higher = new Draft();
        higher.level = new EqfLevel(5);
        assertThat(approval(higher)).containsExactly("NQF_EQF_MISMATCH");
        var elsewhere = new Draft();
        elsewhere.country = "AT";
        assertThat(approval(elsewhere)).containsExactly("NQF_EQF_MISMATCH");
        var none = new Draft();
        none.national = null;
        assertThat(approval(none)).isEmpty();
    }

    @Test
    void BR_Q11_a_unit_stands_not_above_the_qualification_unless_excepted() {
        var content = new Draft().build();
        assertThat(ListedUnitRules.unitsStandNotAboveTheQualification(content, Map.of(UNIT, listed(4, null)), ""))
                .isEmpty();
        assertThat(ListedUnitRules.unitsStandNotAboveTheQualification(content, Map.of(UNIT, listed(null, null)), ""))
                .isEmpty();
        assertThat(ListedUnitRules.unitsStandNotAboveTheQualification(
                        content, Map.of(UNIT, listed(5, new LevelException("shared with a higher qualification"))), ""))
                .isEmpty();
        assertThat(ListedUnitRules.unitsStandNotAboveTheQualification(content, Map.of(UNIT, listed(5, null)), ""))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("UNIT_LEVEL_ABOVE_QUALIFICATION");
                    assertThat(violation.detail()).contains("PT4");
                });
    }

    @Test
    void BR_Q12_the_six_fields_of_Annex_VI_are_named_together() {
        var draft = new Draft();
        draft.title = LocalizedText.of("de", "Physiotherapeut");
        draft.field = null;
        draft.description = null;
        draft.body = null;
        var violations = QualificationRules.ofApproval(draft.build(), Map.of(), STEPS, "");
        assertThat(violations)
                .filteredOn(violation -> violation.code().equals("ANNEX_VI_INCOMPLETE"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.detail())
                        .contains("title", "field of education", "description", "awarding body"));
    }

    @Test
    void BR_Q13_the_description_is_by_category_or_open_not_neither() {
        var byCategory = new Draft();
        byCategory.description = new Description(TEXT, TEXT, TEXT, null);
        assertThat(approval(byCategory)).isEmpty();
        var half = new Draft();
        half.description = new Description(TEXT, TEXT, null, null);
        assertThat(approval(half)).containsExactly("ANNEX_VI_INCOMPLETE", "DESCRIPTION_MISSING");
    }

    @Test
    void BR_Q14_the_awarding_body_has_a_name_and_a_way_to_reach_it() {
        var byContact = new Draft();
        byContact.body = new AwardingBody(TEXT, null, "Postfach 1, 40190 Düsseldorf");
        assertThat(approval(byContact)).isEmpty();
        var unreachable = new Draft();
        unreachable.body = new AwardingBody(TEXT, " ", null);
        assertThat(approval(unreachable)).containsExactly("AWARDING_BODY_CONTACT");
    }

    @Test
    void BR_Q12_whether_the_profession_is_regulated_is_decided() {
        var undecided = new Draft();
        undecided.regulated = null;
        assertThat(approval(undecided)).containsExactly("REGULATED_PROFESSION_UNDECIDED");
    }

    @Test
    void BR_Q23_unknown_codes_of_country_field_and_framework() {
        var draft = new Draft();
        draft.country = "ZZ";
        draft.field = "9876";
        draft.national = new NqfLevel("http://data.europa.eu/snb/qdr/c_ef113b94", "9");
        assertThat(QualificationRules.codesAreKnown(draft.build(), ""))
                .extracting(Violation::pointer)
                .containsExactly("/country", "/iscedF", "/nqfLevel/level");
        assertThat(QualificationRules.codesAreKnown(new Draft().build(), "")).isEmpty();
    }

    @Test
    void BR_Q06_a_qualification_is_approved_with_approved_units_and_published_with_published_ones() {
        var content = new Draft().build();
        var draft = Map.of(UNIT, listed(4, null));
        assertThat(QualificationRules.ofApproval(content, draft, STEPS, ""))
                .extracting(Violation::code)
                .containsExactly("UNIT_VERSION_NOT_READY");
        var approved = unit(4, null);
        approved.lifecycle().submit();
        approved.lifecycle().approve("somebody else");
        assertThat(QualificationRules.ofApproval(content, Map.of(UNIT, ListedVersion.of(approved)), STEPS, ""))
                .isEmpty();
        assertThat(QualificationRules.ofPublication(
                        content,
                        Map.of(UNIT, ListedVersion.of(approved)),
                        STEPS,
                        new Validity(LocalDate.of(2025, 9, 1), null),
                        Optional.empty(),
                        ""))
                .extracting(Violation::code)
                .containsExactly("UNIT_VERSION_NOT_READY");
    }

    @Test
    void BR_Q06_listed_unit_versions_are_known() {
        var content = new Draft().build();
        assertThat(ListedUnitRules.unitsAreKnown(content, Map.of(UNIT, listed(4, null)), ""))
                .isEmpty();
        assertThat(ListedUnitRules.unitsAreKnown(content, Map.of(), ""))
                .extracting(Violation::code)
                .containsExactly("UNIT_VERSION_UNKNOWN");
    }

    @Test
    void BR_Q06_units_that_go_the_same_step_along_count_as_gone() {
        var content = new Draft().build();
        var unit = unit(4, null);

        var violations = QualificationRules.ofApproval(
                content, Map.of(UNIT, ListedVersion.of(unit, VersionState.APPROVED, List.of(unit))), STEPS, "");

        assertThat(violations).isEmpty();
        assertThat(unit.state()).isEqualTo(VersionState.DRAFT);
    }

    private static QualificationContent weighing(String total, String points, UnitId... units) {
        var content = new Draft().build();
        return content.withPoints(
                total == null ? null : Points.of(total),
                null,
                points == null ? Map.of() : Map.of(UNIT, Points.of(points)),
                null);
    }

    @Test
    void BR_P06_what_has_no_points_sets_none() {
        assertThat(weighing(null, null).hasPoints()).isFalse();
        assertThat(weighing(null, null).hasPointsOf(weighing(null, null))).isTrue();
        assertThat(weighing("60", "60").hasPoints()).isTrue();
        assertThat(weighing("60", "60").hasPointsOf(weighing("60", "60"))).isTrue();
        assertThat(weighing("60", "60").hasPointsOf(weighing("60", "50"))).isFalse();
        assertThat(weighing("60", "60").hasPointsOf(weighing(null, null))).isFalse();
    }

    @Test
    void BR_P06_the_points_were_allocated_by_an_institution_that_allocates() {
        var ours = new InstitutionId(new UUID(5, 6));
        var allocation = new PointsAllocation(null, null, null, null, null, null, ours, null);
        assertThat(AllocationRules.isByAnInstitutionThatAllocates(allocation, ours::equals, ""))
                .isEmpty();
        assertThat(AllocationRules.isByAnInstitutionThatAllocates(null, none -> false, ""))
                .isEmpty();
        assertThat(AllocationRules.isByAnInstitutionThatAllocates(allocation, none -> false, ""))
                .get()
                .extracting(Violation::code)
                .isEqualTo("ALLOCATING_INSTITUTION_UNKNOWN");
    }
}
