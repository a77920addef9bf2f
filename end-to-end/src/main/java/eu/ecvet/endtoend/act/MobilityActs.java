package eu.ecvet.endtoend.act;

import static eu.ecvet.endtoend.outside.Suite.Service.MOBILITY;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What coordinators, representatives, learners and guardians do in mobility-agreements. */
public final class MobilityActs {
    private final Suite suite;
    private final Narrator narrator;

    public MobilityActs(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
    }

    public UUID propose(Person coordinator, UUID id, ObjectNode content, String kind) {
        // The institutions and qualifications that it names have to be known to this service.
        Answer created = suite.onceHeard(
                "POST /v1/memoranda",
                () -> suite.post(
                        coordinator,
                        MOBILITY,
                        "/v1/memoranda",
                        Json.object("id", id, "kind", kind, "content", content)),
                200,
                201);
        suite.onceHeard(
                "the proposal of the memorandum",
                () -> act(coordinator, "/v1/memoranda/" + id, "proposal", Json.object()),
                200);
        narrator.tells(
                coordinator,
                MOBILITY,
                "drafts and proposes a Memorandum of Understanding: \"%s\""
                        .formatted(content.at("/title/en")
                                .asText(content.path("title").asText())));
        return id;
    }

    public void sign(Person signatory, String at, String place) {
        Answer read = suite.get(signatory, MOBILITY, at).expect(200);
        Answer signed = suite.post(
                        signatory,
                        MOBILITY,
                        at + "/signatures",
                        Json.object("contentHash", read.text("/contentHash"), "place", place))
                .expect(200, 201);
        narrator.tells(
                signatory,
                MOBILITY,
                "signs %s… in %s; now %s"
                        .formatted(read.text("/contentHash").substring(0, 16), place, signed.text("/state")));
    }

    public Answer act(Person who, String at, String act, ObjectNode body) {
        Answer read = suite.get(who, MOBILITY, at).expect(200);
        return suite.post(who, MOBILITY, at + "/" + act, body, read.etag());
    }

    public Answer awaitState(Person who, String at, String state) {
        Answer there =
                suite.eventually(at + " " + state, () -> suite.get(who, MOBILITY, at), answer -> answer.text("/state")
                        .equals(state));
        narrator.note("%s is %s"
                .formatted(
                        at.contains("memoranda") ? "the memorandum" : "the Learning Agreement", there.text("/state")));
        return there;
    }

    public static ObjectNode pair(
            UUID homeQualification,
            RegistryActs.Unit homeUnit,
            String hostUnitTitle,
            int hostEqf,
            String standardisation) {
        return Json.object(
                "homeQualificationId",
                homeQualification,
                "homeUnitId",
                homeUnit.id(),
                "hostUnitTitle",
                Map.of("en", hostUnitTitle),
                "homeEqfLevel",
                homeUnit.eqfLevel(),
                "hostEqfLevel",
                hostEqf,
                "standardisation",
                standardisation);
    }

    public static ObjectNode partner(UUID institution, String... functions) {
        return Json.object("institutionId", institution, "functions", List.of(functions));
    }

    public static ObjectNode covered(
            UUID qualification, int version, UUID assessing, UUID validating, UUID recognising) {
        return Json.object(
                "qualificationId", qualification,
                "qualificationVersion", version,
                "assessingInstitutionIds", List.of(assessing),
                "validatingInstitutionIds", List.of(validating),
                "recognisingInstitutionIds", List.of(recognising));
    }

    public static ObjectNode memorandum(
            String title,
            LocalDate start,
            LocalDate end,
            UUID reviewer,
            List<ObjectNode> partners,
            List<ObjectNode> qualifications,
            List<ObjectNode> pairs) {
        return Json.object(
                "title",
                Map.of("en", title),
                "objectives",
                Map.of(
                        "en",
                        "Learners of both sides gain part of their outcomes with the partner and have them counted at home."),
                "partners",
                partners,
                "qualifications",
                qualifications,
                "pairs",
                pairs,
                "confirmations",
                Json.object(
                        "statusAccepted", true,
                        "proceduresAccepted", true,
                        "conditionsAgreed", true,
                        "comparabilityAgreed", true,
                        "otherActorsIdentified", true),
                "validity",
                Json.object("from", start, "until", end),
                "review",
                Json.object("intervalMonths", 12, "responsibleInstitutionId", reviewer));
    }

    /** Content of a Learning Agreement; {@code howRecorded} may be left out, as it happens in a first draft. */
    public static ObjectNode agreement(
            UUID learner,
            UUID home,
            UUID host,
            UUID memorandum,
            UUID qualification,
            List<ObjectNode> targets,
            LocalDate start,
            LocalDate end,
            UUID validating,
            UUID recognising,
            String howRecorded) {
        return Json.object(
                "learnerId",
                learner,
                "homeInstitutionId",
                home,
                "hostInstitutionId",
                host,
                "memorandumId",
                memorandum,
                "memorandumVersion",
                1,
                "qualificationId",
                qualification,
                "qualificationVersion",
                1,
                "targets",
                targets,
                "learningActivities",
                Map.of("en", "Guided work in the host's training ward"),
                "assessment",
                Json.object(
                        "whoAssesses", Json.object("institutionId", host, "function", "examiner of the trade"),
                        "how", "practical assignment with real clients, then a professional talk",
                        "where", "training ward of the host",
                        "when", "in the last week of the stay",
                        "qualityProcedures", "two examiners, grid with the criteria of the unit",
                        "howRecorded", howRecorded,
                        "methods", List.of("practical assignment")),
                "validation",
                Json.object(
                        "institutionId",
                        validating,
                        "how",
                        "comparison outcome by outcome",
                        "recorded",
                        "in the learner's file"),
                "recognition",
                Json.object("institutionId", recognising, "how", "award of the unit with its points"),
                "period",
                Json.object("from", start, "until", end),
                "recognitionCommitment",
                true,
                "language",
                "en");
    }

    public static ObjectNode target(RegistryActs.Unit unit, int version, List<UUID> outcomes) {
        return Json.object(
                "unitId",
                unit.id(),
                "unitVersion",
                version,
                "outcomeIds",
                outcomes.isEmpty() ? null : outcomes,
                "status",
                "INTEGRAL");
    }
}
