package eu.ecvet.registry.imports.eperusteet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.rule.Remark;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.imports.source.ImportDecisions;
import eu.ecvet.registry.imports.source.SourceFormat;
import eu.ecvet.registry.imports.source.SourceQualification;
import eu.ecvet.registry.imports.source.SourceUnit;
import eu.ecvet.registry.unit.content.LearningOutcome;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Shapes of the Finnish register, each small; the real files are read by RealRegisterTest. */
class EperusteetTest {
    private static final ImportDecisions NONE = new ImportDecisions(null, null, null, null);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static SourceUnit unit(String members, ImportDecisions decisions) {
        return TutkinnonOsa.read(
                json("{'id': 7, 'koodiArvo': '101065', 'nimi': {'fi': 'Osa ', 'sv': 'Del'}, " + members + "}"),
                "/tutkinnonOsat/0",
                List.of("fi", "sv"),
                decisions);
    }

    private static List<String> findings(SourceUnit unit) {
        return unit.remarks().stream().map(Remark::code).toList();
    }

    private static SourceQualification qualification(String units, String references, String root) {
        var reading = new EperusteetFormat().read(json("""
                        {'id': 1, 'nimi': {'fi': 'Tutkinto', 'sv': 'Examen'}, 'kielet': ['fi', 'sv'], 'tutkinnonOsat': [%s],
                         'suoritustavat': [{'suoritustapakoodi': 'reformi', 'laajuusYksikko': 'OSAAMISPISTE',
                                            'tutkinnonOsaViitteet': [%s], 'rakenne': %s}]}""".formatted(units, references, root)), NONE);
        return ((SourceFormat.Reading.Understood) reading).qualification();
    }

    private static String unitJson(int id, String code) {
        return "{'id': %d, 'koodiArvo': '%s', 'nimi': {'fi': 'Osa %d'}}".formatted(id, code, id);
    }

    private static eu.ecvet.registry.qualification.content.QualificationContent content(SourceQualification source) {
        Map<String, UnitVersion> here = new HashMap<>();
        source.units()
                .forEach(unit -> here.put(
                        unit.sourceId(),
                        new UnitVersion(
                                new UnitId(
                                        UUID.nameUUIDFromBytes(unit.sourceId().getBytes())),
                                1)));
        return source.pinned(here);
    }

    @Test
    void requirements_as_HTML_become_outcomes_item_by_item_in_all_languages() {
        var unit = unit(
                "'ammattitaitovaatimukset': {'_id': '1', 'fi': '<p>osaa</p><ul><li>a </li><li>b</li></ul>', 'sv': '<ul><li>x</li><li>y</li></ul>'}",
                NONE);
        assertThat(unit.content().orElseThrow().outcomes())
                .extracting(outcome -> outcome.text().byLanguage())
                .containsExactly(Map.of("fi", "a", "sv", "x"), Map.of("fi", "b", "sv", "y"));
        assertThat(findings(unit)).contains("OUTCOMES_UNCATEGORISED").doesNotContain("LANGUAGES_NOT_ALIGNED");
    }

    @Test
    void lists_of_different_length_are_not_guessed_together() {
        var unit = unit(
                "'ammattitaitovaatimukset': {'fi': '<ul><li>a</li><li>b</li></ul>', 'sv': '<ul><li>x</li></ul>'}",
                NONE);
        assertThat(unit.content().orElseThrow().outcomes())
                .extracting(outcome -> outcome.text().byLanguage().keySet().toString())
                .containsExactly("[fi]", "[fi]");
        assertThat(unit.content().orElseThrow().furtherTexts())
                .anySatisfy(text -> assertThat(text.text().in("sv")).contains("x"));
        assertThat(findings(unit)).contains("LANGUAGES_NOT_ALIGNED", "LANGUAGE_MISSING");
    }

