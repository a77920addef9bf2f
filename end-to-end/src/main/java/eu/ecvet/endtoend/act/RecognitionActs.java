package eu.ecvet.endtoend.act;

import static eu.ecvet.endtoend.outside.Suite.Service.RECOGNITION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.util.List;
import java.util.UUID;

/** What recognition officers do in recognition-service. */
public final class RecognitionActs {
    private final Suite suite;
    private final Narrator narrator;

    public RecognitionActs(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    /** The case that the transcript of this agreement opened. */
    public UUID awaitCase(Person officer, UUID learner, UUID agreement) {
        Answer list = suite.eventually(
                "the case of the agreement",
                () -> suite.get(officer, RECOGNITION, "/v1/cases?learnerId=" + learner),
                answer -> find(answer, agreement) != null);
        JsonNode found = find(list, agreement);
        narrator.note("recognition-service has opened a case by itself: %s"
                .formatted(found.path("state").asText()));
        return UUID.fromString(found.path("id").asText());
    }

    private static JsonNode find(Answer list, UUID agreement) {
        for (JsonNode item : list.body().path("items")) {
            if (item.path("learningAgreementId").asText().equals(agreement.toString())) {
                return item;
            }
        }
        return null;
    }

    /** The learner asks the institution of the officer to recognise in this qualification (BR-D05). */
    public UUID applies(UUID learner, Person officer, UUID qualification) {
        UUID application = UUID.randomUUID();
        Person applicant = Person.learner("The learner", learner);
        suite.onceHeard(
                "POST /v1/applications",
                () -> suite.post(
                        applicant,
                        RECOGNITION,
                        "/v1/applications",
                        Json.object(
                                "id",
                                application,
                                "institutionId",
                                officer.claims().get("institution"),
                                "qualificationId",
                                qualification,
                                "qualificationVersion",
                                1)),
                200,
                201);
        narrator.tells(applicant, RECOGNITION, "applies for recognition at the institution that is to decide");
        return application;
    }

    /**
     * A case outside of an agreement: on the learner's application, under the institution's own procedure, on assessments that
     * are there.
     */
    public UUID open(
            Person officer,
            UUID learner,
            UUID qualification,
            RegistryActs.Unit unit,
            int version,
            String procedure,
            List<UUID> assessments) {
        UUID id = UUID.randomUUID();
        UUID application = applies(learner, officer, qualification);
        suite.onceHeard(
                "POST /v1/cases",
                () -> suite.post(
                        officer,
                        RECOGNITION,
                        "/v1/cases",
                        Json.object(
                                "id", id,
                                "learnerId", learner,
                                "qualificationId", qualification,
                                "qualificationVersion", 1,
                                "unitTargets", List.of(Json.object("unitId", unit.id(), "unitVersion", version)),
                                "procedureId", procedure,
                                "applicationId", application,
                                "assessmentIds", assessments)),
                200,
                201);
        return id;
    }

    public Answer validateAsProposed(Person officer, UUID caseId) {
        return act(officer, caseId, "validations", Json.object());
    }

    /** The decision that the rules propose, taken by the officer. */
    public Answer decideAsProposed(Person officer, UUID caseId, ObjectNode more) {
        return act(
                officer,
                caseId,
                "decisions",
                Json.with(
                        more,
                        "id",
                        UUID.randomUUID(),
                        "legalBasis",
                        "Recognition rules of the home qualification",
                        "reasons",
                        "Every outcome was compared with what the pinned unit version expects."));
    }

    Answer act(Person officer, UUID caseId, String act, ObjectNode body) {
        Answer read = suite.get(officer, RECOGNITION, "/v1/cases/" + caseId).expect(200);
        return suite.post(officer, RECOGNITION, "/v1/cases/" + caseId + "/" + act, body, read.etag());
    }

    public void tells(Person officer, String what) {
        narrator.tells(officer, RECOGNITION, what);
    }
}
