package eu.ecvet.endtoend.story;

import static eu.ecvet.endtoend.story.CareProfessions.BOCHUM;
import static eu.ecvet.endtoend.story.CareProfessions.CC1;
import static eu.ecvet.endtoend.story.CareProfessions.CC2;
import static eu.ecvet.endtoend.story.CareProfessions.CC3;
import static eu.ecvet.endtoend.story.CareProfessions.CENTRE;
import static eu.ecvet.endtoend.story.CareProfessions.DORTMUND;
import static eu.ecvet.endtoend.story.CareProfessions.GERIATRIC_CARE;
import static eu.ecvet.endtoend.story.CareProfessions.OCCUPATIONAL_THERAPY;
import static eu.ecvet.endtoend.story.CareProfessions.PHYSIOTHERAPY;
import static eu.ecvet.endtoend.story.CareProfessions.SPEECH_THERAPY;
import static eu.ecvet.endtoend.story.CareProfessions.TURKU;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.act.MobilityActs;
import eu.ecvet.endtoend.act.Narrator;
import eu.ecvet.endtoend.act.RegistryActs.Institution;
import eu.ecvet.endtoend.act.RegistryActs.Qualification;
import eu.ecvet.endtoend.act.RegistryActs.Unit;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Story S3: one core curriculum, four professions. Three core units count 34 points in geriatric care and 23 in
 * physiotherapy. M. V. gains one of them in Turku; later she changes her profession ({@link ChangeOfProfession}).
 */
public final class TwoGetOneCare extends Story {
    private static final String[] OF_A_SCHOOL = {
        "PROVIDE_TRAINING", "COORDINATE_MOBILITY", "ASSESS", "VALIDATE", "RECOGNISE_UNIT", "AWARD_QUALIFICATION"
    };

    private final Person authorityDe = Person.authority("German authority", "DE");
    private final Person authorityFi = Person.authority("Finnish authority", "FI");
    private final Person dortmund =
            Person.staff("Dortmund coordinator", DORTMUND.id(), "coordinator", "representative");
    private final Person dortmundAssessor = Person.staff("Dortmund assessor", DORTMUND.id(), "assessor");
    private final Person dortmundOfficer =
            Person.staff("Dortmund recognition officer", DORTMUND.id(), "recognition-officer");
    private final Person turkuMentor = Person.staff("Turku mentor", TURKU.id(), "mentor");
    final Person designer = Person.staff("designer", CENTRE.id(), "designer");
    final Person qualityOfficer = Person.staff("quality officer", CENTRE.id(), "quality-officer");
    final Person bochum = Person.staff("Bochum coordinator", BOCHUM.id(), "coordinator", "representative");
    final Person turku = Person.staff("Turku coordinator", TURKU.id(), "coordinator", "representative");
    final Person turkuAssessor = Person.staff("Turku assessor", TURKU.id(), "assessor");
    final Person turkuRegistrar = Person.staff("Turku registrar", TURKU.id(), "registrar");

    public final UUID learner = UUID.randomUUID();
    final Person mv = Person.learner("M. V.", learner);
    private UUID memorandum;
    private UUID agreement;
    private UUID caseId;

    /** What happens between two acts; a test kills a process here. */
    private Runnable betweenActs = () -> {};

    public TwoGetOneCare(Suite suite, Narrator narrator) {
        super(suite, narrator);
    }

    public void betweenActs(Runnable interruption) {
        betweenActs = interruption;
    }

    /** What came out of the main job. */
    public record Result(String learningAgreement, String decision, String pointsBefore, String pointsAfter) {}

    /** The main job, from the registry to the ledger. */
    public Result mainJob() {
        narrator.chapter("1. Qualifications that share a core curriculum");
        institutionsAreRegistered();
        fourQualificationsArePublished();
        betweenActs.run();

        narrator.chapter("2. What M. V. has already shown at school");
        sheIsRegistered();
        twoCoreUnitsAreRecognisedAtSchool();
        String before = points();
        betweenActs.run();

        narrator.chapter("3. Two countries agree");
        theMemorandumComesIntoForce();
        betweenActs.run();

        narrator.chapter("4. A Learning Agreement for M. V.");
        theAgreementIsDrafted();
        anIncompleteOneIsNotProposed();
        aCompleteOneIsProposed();
        betweenActs.run();
        theSchoolsSign();
        betweenActs.run();
        sheSignsAndTheMobilityBegins();
        betweenActs.run();

        narrator.chapter("5. The host assesses, outcome by outcome");
        aMentorDoesNotAssess();
        theKnowledgeIsAssessed();
        betweenActs.run();
        theRestIsAssessed();
        theTranscriptGivesNoPoints();
        betweenActs.run();

        narrator.chapter("6. The home institution validates and decides");
        theHomeValidates();
        betweenActs.run();
        String decision = theHomeDecides();
        betweenActs.run();
        return new Result(theAgreementIsClosed(), decision, before, points());
    }