    @Test
    void requirements_of_2019_and_of_the_list_of_targets_become_outcomes() {
        assertThat(unit(
                                "'ammattitaitovaatimukset2019': {'vaatimukset': [{'vaatimus': {'fi': 'a'}}], 'kohdealueet': [{'kuvaus': {'fi': 'alue'}, 'vaatimukset': [{'vaatimus': {'fi': 'b'}}]}]}",
                                NONE)
                        .content()
                        .orElseThrow()
                        .outcomes())
                .extracting(LearningOutcome::code)
                .containsExactly("1", "2");
        assertThat(unit(
                                "'ammattitaitovaatimuksetLista': [{'vaatimuksenKohteet': [{'vaatimukset': [{'selite': {'fi': 'a'}}]}]}]",
                                NONE)
                        .content()
                        .orElseThrow()
                        .outcomes())
                .hasSize(1);
    }

    @Test
    void the_decision_on_the_category_is_the_institutions() {
        var decided = new ImportDecisions(OutcomeCategory.SKILL, "integrated", null, null);
        var unit =
                unit("'ammattitaitovaatimukset': {'fi': '<ul><li>a</li></ul>', 'sv': '<ul><li>x</li></ul>'}", decided);
        assertThat(unit.content().orElseThrow().outcomes().getFirst().category())
                .isEqualTo(OutcomeCategory.SKILL);
        assertThat(unit.content().orElseThrow().coherenceNote()).isEqualTo("integrated");
        assertThat(findings(unit)).doesNotContain("OUTCOMES_UNCATEGORISED", "COHERENCE_NOTE_MISSING");
    }

