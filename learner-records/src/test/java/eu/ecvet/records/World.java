package eu.ecvet.records;

import static io.restassured.RestAssured.given;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.InstitutionFunctions;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.OtherServices;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.records.reference.RunningAgreements;
import eu.ecvet.records.reference.Specifications;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * The surroundings of a story: a home school, a host, an institution that has nothing to do with either, and a qualification
 * of two units, 20 and 100 points. Every instance has ids of its own, so stories do not meet.
 */
public final class World {
    public static final String RECORDS = "ecvet.records";
    private static final String REGISTRY = "ecvet.registry";
    private static final String MOBILITY = "ecvet.mobility";
    private static final String RECOGNITION = "ecvet.recognition";

    public final InstitutionId home = new InstitutionId(UUID.randomUUID());
    public final InstitutionId host = new InstitutionId(UUID.randomUUID());
    public final InstitutionId stranger = new InstitutionId(UUID.randomUUID());
    public final UnitId handCare = new UnitId(UUID.randomUUID());
    public final UnitId bodyCare = new UnitId(UUID.randomUUID());
    /** K1, S1, S2, RA1 of hand care. */
    public final List<OutcomeId> handOutcomes = outcomes(4);

    public final List<OutcomeId> bodyOutcomes = outcomes(1);
    public final QualificationId aesthetician = new QualificationId(UUID.randomUUID());
    public final LearningAgreementId agreement = new LearningAgreementId(UUID.randomUUID());
    public LearnerId learner = new LearnerId(UUID.randomUUID());

    /** Institutions, units and qualification, as the registry tells them. */
    public static World published() {
        World world = new World();
        for (InstitutionId institution : List.of(world.home, world.host, world.stranger)) {
            world.holdsAllFunctions(institution);
        }
        world.publishUnit(world.handCare, "UAA5", "Hand and foot care", world.handOutcomes);
        world.publishUnit(world.bodyCare, "UAA6", "Body care", world.bodyOutcomes);
        world.publishQualification(world.aesthetician, "120", Map.of(world.handCare, "20", world.bodyCare, "100"));
        var authorities = Arc.container().instance(Authorities.class).get();
        inTransaction(() -> authorities.isKnown(world.home)
                && authorities.isKnown(world.host)
                && authorities.isKnown(world.stranger));
        return world;
    }

    public static World withLearner() {
        World world = published();
        world.registerLearner().statusCode(201);
        return world;
    }

    /** A mobility from 12 January to 6 February 2026 for all of hand care but its last outcome. */
    public static World withMobility() {
        World world = withLearner();
        world.activateAgreement();
        return world.whenActive();
    }

    public World whenActive() {
        var agreements = Arc.container().instance(RunningAgreements.class).get();
        inTransaction(() -> agreements.find(agreement).isPresent());
        return this;
    }

    public ValidatableResponse registerLearner() {
        return as(home, Role.COORDINATOR)
                .body(Map.of(
                        "id", learner.toString(),
                        "givenNames", "Given",
                        "familyName", "Family",
                        "birthDate", "2008-03-14"))
                .post("/v1/learners")
                .then();
    }

    public void holdsAllFunctions(InstitutionId institution) {
        holdsAllFunctions(institution, "Europe/Brussels", Map.of());
    }

    /** From now on the institution holds its functions within this scope alone. */
    public void limit(InstitutionId institution, String scopeMember, Object admitted) {
        holdsAllFunctions(institution, "Europe/Brussels", Map.of(scopeMember, List.of(admitted)));
        var authorities = Arc.container().instance(Authorities.class).get();
        inTransaction(() -> authorities.held(institution).functions().stream()
                .allMatch(held -> held.scope().toString().contains("%s=[%s]".formatted(scopeMember, admitted))));
    }

    /** The institution sits in that zone. */
    public void moveTo(InstitutionId institution, String zone) {
        holdsAllFunctions(institution, zone, Map.of());
        var institutions = Arc.container().instance(InstitutionFunctions.class).get();
        inTransaction(() ->
                institutions.zoneOf(institution).filter(ZoneId.of(zone)::equals).isPresent());
    }

