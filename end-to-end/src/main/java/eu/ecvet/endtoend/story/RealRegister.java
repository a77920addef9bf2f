package eu.ecvet.endtoend.story;

import static eu.ecvet.endtoend.outside.Suite.Service.MOBILITY;
import static eu.ecvet.endtoend.outside.Suite.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.act.MobilityActs;
import eu.ecvet.endtoend.act.Narrator;
import eu.ecvet.endtoend.act.RegistryActs.Institution;
import eu.ecvet.endtoend.act.RegistryActs.Outcome;
import eu.ecvet.endtoend.act.RegistryActs.Unit;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Ids;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.StoryEnds;
import eu.ecvet.endtoend.outside.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Real input: both qualifications of the Finnish national register, from the import to the publication, and a Learning
 * Agreement on a unit of one of them all the way to the learner's ledger.
 */
public final class RealRegister extends Story {
    private static final String SPORTS = "liikunnan-ja-valmennuksen-ammattitutkinto-2018.json";
    private static final String CARE = "sosiaali-ja-terveysala.json";
    private static final String COHERENCE =
            "The register states requirements as integrated competence, without the three categories";

    private static final Institution AGENCY =
            new Institution(Ids.ofDemoInstitution("f10"), "Tutkintoviranomainen", "fi", "FI", "Europe/Helsinki");
    private static final Institution TAMPERE =
            new Institution(Ids.of("institution", "tampere"), "Ammattiopisto Tampere", "fi", "FI", "Europe/Helsinki");
    private static final Institution LILLE = new Institution(
            Ids.of("institution", "lille-sante"), "Lycée des métiers de la santé, Lille", "fr", "FR", "Europe/Paris");

    private final Person authorityFi = Person.authority("Finnish authority", "FI");
    private final Person authorityFr = Person.authority("French authority", "FR");
    private final Person designer = Person.staff("designer of the agency", AGENCY.id(), "designer");
    private final Person qualityOfficer = Person.staff("quality officer of the agency", AGENCY.id(), "quality-officer");
    private final Person tampere = Person.staff("Tampere coordinator", TAMPERE.id(), "coordinator", "representative");
    private final Person officer = Person.staff("Tampere recognition officer", TAMPERE.id(), "recognition-officer");
    private final Person lille = Person.staff("Lille coordinator", LILLE.id(), "coordinator", "representative");
    private final Person assessor = Person.staff("Lille assessor", LILLE.id(), "assessor");
    private final Person registrar = Person.staff("Lille registrar", LILLE.id(), "registrar");

    private final UUID learner = UUID.randomUUID();
    private final Person practicalNurse = Person.learner("the learner", learner);

    public RealRegister(Suite suite, Narrator narrator) {
        super(suite, narrator);
    }

    /** The data that real systems publish stands beside the checkout, not in it. */
    public static boolean isThere() {
        return Files.isDirectory(folder());
    }

    private static Path folder() {
        return Path.of(System.getProperty("ecvet.root"))
                .resolve("../shared/data/eperusteet")
                .normalize();
    }

    public void play() {
        narrator.chapter("Real input: two qualifications of the Finnish national register");
        if (!isThere()) {
            narrator.note(
                    "skipped: the folder with the published data of the Finnish register is not beside this checkout");
            return;
        }
        on("2026-02-02");
        registry.register(
                authorityFi,
                AGENCY,
                FUNCTIONS_SINCE,
                "DESIGN_QUALIFICATION",
                "DESIGN_UNIT",
                "ALLOCATE_POINTS",
                "QUALITY_ASSURE");
        registry.register(
                authorityFi,
                TAMPERE,
                FUNCTIONS_SINCE,
                "PROVIDE_TRAINING",
                "COORDINATE_MOBILITY",
                "ASSESS",
                "VALIDATE",
                "RECOGNISE_UNIT");
        registry.register(
                authorityFr,
                LILLE,
                FUNCTIONS_SINCE,
                "PROVIDE_TRAINING",
                "COORDINATE_MOBILITY",
                "ASSESS",
                "AWARD_CREDIT");
        importAndPublish(SPORTS, "iscedF=1014", null);
        UUID qualification = importAndPublish(CARE, "iscedF=0921&composition=ops", 4);
        throughAStayAbroad(qualification);
    }

