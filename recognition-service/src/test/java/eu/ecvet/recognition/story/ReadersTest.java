package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.as;
import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.etag;
import static eu.ecvet.recognition.story.Recognition.learner;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.recognition.story.Recognition.validate;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may read a case, and who acts in it (BR-I01, BR-D01). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ReadersTest extends OneMobility {

    @Test
    void another_institution_finds_nothing_and_another_function_decides_nothing() {
        var mobility = mobility("K1", "S1").active().wholeTranscript();
        String id = caseOf(school, mobility.agreement);
        var stranger = Elsewhere.institution("IT", VALIDATE, RECOGNISE_UNIT);
        Eventually.holds(() -> officer(stranger)
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post("/v1/cases/" + id + "/validations")
                .then()
                .statusCode(404));
        read(stranger, id).then().statusCode(404);
        read(lille, id).then().statusCode(404);
        learner(new LearnerId(UUID.randomUUID())).get("/v1/cases/" + id).then().statusCode(404);
        as(Tokens.guardian(learner)).get("/v1/cases/" + id).then().statusCode(200);

        // The jury recognises, the school validates; neither does the other's part.
        validate(jury, id, Map.of()).then().statusCode(403).body("function", equalTo("VALIDATE"));
        validate(school, id, Map.of()).then().statusCode(201);
        decide(school, id, Map.of("legalBasis", "law"))
                .then()
                .statusCode(403)
                .body("function", equalTo("RECOGNISE_UNIT"))
                .body("violations.code", hasItem("FUNCTION_MISSING"));

        // An adviser carries no decision power, whatever the institution holds.
        as(Tokens.staff(school, Role.ADVISER))
                .header("If-Match", etag(school, id))
                .body(Map.of())
                .post("/v1/cases/" + id + "/validations")
                .then()
                .statusCode(403)
                .body("function", equalTo("VALIDATE"))
                .body("violations.code", hasItem("FUNCTION_MISSING"));
    }

    @Test
    void BR_V01_an_institution_that_is_not_named_for_an_act_hears_who_is_and_loses_no_function() {
        var both = Elsewhere.institution("BE", VALIDATE, RECOGNISE_UNIT);
        var unit = Elsewhere.unit("K1");
        String id = achievedCase(
                new Mobility(learner, school, both, lille, Elsewhere.qualification("BE", "20", unit), unit));

        Eventually.holds(() -> validate(both, id, Map.of())
                .then()
                .statusCode(403)
                .body("detail", containsString(school.toString()))
                .body("violations", hasSize(0)));
    }

    @Test
    void BR_L09_a_guardian_reads_until_the_learner_comes_of_age() {
        String id = achievedCase(mobility("K1"));
        as(Tokens.guardian(learner)).get("/v1/cases/" + id).then().statusCode(200);

        Told.the("learner.minority.changed")
                .with("learnerId", learner)
                .with("minor", false)
                .tell();

        Eventually.holds(
                () -> as(Tokens.guardian(learner)).get("/v1/cases/" + id).then().statusCode(404));
        as(Tokens.guardian(learner)).get("/v1/cases").then().statusCode(200).body("items", hasSize(0));
        learner(learner).get("/v1/cases/" + id).then().statusCode(200);
    }

    @Test
    void BR_D01_a_learner_never_reads_for_an_institution_whatever_else_the_token_names() {
        String own = achievedCase(mobility("K1"));
        var unit = Elsewhere.unit("K1");
        String others = achievedCase(new Mobility(
                Elsewhere.minor(school), school, jury, lille, Elsewhere.qualification("BE", "20", unit), unit));
        var asPupilOfTheOffice = as(Tokens.learnerWhoAlsoNames(school, learner, Role.RECOGNITION_OFFICER));

        asPupilOfTheOffice.get("/v1/cases").then().body("items.id", equalTo(List.of(own)));
        as(Tokens.learnerWhoAlsoNames(school, learner, Role.RECOGNITION_OFFICER))
                .get("/v1/cases/" + others)
                .then()
                .statusCode(404);
        as(Tokens.learnerWhoAlsoNames(school, learner, Role.RECOGNITION_OFFICER))
                .header("If-Match", "*")
                .body(Map.of())
                .post("/v1/cases/" + own + "/validations")
                .then()
                .statusCode(403);
    }

    @Test
    void a_list_goes_on_where_it_ended_and_counts_only_where_asked() {
        var unit = Elsewhere.unit("K1");
        var qualification = Elsewhere.qualification("BE", "20", unit);
        List<String> all = java.util.stream.IntStream.range(0, 3)
                .mapToObj(i -> caseOf(
                        school,
                        new Mobility(learner, school, jury, lille, qualification, unit)
                                .active()
                                .wholeTranscript()
                                .agreement))
                .toList();

        var first =
                learner(learner).queryParam("size", 2).queryParam("total", true).get("/v1/cases");
        first.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("total", equalTo(3))
                .header("Link", containsString("rel=\"next\""));
        var second = learner(learner)
                .queryParam("size", 2)
                .queryParam("after", first.<String>path("next"))
                .get("/v1/cases");

        second.then().body("items", hasSize(1)).body("next", nullValue()).body("total", nullValue());
        assertThat(java.util.stream.Stream.concat(
                        first.<List<String>>path("items.id").stream(), second.<List<String>>path("items.id").stream()))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void a_list_is_narrowed_by_learner_and_state() {
        String id = achievedCase(mobility("K1"));
        validate(school, id, Map.of());
        String decision = decide(jury, id, Map.of("legalBasis", "law")).path("decisionId");

        officer(jury)
                .queryParam("learnerId", learner.toString())
                .queryParam("state", "NOTIFIED")
                .get("/v1/cases")
                .then()
                .body("items.id", equalTo(List.of(id)));
        officer(jury).queryParam("state", "RECEIVED").get("/v1/cases").then().body("items", hasSize(0));
        learner(learner)
                .queryParam("total", true)
                .get("/v1/decisions")
                .then()
                .body("items.decisionId", equalTo(List.of(decision)))
                .body("total", equalTo(1));
    }
}