    private void institutionsAreRegistered() {
        on("2025-01-15");
        registry.register(
                authorityDe,
                CENTRE,
                FUNCTIONS_SINCE,
                "DESIGN_QUALIFICATION",
                "DESIGN_UNIT",
                "ALLOCATE_POINTS",
                "QUALITY_ASSURE");
        registry.register(authorityDe, DORTMUND, FUNCTIONS_SINCE, OF_A_SCHOOL);
        registry.register(authorityDe, BOCHUM, FUNCTIONS_SINCE, OF_A_SCHOOL);
        registry.register(
                authorityFi,
                TURKU,
                FUNCTIONS_SINCE,
                "PROVIDE_TRAINING",
                "COORDINATE_MOBILITY",
                "ASSESS",
                "AWARD_CREDIT");
    }

    private void fourQualificationsArePublished() {
        for (Qualification one : List.of(GERIATRIC_CARE, PHYSIOTHERAPY, OCCUPATIONAL_THERAPY, SPEECH_THERAPY)) {
            registry.publish(designer, qualityOfficer, one);
        }
        narrator.note("the unit CC1 is one unit with four weights: 15, 9, 12 and 18 points; never points of its own");
    }

    private void sheIsRegistered() {
        on("2025-02-03");
        records.register(dortmund, learner, "M. V.", LocalDate.of(1998, 5, 20));
    }

    private void twoCoreUnitsAreRecognisedAtSchool() {
        on("2025-03-10");
        for (Unit core : List.of(CC2, CC3)) {
            atSchool(dortmundAssessor, dortmundOfficer, learner, GERIATRIC_CARE, core, "2025-03-10", achieved(core));
        }
        awaitPoints("19");
    }

    private void theMemorandumComesIntoForce() {
        on("2025-05-02");
        var places = new LinkedHashMap<Person, String>();
        places.put(dortmund, "Dortmund");
        places.put(bochum, "Bochum");
        places.put(turku, "Turku");
        memorandum = memorandumInForce(dortmund, CareProfessions.memorandum(), "2025-06-01", places);
    }

    private void theAgreementIsDrafted() {
        on("2025-09-01");
        agreement = UUID.randomUUID();
        suite.onceHeard(
                "POST /v1/learning-agreements",
                () -> suite.post(
                        dortmund,
                        Suite.Service.MOBILITY,
                        "/v1/learning-agreements",
                        Json.object("id", agreement, "content", fourWeeksInTurku(null))),
                200,
                201);
        narrator.tells(dortmund, Suite.Service.MOBILITY, "drafts a Learning Agreement: CC1 in Turku, four weeks");
    }

    private void anIncompleteOneIsNotProposed() {
        Answer refused = suite.onceHeard(
                        "the refused proposal",
                        () -> mobility.act(dortmund, at(agreement), "proposal", Json.object()),
                        422)
                .expectRefusal(422, "LA_ARRANGEMENTS_INCOMPLETE");
        refused.body()
                .path("violations")
                .forEach(violation -> narrator.note("refused, %s (%s): %s"
                        .formatted(
                                violation.path("code").asText(),
                                violation.path("rule").asText(),
                                violation.path("detail").asText())));
    }

    private void aCompleteOneIsProposed() {
        ObjectNode complete = fourWeeksInTurku("in the assessment grid, signed by both examiners");
        String read = suite.get(dortmund, Suite.Service.MOBILITY, at(agreement))
                .expect(200)
                .etag();
        suite.put(dortmund, Suite.Service.MOBILITY, at(agreement), Json.object("content", complete), read)
                .expect(200);
        Answer proposed = suite.onceHeard(
                "the proposal", () -> mobility.act(dortmund, at(agreement), "proposal", Json.object()), 200);
        narrator.tells(
                dortmund,
                Suite.Service.MOBILITY,
                "completes and proposes it; expected at home: %s points; whose turn: %s"
                        .formatted(
                                proposed.body()
                                        .at("/expectedPoints/totalPoints")
                                        .asText(),
                                parties(proposed)));
    }

    private void theSchoolsSign() {
        on("2025-09-08");
        mobility.sign(dortmund, at(agreement), "Dortmund");
        mobility.sign(turku, at(agreement), "Turku");
    }

    private void sheSignsAndTheMobilityBegins() {
        mobility.sign(mv, at(agreement), "Dortmund");
        on("2025-10-06");
        mobility.awaitState(dortmund, at(agreement), "ACTIVE");
    }