    /** Import (first as a rehearsal), completion of what the source does not say, review, publication. */
    private UUID importAndPublish(String file, String decisions, Integer eqfLevel) {
        String query = "/v1/imports?format=eperusteet&outcomeCategory=SKILL&coherenceNote="
                + COHERENCE.replace(" ", "%20").replace(",", "%2C") + "&" + decisions;
        JsonNode source = read(file);
        JsonNode rehearsal = suite.post(designer, REGISTRY, query + "&dryRun=true", source)
                .expect(200, 201)
                .body();
        check(rehearsal.path("dryRun").asBoolean(), "a rehearsal says that it is one");
        JsonNode report =
                suite.post(designer, REGISTRY, query, source).expect(200, 201).body();
        check(report.path("rejected").asInt() == 0, "nothing of the file is rejected");
        UUID id = rowOf(report);
        int findings = report.path("rows").findValues("findings").stream()
                .mapToInt(JsonNode::size)
                .sum();
        narrator.tells(
                designer,
                REGISTRY,
                "imports %s: %d created, %d unchanged, %d findings to look at"
                        .formatted(
                                file,
                                report.path("created").asInt(),
                                report.path("unchanged").asInt(),
                                findings));
        JsonNode again =
                suite.post(designer, REGISTRY, query, source).expect(200, 201).body();
        check(again.path("created").asInt() == 0, "the same file again creates nothing (BR-C06)");
        String at = "/v1/qualifications/" + id;
        if (registry.state(designer, at, 1).equals("DRAFT")) {
            complete(at + "/versions/1", eqfLevel);
        }
        if (!registry.state(designer, at, 1).equals("PUBLISHED")) {
            registry.walk(
                    designer,
                    qualityOfficer,
                    at,
                    1,
                    Json.object("includeUnits", true),
                    Json.object("validity", Map.of("from", "2024-01-01"), "includeUnits", true));
        }
        JsonNode published =
                suite.get(designer, REGISTRY, at + "/versions/1").expect(200).body();
        narrator.tells(
                designer,
                REGISTRY,
                "completes what the source does not say and publishes it: %d units, %s points"
                        .formatted(
                                published.at("/content/units").size(),
                                published.at("/content/totalPoints").asText("no")));
        return id;
    }

    private void complete(String at, Integer eqfLevel) {
        Answer draft = suite.get(designer, REGISTRY, at).expect(200);
        ObjectNode content = (ObjectNode) draft.body().path("content");
        content.put("regulatedProfession", false);
        if (!content.has("eqfLevel") && eqfLevel != null) {
            content.put("eqfLevel", eqfLevel.intValue());
        }
        ObjectNode body = content.has("awardingBody")
                ? (ObjectNode) content.get("awardingBody")
                : content.putObject("awardingBody");
        if (!body.has("name")) {
            body.putObject("name").put("fi", "Koulutuksen järjestäjä");
        }
        body.put("url", "https://www.oph.fi");
        ObjectNode allocation = Json.object(
                "basis",
                "FORMAL_REFERENCE",
                "referencePathway",
                Map.of("fi", "Ammatillinen koulutus tutkinnon perusteiden mukaan"),
                "criteria",
                List.of("COMPLEXITY_SCOPE_VOLUME"),
                "method",
                Map.of("fi", "Osaamispisteet tutkinnon perusteiden mukaan"),
                "allocatedOn",
                "2018-07-03");
        content.set("allocation", allocation);
        suite.put(designer, REGISTRY, at, content, draft.etag()).expect(200);
        for (JsonNode listed : content.path("units")) {
            String unitAt = "/v1/units/%s/versions/%d"
                    .formatted(
                            listed.path("unitId").asText(),
                            listed.path("unitVersion").asInt());
            Answer read = suite.get(designer, REGISTRY, unitAt).expect(200);
            ObjectNode unit = (ObjectNode) read.body().path("content");
            if (read.text("/state").equals("DRAFT")
                    && unit.at("/assessment/procedures").isMissingNode()) {
                ((ObjectNode) unit.path("assessment"))
                        .putObject("procedures")
                        .put("fi", "Osaaminen arvioidaan opintojen aikana");
                suite.put(designer, REGISTRY, unitAt, unit, read.etag()).expect(200);
            }
        }
    }

