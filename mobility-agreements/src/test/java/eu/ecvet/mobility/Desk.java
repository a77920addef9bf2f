package eu.ecvet.mobility;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.mobility.heard.learner.Learners;
import eu.ecvet.mobility.heard.publication.Publications;
import eu.ecvet.platform.testing.ClockTransitions;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Does over HTTP what people do, and waits until the service has heard of what others told. */
@ApplicationScoped
public class Desk {
    private final Authorities authorities;
    private final Publications publications;
    private final Learners learners;

    Desk(Authorities authorities, Publications publications, Learners learners) {
        this.authorities = authorities;
        this.publications = publications;
        this.learners = learners;
    }

    /** A world of its own, of which the service has heard all. */
    Example preparedExample(boolean minor) {
        var example = new Example();
        example.isTold(minor);
        Eventually.until(() -> QuarkusTransaction.requiringNew()
                .call(() -> authorities
                                        .known(List.of(example.school, example.jury, example.lille, example.stranger))
                                        .size()
                                == 4
                        && publications.unit(new UnitVersion(example.uaa5, 1)).isPresent()
                        && publications.unit(new UnitVersion(example.uaa4, 1)).isPresent()
                        && publications
                                .qualification(new QualificationVersion(example.qualification, 1))
                                .isPresent()
                        && learners.find(example.learner).isPresent()));
        return example;
    }

    static String coordinator(InstitutionId institution) {
        return Tokens.staff(institution, Role.COORDINATOR);
    }

    static String representative(InstitutionId institution) {
        return Tokens.staff(institution, "representative-of-" + institution, Role.REPRESENTATIVE);
    }

    static String learner(LearnerId learner) {
        return Tokens.learner(learner);
    }

    /** Somebody who acts as the learner or for the learner; for rules that ask for another person. */
    static String personFor(LearnerId learner, String person, Role role) {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "test")
                .formParam("client_secret", "test")
                .formParam("learner", learner.toString())
                .formParam("sub", person)
                .formParam("roles", role.inToken())
                .post(System.getProperty("ecvet.test.issuer-url") + "/token")
                .path("access_token");
    }

    static Response post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body.toString())
                .post(path);
    }

    /** The act of somebody who has just read what it changes. */
    static Response act(String token, String path) {
        return actOn(read(token, path), token, path, null);
    }

    static Response act(String token, String path, ObjectNode body) {
        return actOn(read(token, path), token, path, body);
    }

    /** The act of somebody who read the version named, or none. */
    static Response actOn(String etag, String token, String path, ObjectNode body) {
        var request = given().auth().oauth2(token);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (body != null) {
            request.contentType("application/json").body(body.toString());
        }
        return request.post(path);
    }

    private static String read(String token, String pathOfAct) {
        return get(token, pathOfAct.substring(0, pathOfAct.lastIndexOf('/'))).header("ETag");
    }

    static Response put(String token, String path, String etag, ObjectNode content) {
        ObjectNode revision = Example.JSON.createObjectNode();
        revision.set("content", content);
        var request =
                given().auth().oauth2(token).contentType("application/json").body(revision.toString());
        return (etag == null ? request : request.header("If-Match", etag)).put(path);
    }

    static Response get(String token, String path) {
        return given().auth().oauth2(token).get(path);
    }

    static Response sign(String token, String path, String hash) {
        return post(
                token,
                path + "/signatures",
                Example.JSON.createObjectNode().put("contentHash", hash).put("place", "Lille"));
    }

    static String hash(String token, String path) {
        return get(token, path).path("contentHash");
    }

    static void awaitState(String token, String path, String state) {
        Eventually.until(() -> state.equals(get(token, path).path("state")));
    }

    static String path(Example example) {
        return "/v1/memoranda/" + example.memorandum;
    }

    /** A memorandum that is signed by both and in force from 2025-09-01. */
    static void memorandumInForce(Example example) {
        post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(complete -> {}))
                .then()
                .statusCode(201);
        act(coordinator(example.lille), path(example) + "/proposal").then().statusCode(200);
        String hash = hash(representative(example.school), path(example));
        sign(representative(example.school), path(example), hash).then().statusCode(200);
        sign(representative(example.lille), path(example), hash).then().statusCode(200);
        ClockTransitions.strike();
        awaitState(coordinator(example.school), path(example), "IN_FORCE");
    }

    static ObjectNode newAgreement(UUID id, ObjectNode content) {
        ObjectNode given = Example.JSON.createObjectNode().put("id", id.toString());
        given.set("content", content);
        return given;
    }

    /** Drafted and proposed by the home school. */
    static String proposedAgreement(Example example, ObjectNode content) {
        UUID id = UUID.randomUUID();
        post(coordinator(example.school), "/v1/learning-agreements", newAgreement(id, content))
                .then()
                .statusCode(201);
        String path = "/v1/learning-agreements/" + id;
        act(coordinator(example.school), path + "/proposal").then().statusCode(200);
        return path;
    }

    static String signedAgreement(Example example, ObjectNode content) {
        String path = proposedAgreement(example, content);
        String hash = hash(coordinator(example.school), path);
        sign(coordinator(example.school), path, hash).then().statusCode(200);
        sign(coordinator(example.lille), path, hash).then().statusCode(200);
        sign(learner(example.learner), path, hash).then().statusCode(200);
        return path;
    }
}
