package eu.ecvet.registry.qualification;

import static eu.ecvet.registry.RegistryActors.json;
import static eu.ecvet.registry.RegistryActors.list;
import static eu.ecvet.registry.RegistryActors.newQualification;
import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.unitContent;
import static eu.ecvet.registry.RegistryActors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.OtherServices;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.registry.RegistryActors;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four qualifications with one core curriculum (2get1care), and what can go wrong on the way. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class QualificationStoryTest {
    private RegistryActors agency;
    private UUID communication;
    private UUID hygiene;
    private UUID teamwork;

    @BeforeEach
    void aCoreCurriculum() {
        agency = RegistryActors.designing("DE");
        communication = agency.unit("CC1", unitContent("Professional communication"));
        hygiene = agency.unit("CC2", unitContent("Hygiene and infection prevention"));
        teamwork = agency.unit("CC3", unitContent("Interprofessional team work"));
    }

    private static String at(UUID id, int version) {
        return "/v1/qualifications/" + id + "/versions/" + version;
    }

    private ObjectNode profession(String title, String cc1, String cc2, String cc3, String rest) {
        ObjectNode content = agency.qualificationContent(title, "180");
        list(content, communication, 1, cc1, "MANDATORY");
        list(content, hygiene, 1, cc2, "MANDATORY");
        list(content, teamwork, 1, cc3, "MANDATORY");
        list(content, agency.unit(title, unitContent(title)), 1, rest, "MANDATORY");
        return content;
    }

    @Test
    void BR_Q07_the_same_unit_version_carries_other_points_in_each_qualification() {
        UUID occupational = agency.qualification("OT", profession("Occupational therapist", "12", "6", "8", "154"));
        UUID speech = agency.qualification("SLT", profession("Speech therapist", "18", "4", "8", "150"));
        UUID physio = agency.qualification("PT", profession("Physiotherapist", "9", "8", "6", "157"));
        UUID care = agency.qualification("GC", profession("Geriatric carer", "15", "10", "9", "146"));

        for (UUID id : List.of(occupational, speech, physio, care)) {
            agency.publishQualification(id, 1);
        }

        assertThat(List.of(occupational, speech, physio, care))
                .extracting(id -> OtherServices.hear("ecvet.registry", "qualification.version.published", id)
                        .path("units")
                        .path(0)
                        .path("points")
                        .asText())
                .containsExactly("12", "18", "9", "15");
        JsonNode read = json(agency.designer().get(at(physio, 1)));
        assertThat(read.path("units").path(0).path("weightPercent").decimalValue())
                .isEqualByComparingTo("5");
        assertThat(read.path("units").path(0).path("outcomes")).hasSize(3);
    }

    @Test
    void BR_P02_speech_therapy_with_17_instead_of_18_makes_179() {
        UUID id = agency.qualification("SLT", profession("Speech therapist", "17", "4", "8", "150"));
        reading(agency::designer, at(id, 1))
                .body(Map.of("includeUnits", true))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].code", is("POINTS_SUM_MISMATCH"))
                .body("violations[0].rule", is("BR-P02"))
                .body("violations[0].detail", containsString("179"));
        // Nothing is half done: the units stayed drafts as well.
        agency.designer().get("/v1/units/" + communication).then().body("versions[0].state", is("DRAFT"));
    }

    @Test
    void units_that_are_carried_along_speak_with_their_code_and_everything_comes_at_once() {
        ObjectNode broken = unitContent("Broken");
        broken.remove("assessment");
        UUID unit = agency.unit("BROKEN-1", broken);
        ObjectNode content = agency.qualificationContent("Incomplete", "60");
        list(content, unit, 1, "50", "MANDATORY");
        content.remove("eqfLevel");
        UUID id = agency.qualification("I", content);

        reading(agency::designer, at(id, 1))
                .body(Map.of("includeUnits", true))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        hasItems("UNIT_SPEC_INCOMPLETE", "OUTCOME_NOT_ASSESSABLE", "POINTS_SUM_MISMATCH"))
                .body("violations.detail", hasItem(containsString("Unit BROKEN-1:")))
                .body("violations.pointer", hasItem("/content/units/0"));
        agency.designer()
                .get(at(id, 1) + "/findings")
                .then()
                .statusCode(200)
                .body(
                        "errors.code",
                        hasItems(
                                "UNIT_SPEC_INCOMPLETE",
                                "EQF_LEVEL_REQUIRED",
                                "ANNEX_VI_INCOMPLETE",
                                "POINTS_SUM_MISMATCH"))
                .body("errors.code", not(hasItem("VALIDITY_REQUIRED")));
    }

    @Test
    void without_its_units_a_qualification_does_not_go_ahead_of_them() {
        UUID id = agency.qualification("PT", profession("Physiotherapist", "9", "8", "6", "157"));
        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(200);
        reading(agency::qualityOfficer, at(id, 1))
                .post(at(id, 1) + "/approval")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("UNIT_VERSION_NOT_READY"))
                .body("violations.detail", hasItem(containsString("CC1")));
    }

    @Test
    void BR_P09_a_total_is_distributed_by_hours() {
        ObjectNode content = agency.qualificationContent("One year", null);
        list(content, communication, 1, null, "MANDATORY");
        list(content, hygiene, 1, null, "MANDATORY");
        list(content, teamwork, 1, null, "MANDATORY");
        UUID id = agency.qualification("Y", content);
        ObjectNode distribution = RegistryActors.JSON.createObjectNode().put("totalPoints", "60");
        ArrayNode weights = distribution.putArray("weights");
        weights.addObject().put("unitId", communication.toString()).put("weight", 410);
        weights.addObject().put("unitId", hygiene.toString()).put("weight", 530);
        weights.addObject().put("unitId", teamwork.toString()).put("weight", 570);
        agency.designer()
                .body(distribution)
                .post(at(id, 1) + "/points-allocation")
                .then()
                .statusCode(428);

        agency.designer()
                .header("If-Match", agency.designer().get(at(id, 1)).header("ETag"))
                .body(distribution)
                .post(at(id, 1) + "/points-allocation")
                .then()
                .statusCode(200)
                .body("content.totalPoints", is("60"))
                .body("content.units.points", is(List.of("16", "21", "23")))
                .body("units.weightPercent", is(List.of(26.67f, 35.0f, 38.33f)));

        distribution.put("totalPoints", "2");
        agency.designer()
                .header("If-Match", agency.designer().get(at(id, 1)).header("ETag"))
                .body(distribution)
                .post(at(id, 1) + "/points-allocation")
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("WEIGHTS_NOT_DISTRIBUTABLE")));

        weights.addObject().put("unitId", UUID.randomUUID().toString()).put("weight", 1);
        distribution.put("totalPoints", "60.5");
        agency.designer()
                .header("If-Match", agency.designer().get(at(id, 1)).header("ETag"))
                .body(distribution)
                .post(at(id, 1) + "/points-allocation")
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("WEIGHTS_NOT_DISTRIBUTABLE", "POINTS_STEP"));
    }

    @Test
    void BR_P06_whoever_designs_without_allocating_sets_no_points() {
        var designer = RegistryActors.institution("DE", Function.DESIGN_QUALIFICATION, Function.DESIGN_UNIT);
        UUID unit = designer.unit("U", unitContent("Unit"));
        ObjectNode withPoints = designer.qualificationContent("With points", "60");
        list(withPoints, unit, 1, "60", "MANDATORY");
        designer.designer()
                .body(newQualification(UUID.randomUUID(), "Q", withPoints))
                .post("/v1/qualifications")
                .then()
                .statusCode(403)
                .body("function", is("ALLOCATE_POINTS"));

        ObjectNode without = designer.qualificationContent("Without points", null);
        list(without, unit, 1, null, "MANDATORY");
        UUID id = designer.qualification("Q", without);
        String tag = designer.designer().get(at(id, 1)).header("ETag");
        designer.designer()
                .header("If-Match", tag)
                .body(withPoints)
                .put(at(id, 1))
                .then()
                .statusCode(403);
        designer.designer()
                .header("If-Match", tag)
                .body(without)
                .put(at(id, 1))
                .then()
                .statusCode(200);
    }

    @Test
    void BR_Q15_scope_covers_country_level_and_field() {
        var limited = RegistryActors.institution("DE", Function.DESIGN_UNIT);
        limited.assign(
                        Function.DESIGN_QUALIFICATION,
                        Map.of("countries", List.of("DE"), "eqfLevels", List.of(3), "iscedF", List.of("09")))
                .then()
                .statusCode(201);
        ObjectNode content = limited.qualificationContent("Level four", null);
        limited.designer()
                .body(newQualification(UUID.randomUUID(), "Q", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(403)
                .body("violations[0].code", is("FUNCTION_OUT_OF_SCOPE"));
        content.put("eqfLevel", 3);
        limited.designer()
                .body(newQualification(UUID.randomUUID(), "Q", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(201);
    }

    @Test
    void BR_I01_functions_of_one_country_reach_into_no_other() {
        var lisbon = RegistryActors.designing("PT");
        ObjectNode content = agency.qualificationContent("Theirs", null);
        list(content, communication, 1, null, "MANDATORY");
        UUID id = agency.qualification("T", content);

        lisbon.qualityOfficer().get(at(id, 1)).then().statusCode(404);
        lisbon.qualityOfficer().get("/v1/qualifications/" + id).then().statusCode(404);
        lisbon.qualityOfficer().get(at(id, 1) + "/findings").then().statusCode(404);
        lisbon.qualityOfficer().post(at(id, 1) + "/approval").then().statusCode(404);
        agency.qualityOfficer().get(at(id, 1)).then().statusCode(200);
        lisbon.designer()
                .body(newQualification(UUID.randomUUID(), "O", agency.qualificationContent("In another system", null)))
                .post("/v1/qualifications")
                .then()
                .statusCode(403)
                .body("function", is("DESIGN_QUALIFICATION"))
                .body("violations[0].code", is("FUNCTION_OUT_OF_SCOPE"));
    }

    @Test
    void an_act_needs_the_version_that_was_read() {
        UUID id = agency.qualification("A", profession("Acts", "9", "8", "6", "157"));
        ObjectNode reason = RegistryActors.JSON.createObjectNode().put("reason", "Unclear");
        ObjectNode nothing = RegistryActors.JSON.createObjectNode();
        Map<String, ObjectNode> acts = Map.of(
                "submission",
                nothing,
                "discard",
                nothing,
                "publication",
                nothing,
                "approval",
                nothing,
                "return",
                reason);
        acts.forEach((act, body) -> {
            boolean judging = act.equals("approval") || act.equals("return");
            Supplier<RequestSpecification> who = judging ? agency::qualityOfficer : agency::designer;
            who.get().body(body).post(at(id, 1) + "/" + act).then().statusCode(428);
            who.get()
                    .header("If-Match", "\"7\"")
                    .body(body)
                    .post(at(id, 1) + "/" + act)
                    .then()
                    .statusCode(412);
        });
        agency.designer().get(at(id, 1)).then().body("state", is("DRAFT"));
    }

    @Test
    void BR_I01_another_institution_that_assures_quality_reads_what_was_handed_in_only() {
        var judge = RegistryActors.institution("DE", Function.QUALITY_ASSURE);
        UUID id = agency.qualification("J", profession("Judged", "9", "8", "6", "157"));
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(404);
        judge.qualityOfficer().get(at(id, 1) + "/findings").then().statusCode(404);
        judge.qualityOfficer().get("/v1/qualifications/" + id).then().statusCode(404);
        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(200);
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(200).body("state", is("IN_REVIEW"));
        reading(judge::qualityOfficer, at(id, 1))
                .body(Map.of("reason", "Unclear"))
                .post(at(id, 1) + "/return")
                .then()
                .statusCode(200);
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(404);
        reading(agency::designer, at(id, 1)).post(at(id, 1) + "/discard").then().statusCode(200);
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(404);
    }

    @Test
    void BR_P03_BR_Q17_what_is_too_large_to_check_is_said_in_the_findings() {
        // Each of the 24 units may stand in a group of its own as well, so that no two of them are alike.
        ObjectNode content = agency.qualificationContent("Large", "115");
        ArrayNode groups = content.putArray("groups");
        ObjectNode most = groups.addObject().put("groupId", "g");
        most.putObject("title").put("en", "All but one");
        most.put("minUnits", 23).put("maxUnits", 23).put("minPoints", "115").put("maxPoints", "115");
        ArrayNode children = most.putArray("children");
        for (int i = 0; i < 24; i++) {
            UUID unit = agency.unit("L" + i, unitContent("Unit " + i));
            list(content, unit, 1, "5", "ELECTIVE");
            children.addObject().put("unitId", unit.toString());
            groups.addObject()
                    .put("groupId", "own" + i)
                    .putArray("children")
                    .addObject()
                    .put("unitId", unit.toString());
        }
        UUID id = agency.qualification("L", content);
        agency.designer()
                .get(at(id, 1) + "/findings")
                .then()
                .statusCode(200)
                .body("warnings.code", hasItems("GROUP_POINTS_NOT_CHECKED", "COMBINATION_NOT_CHECKED"))
                .body("warnings.detail", hasItem(containsString("could not be checked, because")));
    }

    @Test
    void BR_P05_BR_Q03_dates_that_contradict_each_other_or_today_are_refused() {
        ObjectNode content = agency.qualificationContent("Dates", "60");
        ((ObjectNode) content.path("allocation"))
                .put("allocatedOn", java.time.LocalDate.now().plusDays(3).toString());
        content.putObject("validity").put("from", "2026-09-01").put("until", "2026-08-31");
        agency.designer()
                .body(newQualification(UUID.randomUUID(), "D", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("ALLOCATION_DATE_IN_THE_FUTURE", "VALIDITY_CONTRADICTORY"))
                .body("violations.pointer", hasItems("/content/allocation/allocatedOn", "/content/validity/until"));
    }

    private void refused(java.util.function.Consumer<ObjectNode> change, String pointer) {
        ObjectNode content = agency.qualificationContent("Texts", "60");
        change.accept(content);
        agency.designer()
                .body(newQualification(UUID.randomUUID(), "T", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void addresses_and_texts_of_a_qualification_are_such_that_partners_can_show_them() {
        refused(
                content -> ((ObjectNode) content.path("awardingBody")).put("url", "javascript:alert(1)"),
                "/content/awardingBody/url");
        refused(
                content ->
                        content.putObject("description").putObject("openText").put("en", "d".repeat(10_001)),
                "/content/description/openText");
        refused(
                content -> ((ObjectNode) content.path("allocation"))
                        .putObject("method")
                        .put("en", "m".repeat(10_001)),
                "/content/allocation/method");
        refused(
                content -> content.putObject("certificateSupplement")
                        .putObject("legalBasis")
                        .put("en", "l".repeat(10_001)),
                "/content/certificateSupplement/legalBasis");
    }

    @Test
    void BR_Q06_BR_Q08_a_list_names_known_versions_each_unit_once() {
        ObjectNode content = agency.qualificationContent("List", null);
        list(content, communication, 1, null, "MANDATORY");
        list(content, communication, 1, null, "ELECTIVE");
        list(content, UUID.randomUUID(), 1, null, "MANDATORY");
        list(content, hygiene, 2, null, "MANDATORY");
        agency.designer()
                .body(newQualification(UUID.randomUUID(), "L", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("DUPLICATE_UNIT", "UNIT_VERSION_UNKNOWN"))
                .body("violations.pointer", hasItems("/content/units/1", "/content/units/2", "/content/units/3"));
        var stranger = RegistryActors.designing("DE");
        ObjectNode theirs = stranger.qualificationContent("Theirs", null);
        list(theirs, communication, 1, null, "MANDATORY");
        stranger.designer()
                .body(newQualification(UUID.randomUUID(), "T", theirs))
                .post("/v1/qualifications")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("UNIT_VERSION_UNKNOWN"));
    }

    @Test
    void published_qualifications_are_found_by_text_country_level_and_field_drafts_only_by_their_owner() {
        String word = "W" + UUID.randomUUID().toString().substring(0, 8);
        UUID published = agency.qualification("F1", profession("Finder " + word, "9", "8", "6", "157"));
        agency.publishQualification(published, 1);
        UUID draft = agency.qualification("F2", profession("Drafted " + word, "9", "8", "6", "157"));
        var learner = with(Tokens.learner(new LearnerId(UUID.randomUUID())));

        learner.get("/v1/qualifications?text=" + word.substring(0, 6) + "&country=DE&eqfLevel=4&iscedF=09")
                .then()
                .statusCode(200)
                .body("items.qualificationId", is(List.of(published.toString())));
        with(Tokens.learner(new LearnerId(UUID.randomUUID())))
                .get("/v1/qualifications?text=" + word + "&iscedF=10&total=true")
                .then()
                .body("total", is(0));
        agency.designer()
                .get("/v1/qualifications?text=" + word)
                .then()
                .body("items.qualificationId", hasItems(published.toString(), draft.toString()));
        agency.designer()
                .get("/v1/qualifications?state=DRAFT&text=" + word)
                .then()
                .body("items.qualificationId", is(List.of(draft.toString())));
        RegistryActors.institution("DE", Function.ASSESS)
                .designer()
                .get(at(draft, 1))
                .then()
                .statusCode(404);
        agency.designer()
                .get("/v1/qualifications?text=%27%29%20%7C%20%2A%3A&size=500")
                .then()
                .statusCode(400);
        agency.designer()
                .get("/v1/qualifications?text=%27%29%20%7C%20%2A%3A")
                .then()
                .statusCode(200);
    }

    @Test
    void a_next_version_supersedes_and_a_published_one_stays() {
        UUID id = agency.qualification("N", profession("Next", "9", "8", "6", "157"));
        agency.publishQualification(id, 1);
        byte[] before = agency.designer().get(at(id, 1)).asByteArray();
        agency.designer()
                .header("If-Match", "\"0\"")
                .body(profession("Changed", "9", "8", "6", "157"))
                .put(at(id, 1))
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("VERSION_IMMUTABLE"));
        agency.designer()
                .post("/v1/qualifications/" + id + "/versions")
                .then()
                .statusCode(201)
                .body("qualificationVersion", is(2));
        agency.publishQualification(id, 2);

        agency.designer()
                .get("/v1/qualifications/" + id)
                .then()
                .body("versions.state", is(List.of("SUPERSEDED", "PUBLISHED")))
                .body("versions[0].supersededByVersion", is(2));
        assertThat(agency.designer().get(at(id, 1)).asByteArray()).isEqualTo(before);
    }

    @Test
    void a_repeated_creation_and_one_with_other_content() {
        UUID id = UUID.randomUUID();
        ObjectNode content = agency.qualificationContent("Repeated", null);
        agency.designer()
                .body(newQualification(id, "R", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(201);
        agency.designer()
                .body(newQualification(id, "R", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(200);
        agency.designer()
                .body(newQualification(id, "S", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(409);
    }

    @Test
    void groups_are_kept_as_they_were_given_and_told() {
        ObjectNode content = agency.qualificationContent("Grouped", "60");
        list(content, communication, 1, "40", "MANDATORY");
        list(content, hygiene, 1, "20", "ELECTIVE");
        list(content, teamwork, 1, "20", "ELECTIVE");
        ObjectNode group = content.putArray("groups")
                .addObject()
                .put("groupId", "E")
                .put("minUnits", 1)
                .put("maxUnits", 1)
                .put("minPoints", "20")
                .put("maxPoints", "20");
        group.putObject("title").put("en", "One of two");
        ArrayNode children = group.putArray("children");
        children.addObject().put("unitId", hygiene.toString());
        children.addObject().put("unitId", teamwork.toString());
        UUID id = agency.qualification("G", content);
        agency.publishQualification(id, 1);

        JsonNode told = OtherServices.hear("ecvet.registry", "qualification.version.published", id);
        assertThat(told.path("groups").path(0).path("minPoints").asText()).isEqualTo("20");
        assertThat(told.path("units").path(1).path("groupId").asText()).isEqualTo("E");
        JsonNode choice = told.path("composition").path("members").path(1);
        assertThat(choice.path("groupId").asText()).isEqualTo("E");
        assertThat(choice.path("members").path(0).path("unitId").asText()).isEqualTo(hygiene.toString());
        agency.designer()
                .get(at(id, 1))
                .then()
                .body("content.groups[0].children.unitId", is(List.of(hygiene.toString(), teamwork.toString())))
                .body("units[2].groupIds", is(List.of("E")));
    }
}
