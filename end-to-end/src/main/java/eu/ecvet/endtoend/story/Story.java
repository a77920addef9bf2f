package eu.ecvet.endtoend.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.act.MobilityActs;
import eu.ecvet.endtoend.act.Narrator;
import eu.ecvet.endtoend.act.RecognitionActs;
import eu.ecvet.endtoend.act.RecordsActs;
import eu.ecvet.endtoend.act.RegistryActs;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.StoryEnds;
import eu.ecvet.endtoend.outside.Suite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What all stories have in common: the suite, the narration, and the way of a learner through one stay abroad. */
abstract class Story {
    protected static final LocalDate FUNCTIONS_SINCE = LocalDate.of(2024, 1, 1);

    protected final Suite suite;
    protected final Narrator narrator;
    protected final RegistryActs registry;
    protected final MobilityActs mobility;
    protected final RecordsActs records;
    protected final RecognitionActs recognition;

    Story(Suite suite, Narrator narrator) {
        this.suite = suite;
        this.narrator = narrator;
        this.registry = new RegistryActs(suite, narrator);
        this.mobility = new MobilityActs(suite, narrator);
        this.records = new RecordsActs(suite, narrator);
        this.recognition = new RecognitionActs(suite, narrator);
    }

    protected void on(String date) {
        LocalDate legal = LocalDate.parse(date);
        suite.date(legal);
        narrator.date(legal);
    }

    /** A memorandum from draft to force. */
    protected UUID memorandumInForce(
            Person coordinator, ObjectNode content, String startDate, Map<Person, String> representativesAndPlaces) {
        UUID memorandum = mobility.propose(coordinator, UUID.randomUUID(), content, "PROVIDER_PROVIDER");
        representativesAndPlaces.forEach(
                (representative, place) -> mobility.sign(representative, "/v1/memoranda/" + memorandum, place));
        on(startDate);
        mobility.awaitState(coordinator, "/v1/memoranda/" + memorandum, "IN_FORCE");
        return memorandum;
    }

    /** The school's own assessment of one of its learners, recognised by its own procedure: no stay abroad, no agreement. */
    protected Answer atSchool(
            Person assessor,
            Person officer,
            UUID learner,
            RegistryActs.Qualification qualification,
            RegistryActs.Unit unit,
            String date,
            Map<String, String> results) {
        UUID assessment = records.assess(
                assessor,
                records.assessment(null, learner, unit, 1, LocalDate.parse(date), results),
                "assesses %s at school: %s".formatted(unit.code(), results));
        remember(unit, assessment);
        return recogniseAtHome(officer, learner, qualification, unit, List.of(assessment));
    }

    private final Map<UUID, List<UUID>> assessments = new java.util.HashMap<>();

    /** Keeps which assessments showed outcomes of a unit, for a later decision in another qualification. */
    protected void remember(RegistryActs.Unit unit, UUID assessment) {
        assessments
                .computeIfAbsent(unit.id(), none -> new java.util.ArrayList<>())
                .add(assessment);
    }

    protected List<UUID> shown(RegistryActs.Unit unit) {
        return List.copyOf(assessments.getOrDefault(unit.id(), List.of()));
    }

    /** A decision outside of an agreement, on assessments that exist; validation and decision in one request (BR-V06). */
    protected Answer recogniseAtHome(
            Person officer,
            UUID learner,
            RegistryActs.Qualification qualification,
            RegistryActs.Unit unit,
            List<UUID> assessments) {
        UUID caseId =
                recognition.open(officer, learner, qualification.id(), unit, 1, "school-procedure-2024", assessments);
        Answer decision = recognition
                .decideAsProposed(officer, caseId, Json.object("validation", Json.object()))
                .expect(201);
        recognition.tells(
                officer,
                "decides on %s for %s: %s".formatted(unit.code(), qualification.code(), decision.text("/result")));
        return decision;
    }

    protected static Map<String, String> achieved(RegistryActs.Unit unit) {
        var results = new java.util.LinkedHashMap<String, String>();
        unit.outcomes().forEach(outcome -> results.put(outcome.code(), "ACHIEVED"));
        return results;
    }

    protected static void check(boolean holds, String promise) {
        if (!holds) {
            throw new StoryEnds("This should hold and does not: " + promise);
        }
    }
}
