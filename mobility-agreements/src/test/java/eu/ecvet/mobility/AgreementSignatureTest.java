package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.act;
import static eu.ecvet.mobility.Desk.get;
import static eu.ecvet.mobility.Desk.hash;
import static eu.ecvet.mobility.Desk.learner;
import static eu.ecvet.mobility.Desk.memorandumInForce;
import static eu.ecvet.mobility.Desk.proposedAgreement;
import static eu.ecvet.mobility.Desk.put;
import static eu.ecvet.mobility.Desk.representative;
import static eu.ecvet.mobility.Desk.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who signs, and what signatures bind. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AgreementSignatureTest extends AgreementStory {
    AgreementSignatureTest(Desk desk) {
        super(desk);
    }

    @Test
    void BR_L09_for_a_minor_it_stays_PARTIALLY_SIGNED_until_the_guardian_has_signed_and_says_so() {
        Example minor = desk.preparedExample(true);
        memorandumInForce(minor);
        example = minor;
        String path = proposedAgreement(minor, minor.agreementContent());
        String hash = hash(home(), path);
        sign(home(), path, hash).then().statusCode(200);
        sign(host(), path, hash).then().statusCode(200);
        sign(learner(minor.learner), path, hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("PARTIALLY_SIGNED"))
                .body("turn.party", contains("GUARDIAN"))
                .body("turn[0].code", equalTo("SIGNATURE_MISSING"));

        sign(Tokens.guardian(minor.learner), path, hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signatures.party", containsInAnyOrder("HOME", "HOST", "LEARNER", "GUARDIAN"));
    }

    @Test
    void BR_L09_a_minor_does_not_sign_as_the_own_guardian_nor_one_person_for_home_and_host_both_orders() {
        Example minor = desk.preparedExample(true);
        memorandumInForce(minor);
        example = minor;
        String path = proposedAgreement(minor, minor.agreementContent());
        String hash = hash(home(), path);

        sign(guardianAs(minor.learner.toString()), path, hash)
                .then()
                .statusCode(422)
                .body("violations.code", contains("SIGNATORY_NOT_ANOTHER_PERSON"));
        sign(guardianAs("p-1"), path, hash).then().statusCode(200);
        sign(learnerAs("p-1"), path, hash)
                .then()
                .statusCode(422)
                .body("violations.code", contains("SIGNATORY_NOT_ANOTHER_PERSON"));
        sign(learner(minor.learner), path, hash).then().statusCode(200);
        sign(Tokens.staff(minor.school, "p-2", Role.COORDINATOR), path, hash)
                .then()
                .statusCode(200);
        sign(Tokens.staff(minor.lille, "p-2", Role.COORDINATOR), path, hash)
                .then()
                .statusCode(422)
                .body("violations.code", contains("SIGNATORY_NOT_ANOTHER_PERSON"))
                .body("violations.rule", contains("BR-L09"));
        sign(Tokens.staff(minor.lille, "p-3", Role.COORDINATOR), path, hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"));
    }

    @Test
    void BR_L09_once_of_age_no_guardian_signs_reads_or_gives_back() {
        Example minor = desk.preparedExample(true);
        memorandumInForce(minor);
        example = minor;
        String path = proposedAgreement(minor, minor.agreementContent());
        Told.the("learner.minority.changed").with("learnerId", minor.learner).tell();
        Eventually.until(() -> !get(home(), path).body().asString().contains("\"party\":\"guardian\""));

        String hash = hash(home(), path);
        sign(Tokens.guardian(minor.learner), path, hash).then().statusCode(404);
        get(Tokens.guardian(minor.learner), path).then().statusCode(404);
        act(
                        Tokens.guardian(minor.learner),
                        path + "/return",
                        Example.JSON.createObjectNode().put("reason", "I do not want it."))
                .then()
                .statusCode(404);
    }

    @Test
    void an_intermediary_that_is_named_signs_too_without_needing_a_function() {
        String path = proposedAgreement(
                example, example.agreementContent().put("intermediaryInstitutionId", example.stranger.toString()));
        get(home(), path).then().body("turn.party", hasItem("INTERMEDIARY"));

        sign(representative(example.stranger), path, hash(home(), path))
                .then()
                .statusCode(200)
                .body("signatures[0].party", equalTo("INTERMEDIARY"))
                .body("turn.party", contains("HOME", "HOST", "LEARNER"));
    }

    @Test
    void all_sign_at_the_same_moment_every_signature_counts_and_it_is_SIGNED_once() throws Exception {
        String path = proposedAgreement(example, example.agreementContent());
        String hash = hash(home(), path);
        List<String> signatories = List.of(home(), host(), learner(example.learner));

        try (var all = Executors.newFixedThreadPool(3)) {
            List<Callable<Response>> signatures = signatories.stream()
                    .<Callable<Response>>map(signatory -> () -> sign(signatory, path, hash))
                    .toList();
            for (Future<Response> answer : all.invokeAll(signatures)) {
                answer.get().then().statusCode(200);
            }
        }

        get(home(), path).then().body("state", equalTo("SIGNED")).body("signatures", hasSize(3));
    }

    @Test
    void BR_L10_another_hash_is_refused_a_return_voids_signatures_raises_the_version_and_frees_the_outcomes() {
        String path = proposedAgreement(example, example.agreementContent());
        String read = hash(home(), path);
        sign(home(), path, read).then().statusCode(200);
        act(
                        learner(example.learner),
                        path + "/return",
                        Example.JSON.createObjectNode().put("reason", "Two weeks later, please."))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(2))
                .body("signatures", empty())
                .body("givenBack.party", equalTo("LEARNER"));
        String etag = get(home(), path).header("ETag");
        put(home(), path, etag, example.agreementContent("2026-01-26", "2026-02-20"))
                .then()
                .statusCode(200);
        act(home(), path + "/proposal").then().statusCode(200);

        sign(host(), path, read).then().statusCode(422).body("violations.code", contains("SIGNED_CONTENT_CHANGED"));
        sign(host(), path, hash(host(), path)).then().statusCode(200).body("signatures.party", contains("HOST"));
    }

    @Test
    void BR_D01_a_signature_names_a_pseudonym_never_a_person() {
        String path = proposedAgreement(example, example.agreementContent());
        sign(learner(example.learner), path, hash(home(), path))
                .then()
                .statusCode(200)
                .body("signatures[0].institutionId", nullValue())
                .body("signatures[0].person", equalTo(example.learner.toString()));
    }

    private String guardianAs(String person) {
        return Desk.personFor(example.learner, person, Role.GUARDIAN);
    }

    private String learnerAs(String person) {
        return Desk.personFor(example.learner, person, Role.LEARNER);
    }

    @Test
    void BR_I07_a_partner_countrys_own_system_signs_for_its_side_and_does_nothing_else() {
        String path = proposedAgreement(example, example.agreementContent());
        String system = Tokens.staff(example.lille, Role.PARTNER_SYSTEM);

        sign(system, path, hash(system, path))
                .then()
                .statusCode(200)
                .body("signatures.party", contains("HOST"))
                .body("signatures[0].role", equalTo("partner-system"));
        act(system, path + "/return", Example.JSON.createObjectNode().put("reason", "No."))
                .then()
                .statusCode(403);
    }

    @Test
    void BR_L09_a_learner_who_comes_of_age_before_the_guardian_has_signed_signs_anew_herself() {
        Example minor = desk.preparedExample(true);
        memorandumInForce(minor);
        example = minor;
        String path = proposedAgreement(minor, minor.agreementContent());
        String hash = hash(home(), path);
        sign(home(), path, hash).then().statusCode(200);
        sign(host(), path, hash).then().statusCode(200);
        sign(learner(minor.learner), path, hash).then().statusCode(200).body("turn.party", contains("GUARDIAN"));
        Told.the("learner.minority.changed")
                .with("learnerId", minor.learner)
                .with("minor", false)
                .tell();
        Eventually.until(
                () -> get(home(), path).<List<String>>path("turn.party").equals(List.of("LEARNER")));

        sign(learner(minor.learner), path, hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signatures", hasSize(3));
    }

    @Test
    void BR_E03_proposal_each_signature_and_return_are_told_without_a_word_that_anybody_wrote() {
        String path = proposedAgreement(example, example.agreementContent());
        sign(home(), path, hash(home(), path)).then().statusCode(200);
        act(host(), path + "/return", Example.JSON.createObjectNode().put("reason", "Shorter, please."))
                .then()
                .statusCode(200);

        assertThat(heard(path, "learning-agreement.proposed").at("/period/from").asText())
                .isEqualTo("2026-01-12");
        assertThat(heard(path, "learning-agreement.party-signed").get("party").asText())
                .isEqualTo("HOME");
        JsonNode returned = heard(path, "learning-agreement.returned");
        assertThat(returned.get("party").asText()).isEqualTo("HOST");
        assertThat(returned.get("agreementVersion").asInt()).isEqualTo(1);
        assertThat(returned.toString()).doesNotContain("Shorter");
    }
}
