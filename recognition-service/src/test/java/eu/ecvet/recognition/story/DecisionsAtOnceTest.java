package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.etag;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.openKnown;
import static eu.ecvet.recognition.story.Recognition.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decisions that meet one another on one learner in one qualification. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class DecisionsAtOnceTest extends OneSchool {

    @Test
    void BR_R08_two_decisions_at_the_same_moment_count_a_unit_once() {
        List<Response> answers = casesOnTheSameUnit(4).stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> decide(bochum, id, Map.of("legalBasis", "law", "validation", Map.of()))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 422, 422, 422);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).allSatisfy(answer -> answer.then()
                .body("violations.code", equalTo(List.of("ALREADY_COUNTED"))));
    }

    @Test
    void BR_X04_two_parts_decided_at_the_same_moment_complete_the_unit() {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        UUID first = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        UUID second = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "S1");
        List<String> cases = List.of(first, second).stream()
                .map(part ->
                        openKnown(bochum, request(qualification, unit, part)).<String>path("id"))
                .toList();

        List<String> effects = cases.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> decide(bochum, id, Map.of("legalBasis", "law", "validation", Map.of()))
                                .<String>path("units[0].effect")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(effects).containsExactlyInAnyOrder("PART_OF_UNIT", "UNIT_AWARD");
    }

    @Test
    void two_officers_decide_one_case_once() {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1", "S1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("id");
        String read = etag(bochum, id);

        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> officer(bochum)
                        .header("If-Match", read)
                        .body(Map.of("legalBasis", "law " + i, "validation", Map.of()))
                        .post("/v1/cases/" + id + "/decisions")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 412, 412, 412);
    }

    @Test
    void BR_R09_an_overtaken_case_gets_an_honest_end_from_a_person() {
        List<String> cases = casesOnTheSameUnit(2);
        String overtaken = cases.getLast();
        Map<String, Object> request = Map.of("legalBasis", "law", "validation", Map.of());
        decide(bochum, cases.getFirst(), request).then().statusCode(201);

        read(bochum, overtaken)
                .then()
                .body("state", equalTo("RECEIVED"))
                .body("proposal.result", equalTo("ALREADY_COUNTED"))
                .body("proposal.detail", containsString("already counted"))
                .body("proposal.decisionByRule.possible", equalTo(false));
        decide(bochum, overtaken, request)
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ALREADY_COUNTED")))
                .body("violations[0].detail", containsString("REFUSED"))
                .body("violations[0].detail", containsString("in its version 1"));
        decide(bochum, overtaken, Map.of("legalBasis", "law", "validation", Map.of(), "result", "REFUSED"))
                .then()
                .statusCode(201)
                .body("result", equalTo("REFUSED"))
                .body("automatic", equalTo(false))
                .body("reasons", containsString("already counted"))
                .body("units[0].effect", equalTo("NONE"))
                .body("units[0].alreadyCounted", equalTo(true))
                .body("units[0].missingOutcomes", hasSize(0));
    }
}
