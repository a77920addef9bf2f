package eu.ecvet.endtoend.story;

import static eu.ecvet.endtoend.story.CareProfessions.BOCHUM;
import static eu.ecvet.endtoend.story.CareProfessions.CC1;
import static eu.ecvet.endtoend.story.CareProfessions.CC2;
import static eu.ecvet.endtoend.story.CareProfessions.CC3;
import static eu.ecvet.endtoend.story.CareProfessions.GERIATRIC_CARE;
import static eu.ecvet.endtoend.story.CareProfessions.PHYSIOTHERAPY;
import static eu.ecvet.endtoend.story.CareProfessions.PT4;
import static eu.ecvet.endtoend.story.TwoGetOneCare.at;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.act.RegistryActs;
import eu.ecvet.endtoend.act.RegistryActs.Unit;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Story S3, steps 3 to 7: the same outcomes count in another profession, with other points, by decisions of their own. */
public final class ChangeOfProfession extends Story {
    private final TwoGetOneCare before;
    private final UUID learner;
    private final Person bochumAssessor = Person.staff("Bochum assessor", BOCHUM.id(), "assessor");
    private final Person bochumOfficer = Person.staff("Bochum recognition officer", BOCHUM.id(), "recognition-officer");
    private UUID agreement;

    public ChangeOfProfession(TwoGetOneCare before) {
        super(before.suite, before.narrator);
        this.before = before;
        this.learner = before.learner;
    }

    /** "What if I changed to physiotherapy?" */
    public JsonNode whatIf() {
        narrator.chapter("7. What if she changed to physiotherapy?");
        on("2026-01-10");
        JsonNode answer = records.whatIf(before.mv, learner, PHYSIOTHERAPY.id()).body();
        check(
                answer.path("countablePoints").asText().equals("23"),
                "CC1 9 + CC2 8 + CC3 6 = 23 points in physiotherapy, but it was " + answer.toPrettyString());
        check(answer.path("missingPoints").asText().equals("157"), "157 points missing");
        check(!answer.toString().matches("(?i).*(givenname|familyname|birthdate).*"), "no personal data in the answer");
        narrator.tells(before.mv, Suite.Service.RECORDS, "asks what would count: 23 points; 157 are missing");
        return answer;
    }

    /** She changes. */
    public void toPhysiotherapy() {
        narrator.chapter("8. She does change: another profession, the same outcomes, other points");
        theCoreCountsInThePhysiotherapyToo();
        whatSheHasIsNotLearnedAgain();
        aPartOfAUnitIsAgreed();
        allSignAndTheMobilityBegins();
        oneOfTwoOutcomesIsAchieved();
        thePartIsRecognised();
        theSchoolCompletesTheUnit();
    }

    private void theCoreCountsInThePhysiotherapyToo() {
        on("2026-02-01");
        for (Unit core : List.of(CC1, CC2, CC3)) {
            Answer decision = recogniseAtHome(bochumOfficer, learner, PHYSIOTHERAPY, core, before.shown(core));
            check(
                    decision.text("/result").equals("RECOGNISED"),
                    core.code() + " counts in physiotherapy by a decision of its own (BR-R10)");
            check(decision.body().toString().contains("2005/36/EC"), "the notice on regulated professions (BR-R21)");
        }
        awaitPoints("23");
        check(records.points(before.mv, learner, GERIATRIC_CARE.id()).equals("34"), "geriatric care still counts 34");
        narrator.note(
                "geriatric care still counts 34: nothing was moved, the outcomes count twice in two qualifications");
    }

    private void whatSheHasIsNotLearnedAgain() {
        on("2026-02-10");
        agreement = UUID.randomUUID();
        suite.post(
                        before.bochum,
                        Suite.Service.MOBILITY,
                        "/v1/learning-agreements",
                        Json.object("id", agreement, "content", fourWeeks(CC1, List.of())))
                .expect(201);
        suite.eventually(
                        "the refused proposal",
                        () -> mobility.act(before.bochum, at(agreement), "proposal", Json.object()),
                        answer -> answer.body().toString().contains("ALREADY_ACHIEVED"))
                .expectRefusal(422, "ALREADY_ACHIEVED");
        narrator.tells(
                before.bochum,
                Suite.Service.MOBILITY,
                "proposes CC1 again by mistake: refused, ALREADY_ACHIEVED (BR-L13)");
    }

    private void aPartOfAUnitIsAgreed() {
        String read = suite.get(before.bochum, Suite.Service.MOBILITY, at(agreement))
                .expect(200)
                .etag();
        suite.put(
                        before.bochum,
                        Suite.Service.MOBILITY,
                        at(agreement),
                        Json.object("content", fourWeeks(PT4, PT4.outcomes("S1", "S2"))),
                        read)
                .expect(200);
        Answer proposed = suite.onceHeard(
                "the proposal", () -> mobility.act(before.bochum, at(agreement), "proposal", Json.object()), 200);
        check(
                proposed.body().at("/expectedPoints/totalPoints").asText().equals("0"),
                "a part of a unit carries no points (BR-P12)");
        narrator.tells(
                before.bochum,
                Suite.Service.MOBILITY,
                "proposes PT4, outcomes S1 and S2: a part of a unit, 0 points expected");
    }