    private void throughAStayAbroad(UUID qualification) {
        on("2026-02-09");
        JsonNode published = suite.get(designer, REGISTRY, "/v1/qualifications/" + qualification + "/versions/1")
                .expect(200)
                .body()
                .path("content");
        JsonNode listed = null;
        for (JsonNode candidate : published.path("units")) {
            if (candidate.path("obligation").asText().equals("MANDATORY") && candidate.has("points")) {
                listed = candidate;
                break;
            }
        }
        check(listed != null, "the qualification has a mandatory unit with points");
        String points = listed.path("points").asText();
        Unit unit = unitOf(listed);
        records.register(tampere, learner, "K. L.", LocalDate.of(2001, 6, 1));
        UUID memorandum = memorandum(qualification, unit);
        UUID agreement = agreement(qualification, unit, memorandum);

        on("2026-04-22");
        records.assess(
                assessor,
                records.assessment(agreement, learner, unit, 1, LocalDate.of(2026, 4, 22), achieved(unit)),
                "assesses \"%s\": all %d outcomes achieved"
                        .formatted(unit.title(), unit.outcomes().size()));
        on("2026-04-27");
        records.issueTranscript(registrar, agreement, LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 24));
        UUID caseId = recognition.awaitCase(officer, learner, agreement);
        Answer decision = recognition
                .decideAsProposed(officer, caseId, Json.object("validation", Json.object()))
                .expect(201);
        check(decision.text("/result").equals("RECOGNISED"), "every outcome was achieved");
        recognition.tells(officer, "decides: RECOGNISED");
        records.awaitPoints(practicalNurse, learner, qualification, points);
    }

    private UUID memorandum(UUID qualification, Unit unit) {
        var places = new LinkedHashMap<Person, String>();
        places.put(tampere, "Tampere");
        places.put(lille, "Lille");
        ObjectNode content = MobilityActs.memorandum(
                "Care Tampere – Lille",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2028, 12, 31),
                TAMPERE.id(),
                List.of(
                        MobilityActs.partner(
                                TAMPERE.id(), "PROVIDE_TRAINING", "COORDINATE_MOBILITY", "VALIDATE", "RECOGNISE_UNIT"),
                        MobilityActs.partner(
                                LILLE.id(), "PROVIDE_TRAINING", "COORDINATE_MOBILITY", "ASSESS", "AWARD_CREDIT")),
                List.of(MobilityActs.covered(qualification, 1, LILLE.id(), TAMPERE.id(), TAMPERE.id())),
                List.of(MobilityActs.pair(qualification, unit, "Accompagnement de la personne", 4, "LOW")));
        return memorandumInForce(tampere, content, "2026-03-01", places);
    }

    private UUID agreement(UUID qualification, Unit unit, UUID memorandum) {
        UUID agreement = UUID.randomUUID();
        ObjectNode content = MobilityActs.agreement(
                learner,
                TAMPERE.id(),
                LILLE.id(),
                memorandum,
                qualification,
                List.of(MobilityActs.target(unit, 1, List.of())),
                LocalDate.of(2026, 3, 30),
                LocalDate.of(2026, 4, 24),
                TAMPERE.id(),
                TAMPERE.id(),
                "in the assessment grid");
        suite.onceHeard(
                "POST /v1/learning-agreements",
                () -> suite.post(
                        tampere, MOBILITY, "/v1/learning-agreements", Json.object("id", agreement, "content", content)),
                200,
                201);
        String at = TwoGetOneCare.at(agreement);
        suite.onceHeard("the proposal", () -> mobility.act(tampere, at, "proposal", Json.object()), 200);
        mobility.sign(tampere, at, "Tampere");
        mobility.sign(lille, at, "Lille");
        mobility.sign(practicalNurse, at, "Tampere");
        on("2026-03-30");
        mobility.awaitState(tampere, at, "ACTIVE");
        return agreement;
    }

    private Unit unitOf(JsonNode listed) {
        JsonNode unit = suite.get(
                        designer,
                        REGISTRY,
                        "/v1/units/%s/versions/%d"
                                .formatted(
                                        listed.path("unitId").asText(),
                                        listed.path("unitVersion").asInt()))
                .expect(200)
                .body();
        var outcomes = new ArrayList<Outcome>();
        unit.at("/content/outcomes")
                .forEach(outcome -> outcomes.add(new Outcome(
                        UUID.fromString(outcome.path("id").asText()),
                        outcome.path("code").asText(),
                        outcome.path("category").asText(),
                        "",
                        true)));
        JsonNode title = unit.at("/content/title");
        return new Unit(
                UUID.fromString(listed.path("unitId").asText()),
                unit.path("code").asText(),
                "fi",
                title.path("en").asText(title.path("fi").asText()),
                4,
                outcomes);
    }

    private static UUID rowOf(JsonNode report) {
        for (JsonNode row : report.path("rows")) {
            if (row.path("kind").asText().equals("QUALIFICATION")) {
                return UUID.fromString(row.path("qualificationId").asText());
            }
        }
        throw new StoryEnds("the report has no row for the qualification");
    }

    private static JsonNode read(String file) {
        try {
            return Json.MAPPER.readTree(folder().resolve(file).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
