package eu.ecvet.endtoend.act;

import static eu.ecvet.endtoend.outside.Suite.Service.RECORDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What home coordinators, assessors and registrars do in learner-records, and what the ledger says. */
public final class RecordsActs {
    private final Suite suite;
    private final Narrator narrator;

    public RecordsActs(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    public void register(Person coordinator, UUID learner, String initials, LocalDate bornOn) {
        suite.onceHeard(
                "POST /v1/learners",
                () -> suite.post(
                        coordinator,
                        RECORDS,
                        "/v1/learners",
                        Json.object(
                                "id",
                                learner,
                                "givenNames",
                                initials.substring(0, 2),
                                "familyName",
                                initials.substring(2).strip(),
                                "bornOn",
                                bornOn)),
                200,
                201);
        narrator.tells(
                coordinator,
                RECORDS,
                "registers the learner %s; everybody else will know her as %s…"
                        .formatted(initials, learner.toString().substring(0, 8)));
    }

    public ObjectNode assessment(
            UUID agreement,
            UUID learner,
            RegistryActs.Unit unit,
            int version,
            LocalDate on,
            Map<String, String> resultsByCode) {
        return Json.object(
                "id",
                UUID.randomUUID(),
                "learningAgreementId",
                agreement,
                "learnerId",
                learner,
                "unitId",
                unit.id(),
                "unitVersion",
                version,
                "assessedOn",
                on,
                "method",
                "practical assignment",
                "results",
                resultsByCode.entrySet().stream()
                        .map(result ->
                                Json.object("outcomeId", unit.outcome(result.getKey()), "result", result.getValue()))
                        .toList());
    }

    public UUID assess(Person assessor, ObjectNode assessment, String told) {
        UUID id = UUID.fromString(assessment.path("id").asText());
        suite.onceHeard(
                "POST /v1/assessments", () -> suite.post(assessor, RECORDS, "/v1/assessments", assessment), 200, 201);
        narrator.tells(assessor, RECORDS, told);
        return id;
    }

    public UUID issueTranscript(Person registrar, UUID agreement, LocalDate start, LocalDate end) {
        UUID id = UUID.randomUUID();
        Answer transcript = suite.post(
                        registrar,
                        RECORDS,
                        "/v1/transcripts",
                        Json.object(
                                "id",
                                id,
                                "learningAgreementId",
                                agreement,
                                "period",
                                Json.object("from", start, "until", end)))
                .expect(201);
        narrator.tells(registrar, RECORDS, "issues the personal transcript, version 1");
        return id;
    }

    Answer accumulation(Person who, UUID learner, UUID qualification) {
        return suite.get(
                who,
                RECORDS,
                "/v1/accumulations?learnerId=%s&qualificationId=%s&qualificationVersion=1"
                        .formatted(learner, qualification));
    }

    public String points(Person who, UUID learner, UUID qualification) {
        return accumulation(who, learner, qualification).expect(200).text("/countedPoints");
    }

    /** Waits until the ledger counts so many points in this qualification. */
    public JsonNode awaitPoints(Person who, UUID learner, UUID qualification, String points) {
        JsonNode view = suite.eventually(
                        points + " points",
                        () -> accumulation(who, learner, qualification),
                        answer -> answer.status() == 200
                                && answer.text("/countedPoints").equals(points))
                .body();
        narrator.note("counted so far: %s of %s points"
                .formatted(points, view.path("totalPoints").asText()));
        return view;
    }

    public Answer whatIf(Person who, UUID learner, UUID qualification) {
        return suite.get(
                        who,
                        RECORDS,
                        "/v1/accumulations/what-if?learnerId=%s&qualificationId=%s&qualificationVersion=1"
                                .formatted(learner, qualification))
                .expect(200);
    }
}