    private void allSignAndTheMobilityBegins() {
        mobility.sign(before.bochum, at(agreement), "Bochum");
        mobility.sign(before.turku, at(agreement), "Turku");
        mobility.sign(before.mv, at(agreement), "Bochum");
        on("2026-03-02");
        mobility.awaitState(before.bochum, at(agreement), "ACTIVE");
    }

    private void oneOfTwoOutcomesIsAchieved() {
        on("2026-03-25");
        records.assess(
                before.turkuAssessor,
                records.assessment(
                        agreement,
                        learner,
                        PT4,
                        1,
                        LocalDate.of(2026, 3, 25),
                        Map.of("S1", "ACHIEVED", "S2", "NOT_ACHIEVED")),
                "assesses PT4: S1 achieved, S2 not");
        on("2026-03-30");
        records.issueTranscript(before.turkuRegistrar, agreement, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 27));
    }

    private void thePartIsRecognised() {
        UUID caseId = recognition.awaitCase(bochumOfficer, learner, agreement);
        Answer partial = recognition
                .decideAsProposed(bochumOfficer, caseId, Json.object("validation", Json.object()))
                .expect(201);
        check(
                partial.text("/result").equals("PARTIALLY_RECOGNISED"),
                "S1 is recognised, the rest of the unit is a gap: "
                        + partial.body().toPrettyString());
        check(partial.body().at("/units/0/points").asText("0").matches("0?"), "no points for a part (BR-P12)");
        recognition.tells(bochumOfficer, "decides: PARTIALLY_RECOGNISED, S1 credited, 0 points, the gap is named");
    }

    private void theSchoolCompletesTheUnit() {
        on("2026-05-18");
        Answer whole = atSchool(
                bochumAssessor,
                bochumOfficer,
                learner,
                PHYSIOTHERAPY,
                PT4,
                "2026-05-18",
                Map.of("S2", "ACHIEVED", "K1", "ACHIEVED", "RA1", "ACHIEVED"));
        check(
                whole.text("/result").equals("RECOGNISED"),
                "the union of both covers the unit (BR-X04): " + whole.body().toPrettyString());
        awaitPoints("43");
        narrator.note("S1 from Turku and three outcomes from Bochum make the unit complete: +20, once");
    }

    /** The same unit in a newer version is still the same unit. */
    public void theNewerVersionOfACountedUnit() {
        Unit second = aNewerVersionIsPublished();
        UUID assessment = records.assess(
                bochumAssessor,
                records.assessment(null, learner, second, 2, LocalDate.of(2026, 6, 1), achieved(second)),
                "assesses CC1 in its version 2");
        itIsNotCountedAgain(assessment);
    }

    private Unit aNewerVersionIsPublished() {
        on("2026-06-01");
        Unit second = RegistryActs.unit(
                CC1.id(),
                "CC1",
                "v2",
                "Professional communication with patients and relatives",
                4,
                "K1",
                "Explains models of communication and their limits",
                "K2",
                "Explains the duty of confidentiality",
                "S1",
                "Leads a structured patient interview",
                "S2",
                "Explains an intervention in plain language",
                "RA1",
                "Reflects the own role",
                "RA2",
                "Escalates conflicts");
        registry.publishNextVersion(before.designer, before.qualityOfficer, CC1, second, LocalDate.of(2028, 6, 1));
        return second;
    }

    private void itIsNotCountedAgain(UUID assessment) {
        UUID caseId = UUID.randomUUID();
        UUID application = recognition.applies(learner, bochumOfficer, PHYSIOTHERAPY.id());
        Answer refused = suite.eventually(
                "the refusal of a second counting",
                () -> {
                    Answer opened = suite.post(
                            bochumOfficer,
                            Suite.Service.RECOGNITION,
                            "/v1/cases",
                            Json.object(
                                    "id",
                                    caseId,
                                    "learnerId",
                                    learner,
                                    "qualificationId",
                                    PHYSIOTHERAPY.id(),
                                    "qualificationVersion",
                                    1,
                                    "unitTargets",
                                    List.of(Json.object("unitId", CC1.id(), "unitVersion", 2)),
                                    "procedureId",
                                    "school-procedure-2024",
                                    "applicationId",
                                    application,
                                    "assessmentIds",
                                    List.of(assessment)));
                    return opened.status() < 300
                            ? recognition.decideAsProposed(
                                    bochumOfficer, caseId, Json.object("validation", Json.object()))
                            : opened;
                },
                answer -> answer.codes().contains("ALREADY_COUNTED"));
        check(refused.status() == 422 || refused.status() == 409, "a second counting is refused (BR-R09)");
        recognition.tells(bochumOfficer, "tries to count CC1 in its version 2: refused, ALREADY_COUNTED (BR-R09)");
        check(records.points(before.mv, learner, PHYSIOTHERAPY.id()).equals("43"), "still 43 points");
    }

    private void awaitPoints(String points) {
        records.awaitPoints(before.mv, learner, PHYSIOTHERAPY.id(), points);
    }

    private ObjectNode fourWeeks(Unit unit, List<UUID> outcomes) {
        return before.stayInTurku(BOCHUM, PHYSIOTHERAPY, unit, outcomes, "2026-03-02", "2026-03-27", "in the grid");
    }
}
