package eu.ecvet.recognition.story;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.json.VocabularyModule;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The service under test, as partners call it. */
final class Recognition {

    static final String TOPIC = "ecvet.recognition";

    private static final RestAssuredConfig IDENTIFIERS_AS_TEXT = RestAssuredConfig.config()
            .objectMapperConfig(ObjectMapperConfig.objectMapperConfig()
                    .jackson2ObjectMapperFactory(
                            (type, charset) -> new ObjectMapper().registerModule(new VocabularyModule())));

    private Recognition() {}

    static RequestSpecification officer(InstitutionId institution) {
        return as(Tokens.staff(institution, Role.RECOGNITION_OFFICER));
    }

    static RequestSpecification as(String token) {
        return given().config(IDENTIFIERS_AS_TEXT).auth().oauth2(token).contentType("application/json");
    }

    /** The case that the transcript of the agreement opened, once it is there. */
    static String caseOf(InstitutionId reader, UUID agreement) {
        return Eventually.get(() -> officer(reader)
                .get("/v1/cases")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.learningAgreementId == '%s' }?.caseId".formatted(agreement)));
    }

    static Response read(InstitutionId reader, String caseId) {
        return officer(reader).get("/v1/cases/" + caseId);
    }

    static String etag(InstitutionId reader, String caseId) {
        return read(reader, caseId).header("ETag");
    }

    static Response validate(InstitutionId institution, String caseId, Object body) {
        return officer(institution)
                .header("If-Match", etag(institution, caseId))
                .body(body)
                .post("/v1/cases/" + caseId + "/validations");
    }

    static Response decide(InstitutionId institution, String caseId, Object body) {
        return officer(institution)
                .header("If-Match", etag(institution, caseId))
                .body(body)
                .post("/v1/cases/" + caseId + "/decisions");
    }

    /** Opens a case of the individual route; waits until the service has heard of what the request refers to. */
    static Response openKnown(InstitutionId institution, Object body) {
        return Eventually.get(() -> {
            Response answer = officer(institution).body(body).post("/v1/cases");
            boolean unknown = answer.statusCode() == 403
                    || answer.statusCode() == 422
                            && answer.jsonPath().getList("violations.code").stream()
                                    .anyMatch(code -> code.toString().endsWith("_UNKNOWN"));
            if (answer.statusCode() == 400) {
                throw new AssertionError(answer.asString());
            }
            return unknown ? null : answer;
        });
    }

    static RequestSpecification learner(LearnerId learner) {
        return as(Tokens.learner(learner));
    }
}