    @Test
    void objectives_of_sub_areas_become_outcomes_and_variants_are_not_essential() {
        var unit = unit("""
                'osaAlueet': [{'nimi': {'fi': 'Kieli'}, 'koodiArvo': 'AI', 'osaamistavoitteet': [
                  {'nimi': {'fi': 'suomi'}, 'pakollinen': true, 'laajuus': 5, 'tavoitteet': {'fi': '<ul><li>a</li></ul>'}},
                  {'nimi': {'fi': 'saame'}, 'pakollinen': true, 'laajuus': null, 'tavoitteet': {'fi': '<ul><li>b</li></ul>'}}]},
                 {'nimi': {'fi': 'Matematiikka'}, 'osaamistavoitteet': [
                  {'nimi': {'fi': 'pakollinen'}, 'pakollinen': true, 'laajuus': 3, 'tavoitteet': {'fi': '<ul><li>c</li></ul>'}},
                  {'nimi': {'fi': 'valinnainen'}, 'pakollinen': false, 'laajuus': 3, 'tavoitteet': {'fi': '<ul><li>d</li></ul>'},
                   'arviointi': {'arvioinninKohdealueet': [{'otsikko': {'fi': 'automaattinen'}, 'arvioinninKohteet': [{'otsikko': {'fi': 'Laskeminen'},
                     '_arviointiAsteikko': '2', 'osaamistasonKriteerit': [{'_osaamistaso': '2', 'kriteerit': [{'fi': 'laskee'}]}]}]}]}}]}]""", NONE);

        var content = unit.content().orElseThrow();
        assertThat(content.outcomes())
                .extracting(LearningOutcome::code, LearningOutcome::essential)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.1.1", false),
                        org.assertj.core.groups.Tuple.tuple("1.2.1", false),
                        org.assertj.core.groups.Tuple.tuple("2.1.1", true),
                        org.assertj.core.groups.Tuple.tuple("2.2.1", false));
        assertThat(content.assessment().criteria()).singleElement().satisfies(criterion -> {
            assertThat(criterion.outcomeCodes()).containsExactly("2.2.1");
            assertThat(criterion.grade()).isEqualTo("scale 2, level 2");
        });
        assertThat(findings(unit)).contains("SUB_AREA_VARIANTS");
    }

    @Test
    void a_generic_scale_gives_criteria_and_a_reference_to_one_is_reported() {
        assertThat(unit(
                                "'ammattitaitovaatimukset': {'fi': 'a'}, 'geneerinenArviointiasteikko': {'kohde': {'fi': 'Opiskelija'}, 'osaamistasonKriteerit': [{'osaamistaso': {'otsikko': {'fi': 'Hyvä 3'}}, 'kriteerit': [{'fi': 'toimii'}]}]}",
                                NONE)
                        .content()
                        .orElseThrow()
                        .assessment()
                        .criteria())
                .singleElement()
                .satisfies(criterion -> assertThat(criterion.grade()).isEqualTo("Hyvä 3"));
        assertThat(findings(unit("'_geneerinenArviointiasteikko': '3'", NONE))).contains("GENERIC_SCALE_NOT_INCLUDED");
    }

    @Test
    void a_unit_without_title_is_rejected_and_a_code_is_not_made_up() {
        var unit = TutkinnonOsa.read(json("{'id': 7, 'nimi': {'fi': ' '}}"), "", List.of("fi"), NONE);
        assertThat(unit.content()).isEmpty();
        assertThat(findings(unit)).contains("TITLE_MISSING", "CODE_MISSING");
    }

    @Test
    void points_may_be_fractional_and_are_exact() {
        var source = qualification(
                unitJson(7, "1") + "," + unitJson(8, "2"),
                "{'id': 70, 'laajuus': 7.5, '_tutkinnonOsa': '7'}, {'id': 80, 'laajuus': 2.5, '_tutkinnonOsa': '8'}",
                "{'rooli': 'määritelty', 'muodostumisSaanto': {'laajuus': {'minimi': 10, 'maksimi': 10}}, 'osat': [{'_tutkinnonOsaViite': '70', 'pakollinen': true}, {'_tutkinnonOsaViite': '80', 'pakollinen': true}]}");

        var content = content(source);

        assertThat(content.totalPoints()).isEqualTo(Points.of("10"));
        assertThat(content.pointsStep()).isEqualTo(Points.of("0.5"));
        assertThat(content.units())
                .extracting(unit -> unit.points().toString(), unit -> unit.obligation())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("7.5", Obligation.MANDATORY),
                        org.assertj.core.groups.Tuple.tuple("2.5", Obligation.MANDATORY));
    }

    @Test
    void a_shared_code_does_not_make_two_units_one() {
        var source = qualification(
                unitJson(7, "101065") + "," + unitJson(8, "101065"),
                "{'id': 70, '_tutkinnonOsa': '7'}, {'id': 80, '_tutkinnonOsa': '8'}",
                "{'osat': [{'_tutkinnonOsaViite': '70'}, {'_tutkinnonOsaViite': '80'}]}");
        assertThat(source.units()).extracting(SourceUnit::sourceId).containsExactly("7", "8");
        assertThat(source.units().getFirst().remarks()).extracting(Remark::code).contains("CODE_SHARED");
    }

    @Test
    void a_unit_required_only_in_a_specialisation_is_not_mandatory_for_everybody() {
        var source = qualification(
                unitJson(7, "1"),
                "{'id': 70, '_tutkinnonOsa': '7'}",
                "{'osat': [{'rooli': 'osaamisala', 'osaamisala': {'osaamisalakoodiArvo': '2343', 'nimi': {'fi': 'Liikunta'}}, 'osat': [{'_tutkinnonOsaViite': '70', 'pakollinen': true}]}, {'rooli': 'määrittelemätön', 'muodostumisSaanto': {'laajuus': {'minimi': null, 'maksimi': 10}, 'koko': {'minimi': 1, 'maksimi': 2}}, 'osat': []}]}");
        var content = content(source);
        assertThat(content.units().getFirst().obligation()).isEqualTo(Obligation.ELECTIVE);
        var root = content.groups().getFirst();
        assertThat(root.children().get(0).group().specialisation().code()).isEqualTo("2343");
        assertThat(root.children().get(0).group().children().getFirst().required())
                .isTrue();
        assertThat(root.children().get(1).group().open()).isTrue();
        assertThat(root.children().get(1).group().maxPoints()).isEqualTo(Points.of("10"));
        assertThat(root.children().get(1).group().maxUnits()).isEqualTo(2);
    }

    @Test
    void references_that_lead_nowhere_are_reported() {
        var source = qualification(
                unitJson(7, "1"),
                "{'id': 70, '_tutkinnonOsa': '7'}, {'id': 90, '_tutkinnonOsa': '9'}",
                "{'osat': [{'_tutkinnonOsaViite': '70'}, {'_tutkinnonOsaViite': '90'}, {'_tutkinnonOsaViite': '404'}]}");
        assertThat(source.remarks()).extracting(Remark::code).contains("UNIT_NOT_INCLUDED");
        assertThat(source.notedGroups().getFirst().remarks())
                .extracting(Remark::code)
                .contains("UNIT_REFERENCE_UNKNOWN");
        assertThat(content(source).units()).hasSize(1);
    }

    @Test
    void what_is_no_qualification_of_the_register_is_refused_with_all_that_is_missing() {
        var reading = new EperusteetFormat().read(json("{'something': 1}"), NONE);
        assertThat(((SourceFormat.Reading.Refused) reading).violations())
                .extracting(Violation::pointer)
                .containsExactly("/id", "/nimi", "/suoritustavat", "/tutkinnonOsat");
        assertThat(new EperusteetFormat().read(json("[]"), NONE)).isInstanceOf(SourceFormat.Reading.Refused.class);
    }

    private static final String ONE_UNIT = "{'id': 70, 'laajuus': %s, '_tutkinnonOsa': '7'}";
    private static final String ONE_GROUP =
            "{'muodostumisSaanto': {'laajuus': {'minimi': %s, 'maksimi': %s}}, 'osat': [{'_tutkinnonOsaViite': '70', 'pakollinen': true}]}";

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"1234567890123", "10000000000000", "1e50000000", "1e900000000", "1e-50000000", "-1", "0.00001"})
    void BR_P08_numbers_that_no_points_can_be_are_told_and_not_computed_with(String amount) {
        var source = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(5),
                () -> qualification(unitJson(7, "1"), ONE_UNIT.formatted(amount), ONE_GROUP.formatted(amount, amount)));

        assertThat(source.said().totalPoints()).isNull();
        assertThat(source.listed().getFirst().points()).isNull();
        assertThat(source.remarks()).extracting(Remark::code).contains("POINTS_NOT_UNDERSTOOD");
        assertThat(source.notedGroups().getFirst().remarks())
                .extracting(Remark::code)
                .contains("POINTS_NOT_UNDERSTOOD");
    }

    @Test
    void points_of_units_without_a_total_are_told_as_what_they_are() {
        var source = qualification(unitJson(7, "1"), ONE_UNIT.formatted("10"), ONE_GROUP.formatted("null", "null"));
        assertThat(source.remarks())
                .extracting(Remark::code)
                .contains("POINTS_WITHOUT_TOTAL")
                .doesNotContain("POINTS_MISSING");
    }

    private static SourceQualification dated(String dates) {
        var reading = new EperusteetFormat().read(json("""
                        {'id': 1, 'nimi': {'fi': 'Tutkinto'}, 'kielet': ['fi'], %s, 'tutkinnonOsat': [],
                         'suoritustavat': [{'suoritustapakoodi': 'reformi', 'rakenne': {'osat': []}}]}""".formatted(dates)), NONE);
        return ((SourceFormat.Reading.Understood) reading).qualification();
    }

    @Test
    void dates_are_read_in_both_ways_of_writing_and_what_is_none_is_told() {
        assertThat(dated("'voimassaoloAlkaa': 1533070800000").said().validity().from())
                .isEqualTo("2018-08-01");
        assertThat(dated("'voimassaoloAlkaa': '2018-08-01'").said().validity().from())
                .isEqualTo("2018-08-01");
        for (String odd : List.of("'soon'", "-99999999999999", "253402300000000", "true")) {
            var source = dated("'voimassaoloAlkaa': " + odd);
            assertThat(source.said().validity().from()).isNull();
            assertThat(source.remarks()).extracting(Remark::code).contains("VALID_FROM_NOT_UNDERSTOOD");
        }
    }

    @Test
    void a_transition_that_ends_later_than_the_validity_is_told() {
        var source = dated("'voimassaoloLoppuu': 1546207200000, 'siirtymaPaattyy': 1640901600000");
        assertThat(source.said().validity().until()).isEqualTo("2018-12-31");
        assertThat(source.remarks())
                .filteredOn(remark -> remark.code().equals("TRANSITION_NOT_TAKEN_OVER"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.detail()).contains("2021-12-31"));
    }

    @Test
    void BR_Q23_a_text_in_a_language_of_three_letters_is_kept() {
        var unit = TutkinnonOsa.read(
                json("{'id': 7, 'koodiArvo': '1', 'nimi': {'fi': 'Osa', 'sms': 'Vueʹss'}}"), "", List.of("fi"), NONE);
        assertThat(unit.content().orElseThrow().title().in("sms")).contains("Vueʹss");
    }
}
