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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

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
                .path("items.find { it.learningAgreementId == '%s' }?.id".formatted(agreement)));
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

    /** The learner asks the institution for what the request is about; the request then names the application. */
    static Map<String, Object> applied(InstitutionId institution, Map<String, Object> request) {
        Map<String, Object> application = new HashMap<>();
        application.put("institutionId", institution);
        application.put("qualificationId", request.get("qualificationId"));
        application.put("qualificationVersion", request.get("qualificationVersion"));
        Response made = known(() ->
                learner((LearnerId) request.get("learnerId")).body(application).post("/v1/applications"));
        made.then().statusCode(201);
        request.put("applicationId", made.path("id"));
        return request;
    }

    /** Opens a case of the individual route, on an application unless the request names one already. */
    static Response openKnown(InstitutionId institution, Map<String, Object> request) {
        if (!request.containsKey("applicationId")) {
            applied(institution, request);
        }
        return known(() -> officer(institution).body(request).post("/v1/cases"));
    }

    /** Asks again until the service has heard of what the request refers to. */
    static Response known(Supplier<Response> asking) {
        return Eventually.get(() -> {
            Response answer = asking.get();
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
