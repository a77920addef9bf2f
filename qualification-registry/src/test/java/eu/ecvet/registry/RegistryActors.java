package eu.ecvet.registry;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** An institution with its designer and its quality officer, and what they send. */
public final class RegistryActors {
    public static final ObjectMapper JSON = new ObjectMapper();

    private final String country;
    private final InstitutionId institution = new InstitutionId(UUID.randomUUID());

    private RegistryActors(String country) {
        this.country = country;
    }

    /** Registered by the authority of its country, holding these functions without restriction. */
    public static RegistryActors institution(String country, Function... functions) {
        var actors = new RegistryActors(country);
        actors.authority()
                .body(Map.of(
                        "id",
                        actors.institution.toString(),
                        "legalName",
                        Map.of("en", "Institution " + actors.institution),
                        "country",
                        country,
                        "zone",
                        "Europe/Brussels"))
                .post("/v1/institutions")
                .then()
                .statusCode(201);
        for (Function function : functions) {
            actors.assign(function, Map.of()).then().statusCode(201);
        }
        return actors;
    }

    /** One that designs, allocates points and assures quality. */
    public static RegistryActors designing(String country) {
        return institution(
                country,
                Function.DESIGN_QUALIFICATION,
                Function.DESIGN_UNIT,
                Function.ALLOCATE_POINTS,
                Function.QUALITY_ASSURE);
    }

    /** By an authority that has read the institution as it stands. */
    public Response assign(Function function, Map<String, Object> scope) {
        return readingInstitution()
                .body(assignment(function, scope))
                .post("/v1/institutions/" + institution + "/functions");
    }

    public Map<String, Object> assignment(Function function, Map<String, Object> scope) {
        return Map.of(
                "function",
                function.name(),
                "scope",
                scope,
                "legalBasis",
                "Fixture of a test",
                "grantedBy",
                "Authority of " + country,
                "validity",
                Map.of("from", "2020-01-01"));
    }

    public RequestSpecification readingInstitution() {
        return reading(this::authority, "/v1/institutions/" + institution);
    }

    public InstitutionId id() {
        return institution;
    }

    public RequestSpecification authority() {
        return with(Tokens.authority(country));
    }

    public RequestSpecification designer() {
        return with(Tokens.staff(institution, "designer-of-" + institution, Role.DESIGNER));
    }

    public RequestSpecification qualityOfficer() {
        return with(Tokens.staff(institution, "quality-officer-of-" + institution, Role.QUALITY_OFFICER));
    }

    /** The designer in the role of a quality officer: the author of what is to be approved. */
    public RequestSpecification designerAsQualityOfficer() {
        return with(Tokens.staff(institution, "designer-of-" + institution, Role.QUALITY_OFFICER));
    }

    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    /** Somebody who has read the version at this address and says so, as every act asks. */
    public static RequestSpecification reading(Supplier<RequestSpecification> who, String at) {
        return who.get().header("If-Match", who.get().get(at).header("ETag"));
    }

    /** A draft of a unit with one outcome in each category, all assessable, at EQF level 4. */
    public static ObjectNode unitContent(String title) {
        ObjectNode content = JSON.createObjectNode();
        content.putObject("title").put("en", title);
        content.put("language", "en").put("eqfLevel", 4);
        ArrayNode outcomes = content.putArray("outcomes");
        outcome(outcomes, "K1", "KNOWLEDGE", "knows the models of communication");
        outcome(outcomes, "S1", "SKILL", "leads a structured interview with a patient");
        outcome(outcomes, "RA1", "RESPONSIBILITY_AUTONOMY", "reflects the own role");
        ObjectNode assessment = content.putObject("assessment");
        assessment.putObject("procedures").put("en", "Demonstration at the workplace and a talk");
        assessment.putArray("methods").add("practical assessment");
        ObjectNode criterion = assessment.putArray("criteria").addObject();
        criterion.putObject("text").put("en", "alone, safely, in a known setting");
        criterion.putArray("outcomeCodes").add("K1").add("S1").add("RA1");
        return content;
    }

    private static void outcome(ArrayNode outcomes, String code, String category, String text) {
        outcomes.addObject()
                .put("code", code)
                .put("category", category)
                .putObject("text")
                .put("en", text);
    }