    private void aMentorDoesNotAssess() {
        on("2025-10-29");
        suite.onceHeard(
                        "the mentor's attempt",
                        () -> suite.post(turkuMentor, Suite.Service.RECORDS, "/v1/assessments", assessment("K1", "K2")),
                        403)
                .expectRefusal(403, "FUNCTION_MISSING");
        narrator.tells(
                turkuMentor,
                Suite.Service.RECORDS,
                "tries to record a result: refused, FUNCTION_MISSING (BR-I05), a mentor does not assess");
    }

    private void theKnowledgeIsAssessed() {
        remember(CC1, records.assess(turkuAssessor, assessment("K1", "K2"), "assesses CC1: K1 and K2 achieved"));
    }

    private void theRestIsAssessed() {
        remember(
                CC1,
                records.assess(
                        turkuAssessor,
                        assessment("S1", "S2", "RA1", "RA2"),
                        "assesses CC1: S1, S2, RA1 and RA2 achieved"));
    }

    private void theTranscriptGivesNoPoints() {
        on("2025-11-03");
        mobility.awaitState(dortmund, at(agreement), "PERIOD_COMPLETED");
        records.issueTranscript(turkuRegistrar, agreement, LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 31));
        check(points().equals("19"), "assessment and transcript alone give no points (BR-P13)");
        narrator.note("points so far: still 19; a transcript is not a recognition");
    }

    private void theHomeValidates() {
        on("2025-11-14");
        caseId = recognition.awaitCase(dortmundOfficer, learner, agreement);
        mobility.awaitState(dortmund, at(agreement), "IN_RECOGNITION");
        recognition.validateAsProposed(dortmundOfficer, caseId).expect(200, 201);
        recognition.tells(dortmundOfficer, "validates: every expected outcome matches what was assessed");
    }

    private String theHomeDecides() {
        Answer decision = recognition
                .decideAsProposed(dortmundOfficer, caseId, Json.object())
                .expect(201);
        String result = decision.text("/result");
        recognition.tells(
                dortmundOfficer,
                "decides: %s; points of the home qualification: %s"
                        .formatted(result, decision.body().at("/units/0/points").asText()));
        awaitPoints("34");
        return result;
    }

    private String theAgreementIsClosed() {
        on("2025-12-16");
        return mobility.awaitState(dortmund, at(agreement), "CLOSED").text("/state");
    }

    /** The event of the decision comes again: nothing happens. */
    public void theSameEventAgain(EventsSeen events) {
        var decided = events.all().stream()
                .filter(seen -> seen.type().equals("eu.ecvet.recognition.decided.v1"))
                .filter(seen -> seen.event().at("/data/learnerId").asText().equals(learner.toString()))
                .toList();
        check(!decided.isEmpty(), "the decision was told as an event");
        decided.forEach(events::deliverAgain);
        decided.forEach(events::deliverAgain);
        // Something that comes after the repeated ones on the same way must have arrived before the points are looked
        // at.
        atSchool(
                dortmundAssessor,
                dortmundOfficer,
                learner,
                GERIATRIC_CARE,
                GERIATRIC_CARE.parts().get(3).unit(),
                "2025-12-16",
                Map.of("K1", "ACHIEVED"));
        awaitPoints("34");
        narrator.note("every decision was delivered three times; the ledger still counts 34");
    }

    private String points() {
        return records.points(mv, learner, GERIATRIC_CARE.id());
    }

    private void awaitPoints(String points) {
        records.awaitPoints(mv, learner, GERIATRIC_CARE.id(), points);
    }

    /** The outcomes of CC1 that Turku saw on 29 October. */
    private ObjectNode assessment(String... achieved) {
        var results = new LinkedHashMap<String, String>();
        List.of(achieved).forEach(outcome -> results.put(outcome, "ACHIEVED"));
        return records.assessment(agreement, learner, CC1, 1, LocalDate.of(2025, 10, 29), results);
    }

    private ObjectNode fourWeeksInTurku(String howRecorded) {
        return stayInTurku(DORTMUND, GERIATRIC_CARE, CC1, List.of(), "2025-10-06", "2025-10-31", howRecorded);
    }

    /** An agreement of hers on one unit, or on some outcomes of it, in Turku. */
    ObjectNode stayInTurku(
            Institution home,
            Qualification qualification,
            Unit unit,
            List<UUID> outcomes,
            String start,
            String end,
            String howRecorded) {
        return MobilityActs.agreement(
                learner,
                home.id(),
                TURKU.id(),
                memorandum,
                qualification.id(),
                List.of(MobilityActs.target(unit, 1, outcomes)),
                LocalDate.parse(start),
                LocalDate.parse(end),
                home.id(),
                home.id(),
                howRecorded);
    }

    private static String parties(Answer read) {
        return read.body().path("turn").findValuesAsText("party").toString();
    }

    static String at(UUID agreement) {
        return "/v1/learning-agreements/" + agreement;
    }

    public UUID learner() {
        return learner;
    }
}
