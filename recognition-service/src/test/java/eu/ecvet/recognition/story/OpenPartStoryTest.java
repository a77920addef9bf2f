package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.known;
import static eu.ecvet.recognition.story.Recognition.learner;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.recognition.story.Elsewhere.Unit;
import eu.ecvet.vocabulary.QualificationId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The school in Bochum counts what its learner did elsewhere into the free choice of her qualification, ten points of sixty. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class OpenPartStoryTest extends OneSchool {
    private Unit listed;
    private QualificationId qualification;

    @BeforeEach
    void a_qualification_with_a_free_choice() {
        listed = Elsewhere.unit("K1", "S1");
        qualification = freeChoice("DE", listed);
    }

    @Test
    void BR_P03_the_home_counts_a_stated_achievement_and_tells_ids_and_points_alone() {
        Map<String, Object> act = decisionWith("10", "A year of conducting a choir.");

        var decided = decide(act);

        decided.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/open-part-decisions/" + act.get("id")))
                .body("groupId", equalTo("other"))
                .body("points", equalTo("10"))
                .body("decidingInstitutionId", equalTo(bochum.toString()))
                .body("decidedOn", equalTo("2026-02-20"))
                .body("appeal.body", notNullValue());
        var told = OtherServices.hear(
                Recognition.TOPIC,
                "recognition.open-part-filled",
                UUID.fromString(act.get("id").toString()));
        assertThat(told.get("points").asText()).isEqualTo("10");
        assertThat(told.toString()).doesNotContain("choir", "profile", "Decree");
        String path = "/v1/open-part-decisions/" + act.get("id");
        learner(learner)
                .get(path)
                .then()
                .statusCode(200)
                .body("achievement.detail", equalTo("A year of conducting a choir."));
        officer(turku).get(path).then().statusCode(404);
        learner(learner)
                .get("/v1/open-part-decisions")
                .then()
                .body("items.id", equalTo(List.of(act.get("id").toString())));
        officer(bochum)
                .get("/v1/open-part-decisions?learnerId=" + learner)
                .then()
                .body("items.id", equalTo(List.of(act.get("id").toString())));
        officer(turku).get("/v1/open-part-decisions").then().body("items.size()", equalTo(0));
    }

    @Test
    void BR_P03_a_unit_counts_once_it_is_recognised_in_the_other_qualification() {
        var welding = Elsewhere.unit("K1");
        var metalwork = Elsewhere.qualification("DE", "15", welding);
        Map<String, Object> act = decision("10");
        act.put(
                "unit",
                Map.of(
                        "unitId",
                        welding.id(),
                        "unitVersion",
                        1,
                        "qualificationId",
                        metalwork,
                        "qualificationVersion",
                        1));
        decide(act)
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("OPEN_PART_SOURCE")))
                .body("violations.rule", equalTo(List.of("BR-P03")));
        Told.the("unit.awarded")
                .with("ledgerEntryId", UUID.randomUUID())
                .with("learnerId", learner)
                .with("qualificationId", metalwork)
                .with("qualificationVersion", 1)
                .with("unitId", welding.id())
                .with("unitVersion", 1)
                .with("decisionId", UUID.randomUUID())
                .tell();

        var decided = Eventually.get(() -> {
            var answer = decide(act);
            return answer.statusCode() == 422 ? null : answer;
        });

        decided.then().statusCode(201).body("unit.unitId", equalTo(welding.id().toString()));
        act.put("id", UUID.randomUUID());
        decide(act)
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ALREADY_COUNTED", "OPEN_PART_BOUNDS")));
    }

    @Test
    void BR_E02_a_decision_can_be_repeated_and_an_id_stands_for_one() {
        Map<String, Object> act = decisionWith("4", "A year of conducting a choir.");
        decide(act).then().statusCode(201);

        decide(act).then().statusCode(200);

        act.put("points", "5");
        decide(act).then().statusCode(409).body("violations.code", equalTo(List.of("ID_ALREADY_USED")));
    }

    @Test
    void BR_I01_only_the_home_with_the_function_decides() {
        Map<String, Object> act = decisionWith("10", "A year of conducting a choir.");
        var dortmund = Elsewhere.institution("DE", RECOGNISE_UNIT);
        decide(decisionWith("4", "A prize.")).then().statusCode(201);

        officer(turku)
                .body(act)
                .post("/v1/open-part-decisions")
                .then()
                .statusCode(403)
                .body("function", equalTo("RECOGNISE_UNIT"));
        Eventually.holds(() -> officer(dortmund)
                .body(act)
                .post("/v1/open-part-decisions")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("LEARNER_UNKNOWN"))));
    }

    /** Asks again until the service has heard of the qualification and the learner. */
    private Response decide(Map<String, Object> act) {
        return known(() -> officer(bochum).body(act).post("/v1/open-part-decisions"));
    }

    private Map<String, Object> decisionWith(String points, String achievement) {
        Map<String, Object> act = decision(points);
        act.put("achievement", Map.of("detail", achievement));
        return act;
    }

    private Map<String, Object> decision(String points) {
        Map<String, Object> act = new HashMap<>();
        act.put("id", UUID.randomUUID());
        act.put("learnerId", learner);
        act.put("qualificationId", qualification);
        act.put("qualificationVersion", 1);
        act.put("groupId", "other");
        act.put("points", points);
        act.put("legalBasis", "Decree of 20 July 2022");
        act.put("reasons", "It serves the profile of the qualification.");
        return act;
    }

    static QualificationId freeChoice(String country, Unit listed) {
        var id = new QualificationId(UUID.randomUUID());
        Told.the("qualification.version.published")
                .with("qualificationId", id)
                .with("qualificationVersion", 1)
                .with("country", country)
                .with("totalPoints", "60")
                .one("units", part -> part.with("unitId", listed.id())
                        .with("unitVersion", 1)
                        .with("points", "50"))
                .with(
                        "composition.members",
                        List.of(
                                Map.of("required", true, "unitId", listed.id(), "points", "50"),
                                Map.of(
                                        "required",
                                        true,
                                        "groupId",
                                        "free",
                                        "title",
                                        Map.of("en", "Free choice"),
                                        "minPoints",
                                        "10",
                                        "maxPoints",
                                        "10",
                                        "members",
                                        List.of(Map.of("groupId", "other", "open", true, "maxPoints", "10")))))
                .tell();
        return id;
    }
}