    /** A unit that belongs to no qualification and says so. */
    public static ObjectNode unitAlone(String title) {
        ObjectNode content = unitContent(title);
        content.putArray("notApplicable").add("QUALIFICATION_TITLE").add("POINTS");
        return content;
    }

    public static ObjectNode newUnit(UUID id, String code, ObjectNode content) {
        ObjectNode unit = JSON.createObjectNode().put("id", id.toString()).put("code", code);
        unit.set("content", content);
        return unit;
    }

    /** Creates the draft of a unit and returns its id. */
    public UUID unit(String code, ObjectNode content) {
        UUID id = UUID.randomUUID();
        designer().body(newUnit(id, code, content)).post("/v1/units").then().statusCode(201);
        return id;
    }

    /** Draft, submission, approval, publication. */
    public UUID publishedUnit(String code) {
        UUID id = unit(code, unitAlone("Unit " + code));
        publishUnit(id, 1);
        return id;
    }

    public void publishUnit(UUID id, int version) {
        String at = "/v1/units/" + id + "/versions/" + version;
        reading(this::designer, at).post(at + "/submission").then().statusCode(200);
        reading(this::qualityOfficer, at).post(at + "/approval").then().statusCode(200);
        reading(this::designer, at)
                .body(Map.of("validity", Map.of("from", "2025-09-01")))
                .post(at + "/publication")
                .then()
                .statusCode(200);
    }

    /** A draft of a qualification of the institution's country that lacks nothing but units. */
    public ObjectNode qualificationContent(String title, String totalPoints) {
        ObjectNode content = JSON.createObjectNode();
        content.putObject("title").put("en", title);
        content.put("language", "en")
                .put("country", country)
                .put("iscedF", "0915")
                .put("eqfLevel", 4)
                .put("regulatedProfession", true);
        content.putObject("description").putObject("openText").put("en", "Holders treat patients after prescription.");
        ObjectNode body = content.putObject("awardingBody").put("url", "https://www.example.org/awarding");
        body.putObject("name").put("en", "Regional government");
        if (totalPoints != null) {
            content.put("totalPoints", totalPoints);
            ObjectNode allocation = content.putObject("allocation")
                    .put("basis", "FORMAL_REFERENCE")
                    .put("referenceYears", 3)
                    .put("allocatedOn", "2024-05-02");
            allocation.putObject("referencePathway").put("en", "three years of full-time school");
            allocation.putObject("method").put("en", "weighing by expert groups");
            allocation.putArray("criteria").add("COMPLEXITY_SCOPE_VOLUME");
        }
        content.putArray("units");
        return content;
    }

    public static void list(ObjectNode qualification, UUID unit, int version, String points, String obligation) {
        ObjectNode listed = ((ArrayNode) qualification.get("units"))
                .addObject()
                .put("unitId", unit.toString())
                .put("unitVersion", version)
                .put("obligation", obligation);
        if (points != null) {
            listed.put("points", points);
        }
    }

    public static ObjectNode newQualification(UUID id, String code, ObjectNode content) {
        ObjectNode qualification =
                JSON.createObjectNode().put("id", id.toString()).put("code", code);
        qualification.set("content", content);
        return qualification;
    }

    public UUID qualification(String code, ObjectNode content) {
        UUID id = UUID.randomUUID();
        designer()
                .body(newQualification(id, code, content))
                .post("/v1/qualifications")
                .then()
                .statusCode(201);
        return id;
    }

    /** Submission, approval, publication together with the units. */
    public void publishQualification(UUID id, int version) {
        String at = "/v1/qualifications/" + id + "/versions/" + version;
        reading(this::designer, at)
                .body(Map.of("includeUnits", true))
                .post(at + "/submission")
                .then()
                .statusCode(200);
        reading(this::qualityOfficer, at)
                .body(Map.of("includeUnits", true))
                .post(at + "/approval")
                .then()
                .statusCode(200);
        reading(this::designer, at)
                .body(Map.of("includeUnits", true, "validity", Map.of("from", "2025-09-01")))
                .post(at + "/publication")
                .then()
                .statusCode(200);
    }

    public static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
