package eu.ecvet.records;

import static io.restassured.RestAssured.given;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.InstitutionFunctions;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.records.heard.agreement.RunningAgreements;
import eu.ecvet.records.heard.specification.Specifications;
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
import java.util.Iterator;
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
                        "bornOn", "2008-03-14"))
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

    /** From now on the institution holds no function. */
    public void losesAllFunctions(InstitutionId institution) {
        Told.the("institution.functions.changed")
                .with("institutionId", institution)
                .no("functions")
                .tell();
        var authorities = Arc.container().instance(Authorities.class).get();
        inTransaction(() -> authorities.held(institution).functions().isEmpty());
    }

    private static void holdsAllFunctions(InstitutionId institution, String zone, Map<String, Object> scope) {
        Told.the("institution.functions.changed")
                .with("institutionId", institution)
                .with("country", "BE")
                .with("zone", zone)
                .each("functions", List.of(Function.values()), (held, function) -> held.with(
                                "assignmentId", UUID.randomUUID())
                        .with("function", function)
                        .with("scope", scope))
                .tell();
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
        Iterator<String> codes = List.of("K1", "S1", "S2", "RA1").iterator();
        var told = Told.the("unit.version.published")
                .with("unitId", unit)
                .with("unitVersion", version)
                .with("code", code)
                .with("title", Map.of("en", title))
                .without("eqfLevel")
                .each("outcomes", outcomes, (part, outcome) -> part.with("outcomeId", outcome)
                        .with("code", codes.next())
                        .with("category", "SKILL")
                        .with("essential", true));
        further.forEach(told::with);
        told.tell();
    }

    public void supersedeUnit(UnitId unit, Map<OutcomeId, OutcomeId> equivalents) {
        Told.the("unit.version.superseded")
                .with("unitId", unit)
                .each("correspondence", equivalents.entrySet(), (pair, outcomes) -> pair.with(
                                "oldOutcomeId", outcomes.getKey())
                        .with("newOutcomeId", outcomes.getValue()))
                .tell();
    }

    public void publishQualification(QualificationId qualification, String total, Map<UnitId, String> pointsOfUnits) {
        Map<UnitId, Integer> versions = new HashMap<>();
        pointsOfUnits.keySet().forEach(unit -> versions.put(unit, 1));
        publishQualification(qualification, 1, total, pointsOfUnits, versions);
    }

    public void publishQualification(
            QualificationId qualification,
            int version,
            String total,
            Map<UnitId, String> pointsOfUnits,
            Map<UnitId, Integer> versions) {
        Told.the("qualification.version.published")
                .with("qualificationId", qualification)
                .with("qualificationVersion", version)
                .with("ownerInstitutionId", home)
                .with("totalPoints", total)
                .each("units", pointsOfUnits.entrySet(), (unit, points) -> unit.with("unitId", points.getKey())
                        .with("unitVersion", versions.get(points.getKey()))
                        .with("points", points.getValue()))
                .with(
                        "composition.members",
                        pointsOfUnits.entrySet().stream()
                                .map(unit ->
                                        Map.of("required", true, "unitId", unit.getKey(), "points", unit.getValue()))
                                .toList())
                .tell();
        var specifications = Arc.container().instance(Specifications.class).get();
        inTransaction(() -> specifications
                .qualification(new QualificationVersion(qualification, version))
                .isPresent());
    }

    public void activateAgreement() {
        activateAgreement(1, host);
    }

    /** The version of the agreement that names these institutions as assessing is active. */
    public void activateAgreement(int version, InstitutionId... assessing) {
        Told.the("learning-agreement.active")
                .with("learningAgreementId", agreement)
                .with("agreementVersion", version)
                .with("learnerId", learner)
                .with("homeInstitutionId", home)
                .with("hostInstitutionId", host)
                .with("assessingInstitutionIds", List.of(assessing))
                .with("validatingInstitutionId", home)
                .with("recognisingInstitutionId", home)
                .with("qualificationId", aesthetician)
                .one("targets", target -> target.with("unitId", handCare)
                        .with("outcomeIds", handOutcomes.subList(0, 3))
                        .with("wholeUnit", false)
                        .with("standardisation", "LOW")
                        .without("coverageThresholdPercent")
                        .without("expectedPoints"))
                .with("agreedMethods", List.of("Practical test"))
                .without("memorandumId")
                .without("memorandumVersion")
                .tell();
    }

    public void changeCoverage(String from, String until) {
        Told.the("learning-agreement.coverage-changed")
                .with("learningAgreementId", agreement)
                .with("coverage.from", from)
                .with("coverage.until", until)
                .tell();
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
        Told.the("learning-agreement.ended")
                .with("learningAgreementId", agreement)
                .with("learnerId", learner)
                .with("ending", ending)
                .with("endedOn", on)
                .without("closedAs")
                .tell();
        var agreements = Arc.container().instance(RunningAgreements.class).get();
        inTransaction(() -> agreements.find(agreement).orElseThrow().ending().isPresent());
    }

    public void validate(UUID caseId, List<OutcomeId> matching) {
        Told.the("validation.completed")
                .with("caseId", caseId)
                .with("validationId", UUID.randomUUID())
                .with("learnerId", learner)
                .with("validatingInstitutionId", home)
                .without("learningAgreementId")
                .each("outcomes", matching, (validated, outcome) -> validated
                        .with("unitId", handCare)
                        .with("outcomeId", outcome))
                .tell();
    }

    /** What a decision does for one unit. */
    public UnitDecided unit(
            UnitId unit, String effect, String points, List<OutcomeId> recognised, List<OutcomeId> waived) {
        return new UnitDecided(unit, 1, effect, points, recognised, waived);
    }

    /** A decision of the home school; it may be told more than once. */
    public Told decision(UUID decisionId, UUID caseId, QualificationId qualification, UnitDecided... units) {
        return Told.the("recognition.decided")
                .with("decisionId", decisionId)
                .with("caseId", caseId)
                .with("learnerId", learner)
                .with("qualificationId", qualification)
                .with("validationId", UUID.randomUUID())
                .with("decidedOn", "2026-02-27")
                .with("decidingInstitutionId", home)
                .without("learningAgreementId")
                .without("agreementVersion")
                .each("units", List.of(units), (decided, unit) -> decided.with("unitId", unit.unit())
                        .with("unitVersion", unit.version())
                        .with("effect", unit.effect())
                        .with("points", unit.points())
                        .with("recognisedOutcomeIds", unit.recognised())
                        .with("waivedOutcomeIds", unit.waived()));
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
        act.put("period", Map.of("from", "2026-01-12", "until", "2026-02-06"));
        return act;
    }

    public ValidatableResponse issue(Map<String, Object> act) {
        return as(host, Role.REGISTRAR).body(act).post("/v1/transcripts").then();
    }

    public ValidatableResponse accumulation(QualificationId qualification) {
        return accumulation(qualification, 1);
    }

    public ValidatableResponse accumulation(QualificationId qualification, int version) {
        String towards = "learnerId=%s&qualificationId=%s&qualificationVersion=%d";
        var asked = "/v1/accumulations?" + towards.formatted(learner, qualification, version);
        return as(home, Role.COORDINATOR).get(asked).then();
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

    private static void inTransaction(BooleanSupplier condition) {
        Eventually.until(() -> QuarkusTransaction.requiringNew().call(condition::getAsBoolean));
    }
}