    private static void holdsAllFunctions(InstitutionId institution, String zone, Map<String, Object> scope) {
        List<Map<String, Object>> functions = new ArrayList<>();
        for (Function function : Function.values()) {
            functions.add(Map.of(
                    "assignmentId",
                    UUID.randomUUID().toString(),
                    "function",
                    function.name(),
                    "scope",
                    scope,
                    "validity",
                    Map.of("from", "2020-01-01")));
        }
        OtherServices.tell(
                REGISTRY,
                "/qualification-registry",
                "institution.functions.changed",
                institution.value(),
                Map.of("institutionId", institution.toString(), "country", "BE", "zone", zone, "functions", functions));
    }

    public void publishUnit(UnitId unit, String code, String title, List<OutcomeId> outcomes) {
        publishUnit(unit, 1, code, title, outcomes);
    }

    public void publishUnit(UnitId unit, int version, String code, String title, List<OutcomeId> outcomes) {
        publishUnit(unit, version, code, title, outcomes, Map.of());
    }

    /** A unit with a level of its own. */
    public void publishUnit(UnitId unit, int eqfLevel, OutcomeId outcome) {
        publishUnit(unit, 1, "LEVEL", "Unit of its own level", List.of(outcome), Map.of("eqfLevel", eqfLevel));
        var specifications = Arc.container().instance(Specifications.class).get();
        inTransaction(() -> specifications.unit(new UnitVersion(unit, 1)).isPresent());
    }

