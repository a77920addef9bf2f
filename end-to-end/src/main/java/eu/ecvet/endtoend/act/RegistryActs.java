package eu.ecvet.endtoend.act;

import static eu.ecvet.endtoend.outside.Suite.Service.REGISTRY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Ids;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What authorities, designers and quality officers do in the registry. All of it can be done again without harm. */
public final class RegistryActs {
    private final Suite suite;
    private final Narrator narrator;

    public RegistryActs(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    public record Institution(UUID id, String legalName, String language, String country, String zone) {}

    public void register(Person authority, Institution institution, LocalDate from, String... functions) {
        suite.post(
                        authority,
                        REGISTRY,
                        "/v1/institutions",
                        Json.object(
                                "id", institution.id(),
                                "legalName", Map.of(institution.language(), institution.legalName()),
                                "country", institution.country(),
                                "zone", institution.zone(),
                                "website", "https://institution.example/" + institution.id()))
                .expect(200, 201);
        String at = "/v1/institutions/" + institution.id();
        for (String function : functions) {
            suite.post(
                            authority,
                            REGISTRY,
                            at + "/functions",
                            Json.object(
                                    "id",
                                    Ids.of("function", institution.id() + function),
                                    "function",
                                    function,
                                    "scope",
                                    Map.of(),
                                    "legalBasis",
                                    "Fixture of the story: assignment by the national authority",
                                    "grantedBy",
                                    authority.called(),
                                    "validity",
                                    Json.object("from", from)),
                            suite.get(authority, REGISTRY, at).expect(200).etag())
                    .expect(200, 201);
        }
        narrator.tells(
                authority,
                REGISTRY,
                "registers %s (%s) with %s"
                        .formatted(institution.legalName(), institution.country(), String.join(", ", functions)));
    }

    public record Outcome(UUID id, String code, String category, String text, boolean essential) {}

    public record Unit(UUID id, String code, String language, String title, int eqfLevel, List<Outcome> outcomes) {
        UUID outcome(String outcomeCode) {
            return outcomes.stream()
                    .filter(outcome -> outcome.code().equals(outcomeCode))
                    .findFirst()
                    .orElseThrow()
                    .id();
        }

        public List<UUID> outcomes(String... codes) {
            return java.util.Arrays.stream(codes).map(this::outcome).toList();
        }

        List<UUID> allOutcomes() {
            return outcomes.stream().map(Outcome::id).toList();
        }
    }

    /** A unit of the story, its outcomes given as pairs of code and text; K is knowledge, S skill, RA responsibility and autonomy. */
    public static Unit unit(String code, String title, int eqfLevel, String... codesAndTexts) {
        return unit(Ids.of("unit", code), code, "v1", title, eqfLevel, codesAndTexts);
    }

    public static Unit unit(UUID id, String code, String version, String title, int eqfLevel, String... codesAndTexts) {
        var outcomes = new java.util.ArrayList<Outcome>();
        for (int i = 0; i < codesAndTexts.length; i += 2) {
            String outcome = codesAndTexts[i];
            outcomes.add(new Outcome(
                    Ids.of("outcome", code + version + outcome),
                    outcome,
                    outcome.startsWith("K")
                            ? "KNOWLEDGE"
                            : outcome.startsWith("S") ? "SKILL" : "RESPONSIBILITY_AUTONOMY",
                    codesAndTexts[i + 1],
                    true));
        }
        return new Unit(id, code, "en", title, eqfLevel, outcomes);
    }

    /** Writes the draft of a unit; one that is there already is left as it is. */
    void draft(Person designer, Unit unit) {
        Answer existing = suite.get(designer, REGISTRY, "/v1/units/" + unit.id());
        if (existing.status() == 404) {
            suite.post(
                            designer,
                            REGISTRY,
                            "/v1/units",
                            Json.object("id", unit.id(), "code", unit.code(), "content", content(unit)))
                    .expect(201);
        }
    }

    static ObjectNode content(Unit unit) {
        return Json.object(
                "title",
                Map.of(unit.language(), unit.title()),
                "language",
                unit.language(),
                "eqfLevel",
                unit.eqfLevel(),
                "outcomes",
                unit.outcomes().stream()
                        .map(outcome -> Json.object(
                                "id", outcome.id(),
                                "code", outcome.code(),
                                "category", outcome.category(),
                                "text", Map.of(unit.language(), outcome.text()),
                                "essential", outcome.essential()))
                        .toList(),
                "assessment",
                Json.object(
                        "procedures",
                        Map.of(
                                unit.language(),
                                "Practical assignment in a real setting, followed by a professional talk"),
                        "methods",
                        List.of("practical assignment", "professional talk"),
                        "criteria",
                        List.of(Json.object(
                                "text", Map.of(unit.language(), "Shown without help, in a setting of the trade"),
                                "outcomeCodes",
                                        unit.outcomes().stream()
                                                .map(Outcome::code)
                                                .toList()))),
                "notApplicable",
                List.of("VALIDITY"));
    }

    public record Part(Unit unit, int version, String points, String obligation) {}

    public record Qualification(
            UUID id,
            String code,
            String title,
            String country,
            String iscedF,
            int eqfLevel,
            int years,
            String totalPoints,
            boolean regulated,
            List<Part> parts) {}

    /** Drafts, submits, approves and publishes a qualification together with those of its units that are not yet published. */
    public void publish(Person designer, Person qualityOfficer, Qualification qualification) {
        String at = "/v1/qualifications/" + qualification.id();
        if (suite.get(designer, REGISTRY, at).status() == 404) {
            qualification.parts().forEach(part -> draft(designer, part.unit()));
            suite.post(
                            designer,
                            REGISTRY,
                            "/v1/qualifications",
                            Json.object(
                                    "id",
                                    qualification.id(),
                                    "code",
                                    qualification.code(),
                                    "content",
                                    content(qualification)))
                    .expect(201);
        }
        if (!state(designer, at, 1).equals("PUBLISHED")) {
            walk(designer, qualityOfficer, at, 1, Json.object("includeUnits", true), Json.object("includeUnits", true));
        }
        narrator.tells(
                designer,
                REGISTRY,
                "publishes %s \"%s\", EQF %d, %s points, %d units; approved by the %s"
                        .formatted(
                                qualification.code(),
                                qualification.title(),
                                qualification.eqfLevel(),
                                qualification.totalPoints(),
                                qualification.parts().size(),
                                qualityOfficer.called()));
    }

    /**
     * The life cycle of a version from DRAFT to PUBLISHED.
     *
     * @param step what submission and approval carry: whether the units of a qualification come along; null for a unit
     */
    public void walk(
            Person designer, Person qualityOfficer, String at, int version, ObjectNode step, ObjectNode publication) {
        String path = at + "/versions/" + version;
        String state = state(designer, at, version);
        if (state.equals("DRAFT")) {
            act(designer, path, "submission", step);
            state = "IN_REVIEW";
        }
        if (state.equals("IN_REVIEW")) {
            act(qualityOfficer, path, "approval", step);
        }
        act(designer, path, "publication", publication);
    }

    /** A newer version of a published unit, with the table that says what became of each old outcome (BR-Q18). */
    public void publishNextVersion(
            Person designer, Person qualityOfficer, Unit old, Unit next, LocalDate transitionUntil) {
        String at = "/v1/units/" + old.id();
        if (state(designer, at, 2).equals("NONE")) {
            suite.post(designer, REGISTRY, at + "/versions", null).expect(200, 201);
        }
        if (state(designer, at, 2).equals("DRAFT")) {
            // No qualification lists the new version yet, and one that pins the old keeps it.
            ObjectNode content =
                    Json.with(content(next), "notApplicable", List.of("QUALIFICATION_TITLE", "POINTS", "VALIDITY"));
            String etag = suite.get(designer, REGISTRY, at + "/versions/2")
                    .expect(200)
                    .etag();
            suite.put(designer, REGISTRY, at + "/versions/2", content, etag).expect(200);
        }
        if (!state(designer, at, 2).equals("PUBLISHED")) {
            var pairs = old.outcomes().stream()
                    .map(outcome -> Json.object(
                            "oldOutcomeId",
                            outcome.id(),
                            "relation",
                            "EQUIVALENT",
                            "newOutcomeId",
                            next.outcome(outcome.code())))
                    .toList();
            walk(
                    designer,
                    qualityOfficer,
                    at,
                    2,
                    null,
                    Json.object(
                            "validity",
                            Json.object("from", LocalDate.of(2026, 6, 1)),
                            "correspondence",
                            Json.object("transitionUntil", transitionUntil, "outcomes", pairs)));
        }
        narrator.tells(
                designer, REGISTRY, "publishes version 2 of %s with the table of correspondence".formatted(old.code()));
    }

    private void act(Person who, String path, String act, ObjectNode body) {
        String etag = suite.get(who, REGISTRY, path).expect(200).etag();
        suite.post(who, REGISTRY, path + "/" + act, body, etag).expect(200, 204);
    }

    public String state(Person who, String at, int version) {
        JsonNode versions = suite.get(who, REGISTRY, at).expect(200).body().path("versions");
        return StreamSupport.stream(versions.spliterator(), false)
                .filter(candidate -> candidate
                                .path("unitVersion")
                                .asInt(candidate.path("qualificationVersion").asInt())
                        == version)
                .map(candidate -> candidate.path("state").asText())
                .findFirst()
                .orElse("NONE");
    }

    static ObjectNode content(Qualification qualification) {
        return Json.object(
                "title",
                Map.of("en", qualification.title()),
                "language",
                "en",
                "country",
                qualification.country(),
                "iscedF",
                qualification.iscedF(),
                "eqfLevel",
                qualification.eqfLevel(),
                "description",
                Json.object(
                        "openText",
                        Map.of(
                                "en",
                                "Whoever holds this qualification works in the profession of its title, alone and in a team.")),
                "awardingBody",
                Json.object(
                        "name", Map.of("en", "Competent authority of the story"), "url", "https://authority.example"),
                "regulatedProfession",
                qualification.regulated(),
                "validity",
                Map.of("from", "2024-08-01"),
                "totalPoints",
                qualification.totalPoints(),
                "allocation",
                Json.object(
                        "basis",
                        "FORMAL_REFERENCE",
                        "referencePathway",
                        Map.of(
                                "en",
                                "%d years of full-time school and workplace training".formatted(qualification.years())),
                        "referenceYears",
                        qualification.years(),
                        "criteria",
                        List.of("COMPLEXITY_SCOPE_VOLUME"),
                        "method",
                        Map.of("en", "Relative weight of the outcomes, agreed by the teachers' conference"),
                        "allocatedOn",
                        "2024-06-01"),
                "units",
                qualification.parts().stream()
                        .map(part -> Json.object(
                                "unitId", part.unit().id(),
                                "unitVersion", part.version(),
                                "points", part.points(),
                                "obligation", part.obligation()))
                        .toList());
    }
}