    private static void publishUnit(
            UnitId unit,
            int version,
            String code,
            String title,
            List<OutcomeId> outcomes,
            Map<String, Object> further) {
        List<String> codes = List.of("K1", "S1", "S2", "RA1");
        List<Map<String, Object>> told = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            told.add(Map.of(
                    "outcomeId", outcomes.get(i).toString(),
                    "code", codes.get(i),
                    "category", "SKILL",
                    "essential", true,
                    "text", Map.of("en", "Outcome " + codes.get(i))));
        }
        Map<String, Object> published = new HashMap<>(further);
        published.put("unitId", unit.toString());
        published.put("unitVersion", version);
        published.put("code", code);
        published.put("title", Map.of("en", title));
        published.put("language", "en");
        published.put("outcomes", told);
        published.put("validity", Map.of("from", "2020-01-01"));
        OtherServices.tell(REGISTRY, "/qualification-registry", "unit.version.published", unit.value(), published);
    }

    public void supersedeUnit(UnitId unit, Map<OutcomeId, OutcomeId> equivalents) {
        OtherServices.tell(
                REGISTRY,
                "/qualification-registry",
                "unit.version.superseded",
                unit.value(),
                Map.of(
                        "unitId",
                        unit.toString(),
                        "unitVersion",
                        1,
                        "supersededByVersion",
                        2,
                        "transitionUntil",
                        "2027-01-01",
                        "correspondence",
                        equivalents.entrySet().stream()
                                .map(pair -> Map.of(
                                        "oldOutcomeId", pair.getKey().toString(),
                                        "relation", "EQUIVALENT",
                                        "newOutcomeId", pair.getValue().toString()))
                                .toList()));
    }

    public void publishQualification(QualificationId qualification, String total, Map<UnitId, String> pointsOfUnits) {
        Map<UnitId, Integer> versions = new HashMap<>();
        pointsOfUnits.keySet().forEach(unit -> versions.put(unit, 1));
        publishQualification(qualification, total, pointsOfUnits, versions);
    }

    public void publishQualification(
            QualificationId qualification,
            String total,
            Map<UnitId, String> pointsOfUnits,
            Map<UnitId, Integer> versions) {
        List<Map<String, Object>> units = pointsOfUnits.entrySet().stream()
                .map(unit -> Map.<String, Object>of(
                        "unitId", unit.getKey().toString(),
                        "unitVersion", versions.get(unit.getKey()),
                        "obligation", "MANDATORY",
                        "points", unit.getValue()))
                .toList();
        Map<String, Object> told = new HashMap<>();
        told.put("qualificationId", qualification.toString());
        told.put("qualificationVersion", 1);
        told.put("code", "BEFR-ESTH");
        told.put("title", Map.of("en", "Aesthetician"));
        told.put("country", "BE");
        told.put("eqfLevel", 4);
        told.put("iscedF", "1012");
        told.put("regulatedProfession", false);
        told.put("designedBy", home.toString());
        told.put("units", units);
        told.put("groups", List.of());
        told.put("totalPoints", total);
        OtherServices.tell(
                REGISTRY, "/qualification-registry", "qualification.version.published", qualification.value(), told);
        var specifications = Arc.container().instance(Specifications.class).get();
        inTransaction(() -> specifications
                .qualification(new QualificationVersion(qualification, 1))
                .isPresent());
    }

    public void activateAgreement() {
        Map<String, Object> target = Map.of(
                "unitId",
                handCare.toString(),
                "unitVersion",
                1,
                "outcomeIds",
                text(handOutcomes.subList(0, 3)),
                "wholeUnit",
                false,
                "status",
                "INTEGRAL",
                "standardisation",
                "LOW",
                "automaticRecognition",
                false);
        Map<String, Object> told = new HashMap<>();
        told.put("learningAgreementId", agreement.toString());
        told.put("agreementVersion", 1);
        told.put("contentHash", "sha-256:" + "0".repeat(64));
        told.put("learnerId", learner.toString());
        told.put("homeInstitutionId", home.toString());
        told.put("hostInstitutionId", host.toString());
        told.put("assessingInstitutionIds", List.of(host.toString()));
        told.put("validatingInstitutionId", home.toString());
        told.put("recognisingInstitutionId", home.toString());
        told.put("qualificationId", aesthetician.toString());
        told.put("qualificationVersion", 1);
        told.put("targets", List.of(target));
        told.put("agreedMethods", List.of("Practical test"));
        told.put("period", Map.of("from", "2026-01-12", "until", "2026-02-06"));
        told.put("coverage", Map.of("from", "2025-09-01", "until", "2026-08-05"));
        OtherServices.tell(MOBILITY, "/mobility-agreements", "learning-agreement.active", agreement.value(), told);
    }

    public void changeCoverage(String from, String until) {
        OtherServices.tell(
                MOBILITY,
                "/mobility-agreements",
                "learning-agreement.coverage-changed",
                agreement.value(),
                Map.of(
                        "learningAgreementId", agreement.toString(),
                        "agreementVersion", 1,
                        "coverage", Map.of("from", from, "until", until)));
        var agreements = Arc.container().instance(RunningAgreements.class).get();
        inTransaction(() -> agreements
                .find(agreement)
                .orElseThrow()
                .coverage()
                .until()
                .toString()
                .equals(until));
    }

    public void endAgreement(String ending, String on) {
        OtherServices.tell(
                MOBILITY,
                "/mobility-agreements",
                "learning-agreement.ended",
                agreement.value(),
                Map.of(
                        "learningAgreementId",
                        agreement.toString(),
                        "agreementVersion",
                        1,
                        "learnerId",
                        learner.toString(),
                        "ending",
                        ending,
                        "endedOn",
                        on));
        var agreements = Arc.container().instance(RunningAgreements.class).get();
        inTransaction(() -> agreements.find(agreement).orElseThrow().ending().isPresent());
    }

    public void validate(UUID caseId, List<OutcomeId> matching) {
        OtherServices.tell(
                RECOGNITION,
                "/recognition-service",
                "validation.completed",
                caseId,
                Map.of(
                        "caseId", caseId.toString(),
                        "validationId", UUID.randomUUID().toString(),
                        "learnerId", learner.toString(),
                        "validatedOn", "2026-02-20",
                        "validatingInstitutionId", home.toString(),
                        "automatic", false,
                        "outcomes",
                                matching.stream()
                                        .map(outcome -> Map.of(
                                                "unitId",
                                                handCare.toString(),
                                                "unitVersion",
                                                1,
                                                "outcomeId",
                                                outcome.toString(),
                                                "match",
                                                "MATCH"))
                                        .toList()));
    }

    /** What a decision does for one unit. */
    public Map<String, Object> unit(
            UnitId unit, String effect, String points, List<OutcomeId> recognised, List<OutcomeId> waived) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("unitId", unit.toString());
        told.put("unitVersion", 1);
        told.put("effect", effect);
        told.put("recognisedOutcomeIds", text(recognised));
        told.put("waivedOutcomeIds", text(waived));
        told.put("missing", List.of());
        if (points != null) {
            told.put("points", points);
        }
        return told;
    }

    @SafeVarargs
    public final Map<String, Object> decision(
            UUID decisionId, UUID caseId, QualificationId qualification, Map<String, Object>... units) {
        Map<String, Object> told = new HashMap<>();
        told.put("decisionId", decisionId.toString());
        told.put("caseId", caseId.toString());
        told.put("learnerId", learner.toString());
        told.put("qualificationId", qualification.toString());
        told.put("qualificationVersion", 1);
        told.put("validationId", UUID.randomUUID().toString());
        told.put("decidedOn", "2026-02-27");
        told.put("decidingInstitutionId", home.toString());
        told.put("function", "RECOGNISE_UNIT");
        told.put("result", "RECOGNISED");
        told.put("automatic", false);
        told.put("units", List.of(units));
        return told;
    }

    public UUID tellDecision(UUID caseId, Map<String, Object> decision) {
        return OtherServices.tell(RECOGNITION, "/recognition-service", "recognition.decided", caseId, decision);
    }

    public void tellDecisionAgain(UUID eventId, UUID caseId, long version, Map<String, Object> decision) {
        OtherServices.repeat(
                RECOGNITION, "/recognition-service", "recognition.decided", eventId, caseId, version, decision);
    }

    /** The assessment of the first three outcomes of hand care on 5 February, with these results. */
    public Map<String, Object> assessment(String... results) {
        List<Map<String, Object>> told = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            told.add(Map.of("outcomeId", handOutcomes.get(i).toString(), "result", results[i]));
        }
        Map<String, Object> act = new HashMap<>();
        act.put("learningAgreementId", agreement.toString());
        act.put("learnerId", learner.toString());
        act.put("unitId", handCare.toString());
        act.put("unitVersion", 1);
        act.put("assessedOn", "2026-02-05");
        act.put("method", "Practical test");
        act.put("results", told);
        return act;
    }

    public ValidatableResponse assess(Map<String, Object> act) {
        return as(host, Role.ASSESSOR).body(act).post("/v1/assessments").then();
    }

    public Map<String, Object> transcript() {
        Map<String, Object> act = new HashMap<>();
        act.put("learningAgreementId", agreement.toString());
        act.put("periodSpent", Map.of("start", "2026-01-12", "end", "2026-02-06"));
        return act;
    }

    public ValidatableResponse issue(Map<String, Object> act) {
        return as(host, Role.REGISTRAR).body(act).post("/v1/transcripts").then();
    }

    public ValidatableResponse accumulation(QualificationId qualification) {
        return as(home, Role.COORDINATOR)
                .get(
                        "/v1/accumulations?learnerId={l}&qualificationId={q}&qualificationVersion=1",
                        learner.toString(),
                        qualification.toString())
                .then();
    }

    public RequestSpecification as(InstitutionId institution, Role role) {
        return with(Tokens.staff(institution, role));
    }

    public RequestSpecification asLearner() {
        return with(Tokens.learner(learner));
    }

    public RequestSpecification asGuardian() {
        return with(Tokens.guardian(learner));
    }

    public static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static List<OutcomeId> outcomes(int number) {
        List<OutcomeId> outcomes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            outcomes.add(new OutcomeId(UUID.randomUUID()));
        }
        return List.copyOf(outcomes);
    }

    private static List<String> text(List<OutcomeId> outcomes) {
        return outcomes.stream().map(OutcomeId::toString).toList();
    }

    private static void inTransaction(BooleanSupplier condition) {
        Eventually.until(() -> QuarkusTransaction.requiringNew().call(condition::getAsBoolean));
    }
}
