package eu.ecvet.endtoend;

import static eu.ecvet.endtoend.RegistryActs.unit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.RegistryActs.Institution;
import eu.ecvet.endtoend.RegistryActs.Part;
import eu.ecvet.endtoend.RegistryActs.Qualification;
import eu.ecvet.endtoend.RegistryActs.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Story S3: one core curriculum, four professions. Three core units count 34 points in geriatric care and 23 in
 * physiotherapy. M. V. gains one of them in Turku; later she changes her profession.
 */
final class TwoGetOneCare extends Story {
    static final Unit CC1 = unit(
            "CC1",
            "Professional communication with patients and relatives",
            4,
            "K1",
            "Explains models of communication",
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
    static final Unit CC2 = unit(
            "CC2",
            "Hygiene and infection prevention",
            4,
            "K1",
            "Explains ways of infection",
            "S1",
            "Disinfects hands and surfaces by the plan",
            "RA1",
            "Reports gaps in the hygiene plan");
    static final Unit CC3 = unit(
            "CC3",
            "Interprofessional team work and documentation",
            4,
            "K1",
            "Knows the tasks of the other professions",
            "S1",
            "Documents a course of treatment",
            "RA1",
            "Agrees steps with other professions");
    static final Unit PT4 = unit(
            "PT4",
            "Functional assessment",
            4,
            "K1",
            "Knows tests of mobility and strength",
            "S1",
            "Measures the mobility of joints",
            "S2",
            "Tests strength and coordination",
            "RA1",
            "Decides when to refer to a physician");

    private static final Institution CENTRE = new Institution(
            Ids.ofDemoInstitution("de0"), "Kompetenzzentrum Gesundheitsberufe NRW", "de", "DE", "Europe/Berlin");
    private static final Institution DORTMUND =
            new Institution(Ids.ofDemoInstitution("de1"), "Fachseminar Dortmund", "de", "DE", "Europe/Berlin");
    private static final Institution BOCHUM = new Institution(
            Ids.ofDemoInstitution("de2"), "Schule für Physiotherapie Bochum", "de", "DE", "Europe/Berlin");
    private static final Institution TURKU =
            new Institution(Ids.ofDemoInstitution("f11"), "Turun hoitoalan oppilaitos", "fi", "FI", "Europe/Helsinki");

    static final Qualification GERIATRIC_CARE = qualification(
            "NRW-GC",
            "Geriatric care",
            "0921",
            false,
            "15",
            "10",
            "9",
            specific("GC4", "Basic care", "46"),
            specific("GC5", "Activation and every-day life", "50"),
            specific("GC6", "Care in the last phase of life", "50"));
    static final Qualification PHYSIOTHERAPY = qualification(
            "NRW-PT",
            "Physiotherapy",
            "0915",
            true,
            "9",
            "8",
            "6",
            new Part(PT4, 1, "20", "MANDATORY"),
            specific("PT5", "Therapeutic exercise", "70"),
            specific("PT6", "Manual techniques", "67"));
    static final Qualification OCCUPATIONAL_THERAPY = qualification(
            "NRW-OT",
            "Occupational therapy",
            "0915",
            false,
            "12",
            "6",
            "8",
            specific("OT4", "Activities of daily living", "54"),
            specific("OT5", "Aids and adaptations", "100"));
    static final Qualification SPEECH_THERAPY = qualification(
            "NRW-SLT",
            "Speech and language therapy",
            "0915",
            false,
            "18",
            "4",
            "8",
            specific("SLT4", "Disorders of voice", "50"),
            specific("SLT5", "Disorders of language", "100"));

    private final Person authorityDe = Person.authority("German authority", "DE");
    private final Person authorityFi = Person.authority("Finnish authority", "FI");
    private final Person designer = Person.staff("designer", CENTRE.id(), "designer");
    private final Person qualityOfficer = Person.staff("quality officer", CENTRE.id(), "quality-officer");
    private final Person dortmund =
            Person.staff("Dortmund coordinator", DORTMUND.id(), "coordinator", "representative");
    private final Person dortmundAssessor = Person.staff("Dortmund assessor", DORTMUND.id(), "assessor");
    private final Person dortmundOfficer =
            Person.staff("Dortmund recognition officer", DORTMUND.id(), "recognition-officer");
    private final Person bochum = Person.staff("Bochum coordinator", BOCHUM.id(), "coordinator", "representative");
    private final Person bochumAssessor = Person.staff("Bochum assessor", BOCHUM.id(), "assessor");
    private final Person bochumOfficer = Person.staff("Bochum recognition officer", BOCHUM.id(), "recognition-officer");
    private final Person turku = Person.staff("Turku coordinator", TURKU.id(), "coordinator", "representative");
    private final Person turkuAssessor = Person.staff("Turku assessor", TURKU.id(), "assessor");
    private final Person turkuRegistrar = Person.staff("Turku registrar", TURKU.id(), "registrar");
    private final Person turkuMentor = Person.staff("Turku mentor", TURKU.id(), "mentor");

    private final UUID learner = UUID.randomUUID();
    private final Person mv = Person.learner("M. V.", learner);
    private UUID memorandum;
    private UUID agreement;

    /** What happens between two acts; a test kills a process here. */
    private Runnable betweenActs = () -> {};

    TwoGetOneCare(Suite suite, Narrator narrator) {
        super(suite, narrator);
    }

    void betweenActs(Runnable interruption) {
        betweenActs = interruption;
    }

    /** What came out of the main job. */
    record Result(String learningAgreement, String decision, String pointsBefore, String pointsAfter) {}

    private static Part specific(String code, String title, String points) {
        return new Part(
                unit(
                        code,
                        title,
                        4,
                        "K1",
                        "Knows the ground of: " + title,
                        "S1",
                        "Carries out: " + title,
                        "RA1",
                        "Answers for: " + title),
                1,
                points,
                "MANDATORY");
    }

    private static Qualification qualification(
            String code,
            String title,
            String field,
            boolean regulated,
            String cc1,
            String cc2,
            String cc3,
            Part... specific) {
        var parts = new java.util.ArrayList<Part>();
        parts.add(new Part(CC1, 1, cc1, "MANDATORY"));
        parts.add(new Part(CC2, 1, cc2, "MANDATORY"));
        parts.add(new Part(CC3, 1, cc3, "MANDATORY"));
        parts.addAll(List.of(specific));
        return new Qualification(
                Ids.of("qualification", code), code, title, "DE", field, 4, 3, "180", regulated, parts);
    }

    /** The main job, from the registry to the ledger. */
    Result mainJob() {
        narrator.chapter("1. Qualifications that share a core curriculum");
        on("2025-01-15");
        registry.register(
                authorityDe,
                CENTRE,
                FUNCTIONS_SINCE,
                "DESIGN_QUALIFICATION",
                "DESIGN_UNIT",
                "ALLOCATE_POINTS",
                "QUALITY_ASSURE");
        registry.register(
                authorityDe,
                DORTMUND,
                FUNCTIONS_SINCE,
                "PROVIDE_TRAINING",
                "COORDINATE_MOBILITY",
                "ASSESS",
                "VALIDATE",
                "RECOGNISE_UNIT",
                "AWARD_QUALIFICATION");
        registry.register(
                authorityDe,
                BOCHUM,
                FUNCTIONS_SINCE,
                "PROVIDE_TRAINING",
                "COORDINATE_MOBILITY",
                "ASSESS",
                "VALIDATE",
                "RECOGNISE_UNIT",
                "AWARD_QUALIFICATION");
        registry.register(
                authorityFi,
                TURKU,
                FUNCTIONS_SINCE,
                "PROVIDE_TRAINING",
                "COORDINATE_MOBILITY",
                "ASSESS",
                "AWARD_CREDIT");
        registry.publish(designer, qualityOfficer, GERIATRIC_CARE);
        registry.publish(designer, qualityOfficer, PHYSIOTHERAPY);
        registry.publish(designer, qualityOfficer, OCCUPATIONAL_THERAPY);
        registry.publish(designer, qualityOfficer, SPEECH_THERAPY);
        narrator.note("the unit CC1 is one unit with four weights: 15, 9, 12 and 18 points; never points of its own");
        betweenActs.run();

        narrator.chapter("2. What M. V. has already shown at school");
        on("2025-02-03");
        records.register(dortmund, learner, "M. V.", LocalDate.of(1998, 5, 20));
        on("2025-03-10");
        atSchool(dortmundAssessor, dortmundOfficer, learner, GERIATRIC_CARE, CC2, "2025-03-10", achieved(CC2));
        atSchool(dortmundAssessor, dortmundOfficer, learner, GERIATRIC_CARE, CC3, "2025-03-10", achieved(CC3));
        records.awaitPoints(mv, learner, GERIATRIC_CARE.id(), "19");
        String before = records.points(mv, learner, GERIATRIC_CARE.id());
        betweenActs.run();

        narrator.chapter("3. Two countries agree");
        on("2025-05-02");
        var places = new LinkedHashMap<Person, String>();
        places.put(dortmund, "Dortmund");
        places.put(bochum, "Bochum");
        places.put(turku, "Turku");
        memorandum = memorandumInForce(dortmund, memorandumContent(), "2025-06-01", places);
        betweenActs.run();

        narrator.chapter("4. A Learning Agreement for M. V.");
        on("2025-09-01");
        agreement = UUID.randomUUID();
        ObjectNode draft =
                agreementContent(DORTMUND, dortmund, GERIATRIC_CARE, CC1, List.of(), "2025-10-06", "2025-10-31", null);
        Answer created = suite.onceHeard(
                "POST /v1/learning-agreements",
                () -> suite.post(
                        dortmund,
                        Suite.Service.MOBILITY,
                        "/v1/learning-agreements",
                        Json.object("id", agreement, "content", draft)),
                200,
                201);
        narrator.tells(dortmund, Suite.Service.MOBILITY, "drafts a Learning Agreement: CC1 in Turku, four weeks");
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
        ObjectNode complete = agreementContent(
                DORTMUND,
                dortmund,
                GERIATRIC_CARE,
                CC1,
                List.of(),
                "2025-10-06",
                "2025-10-31",
                "in the assessment grid, signed by both examiners");
        suite.put(dortmund, Suite.Service.MOBILITY, at(agreement), Json.object("content", complete), created.etag())
                .expect(200);
        Answer proposed = suite.onceHeard(
                "the proposal", () -> mobility.act(dortmund, at(agreement), "proposal", Json.object()), 200);
        narrator.tells(
                dortmund,
                Suite.Service.MOBILITY,
                "completes and proposes it; expected at home: %s points; whose turn: %s"
                        .formatted(proposed.body().at("/expectedPoints/total").asText(), parties(proposed)));
        betweenActs.run();
        on("2025-09-08");
        mobility.sign(dortmund, at(agreement), "Dortmund");
        mobility.sign(turku, at(agreement), "Turku");
        betweenActs.run();
        mobility.sign(mv, at(agreement), "Dortmund");
        on("2025-10-06");
        mobility.awaitState(dortmund, at(agreement), "ACTIVE");
        betweenActs.run();

        narrator.chapter("5. The host assesses, outcome by outcome");
        on("2025-10-29");
        var knowledge = new LinkedHashMap<>(Map.of("K1", "ACHIEVED", "K2", "ACHIEVED"));
        suite.onceHeard(
                        "the mentor's attempt",
                        () -> suite.post(
                                turkuMentor,
                                Suite.Service.RECORDS,
                                "/v1/assessments",
                                records.assessment(agreement, learner, CC1, 1, LocalDate.of(2025, 10, 29), knowledge)),
                        403)
                .expectRefusal(403, "FUNCTION_MISSING");
        narrator.tells(
                turkuMentor,
                Suite.Service.RECORDS,
                "tries to record a result: refused, FUNCTION_MISSING (BR-I05), a mentor does not assess");
        remember(
                CC1,
                records.assess(
                        turkuAssessor,
                        records.assessment(agreement, learner, CC1, 1, LocalDate.of(2025, 10, 29), knowledge),
                        "assesses CC1: K1 and K2 achieved"));
        betweenActs.run();
        remember(
                CC1,
                records.assess(
                        turkuAssessor,
                        records.assessment(
                                agreement,
                                learner,
                                CC1,
                                1,
                                LocalDate.of(2025, 10, 29),
                                Map.of("S1", "ACHIEVED", "S2", "ACHIEVED", "RA1", "ACHIEVED", "RA2", "ACHIEVED")),
                        "assesses CC1: S1, S2, RA1 and RA2 achieved"));
        on("2025-11-03");
        mobility.awaitState(dortmund, at(agreement), "PERIOD_COMPLETED");
        records.issueTranscript(turkuRegistrar, agreement, LocalDate.of(2025, 10, 6), LocalDate.of(2025, 10, 31));
        check(
                records.points(mv, learner, GERIATRIC_CARE.id()).equals("19"),
                "assessment and transcript alone give no points (BR-P13)");
        narrator.note("points so far: still 19; a transcript is not a recognition");
        betweenActs.run();

        narrator.chapter("6. The home institution validates and decides");
        on("2025-11-14");
        UUID caseId = recognition.awaitCase(dortmundOfficer, learner, agreement);
        mobility.awaitState(dortmund, at(agreement), "IN_RECOGNITION");
        recognition.validateAsProposed(dortmundOfficer, caseId).expect(200, 201);
        recognition.tells(dortmundOfficer, "validates: every expected outcome matches what was assessed");
        betweenActs.run();
        Answer decision = recognition
                .decideAsProposed(dortmundOfficer, caseId, Json.object())
                .expect(201);
        String result = decision.text("/result");
        recognition.tells(
                dortmundOfficer,
                "decides: %s; points of the home qualification: %s"
                        .formatted(result, decision.body().at("/units/0/points").asText()));
        records.awaitPoints(mv, learner, GERIATRIC_CARE.id(), "34");
        betweenActs.run();
        on("2025-12-16");
        Answer closed = mobility.awaitState(dortmund, at(agreement), "CLOSED");
        return new Result(closed.text("/state"), result, before, records.points(mv, learner, GERIATRIC_CARE.id()));
    }

    /** The event of the decision comes again: nothing happens. */
    void theSameEventAgain(EventsSeen events) {
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
        records.awaitPoints(mv, learner, GERIATRIC_CARE.id(), "34");
        narrator.note("every decision was delivered three times; the ledger still counts 34");
    }

    /** "What if I changed to physiotherapy?" */
    JsonNode whatIfPhysiotherapy() {
        narrator.chapter("7. What if she changed to physiotherapy?");
        on("2026-01-10");
        JsonNode answer = records.whatIf(mv, learner, PHYSIOTHERAPY.id()).body();
        check(
                answer.path("countablePoints").asText().equals("23"),
                "CC1 9 + CC2 8 + CC3 6 = 23 points in physiotherapy, but it was " + answer.toPrettyString());
        check(answer.path("missingPoints").asText().equals("157"), "157 points missing");
        check(!answer.toString().matches("(?i).*(givenname|familyname|birthdate).*"), "no personal data in the answer");
        narrator.tells(mv, Suite.Service.RECORDS, "asks what would count: 23 points; 157 are missing");
        return answer;
    }

    /** She changes: S3, steps 3 to 7. */
    void changeToPhysiotherapy() {
        narrator.chapter("8. She does change: another profession, the same outcomes, other points");
        on("2026-02-01");
        for (Unit core : List.of(CC1, CC2, CC3)) {
            Answer decision = recogniseAtHome(bochumOfficer, learner, PHYSIOTHERAPY, core, shown(core));
            check(
                    decision.text("/result").equals("RECOGNISED"),
                    core.code() + " counts in physiotherapy by a decision of its own (BR-R10)");
            check(decision.body().toString().contains("2005/36/EC"), "the notice on regulated professions (BR-R21)");
        }
        records.awaitPoints(mv, learner, PHYSIOTHERAPY.id(), "23");
        check(records.points(mv, learner, GERIATRIC_CARE.id()).equals("34"), "geriatric care still counts 34");
        narrator.note(
                "geriatric care still counts 34: nothing was moved, the outcomes count twice in two qualifications");

        on("2026-02-10");
        UUID second = UUID.randomUUID();
        ObjectNode byMistake = agreementContent(
                BOCHUM, bochum, PHYSIOTHERAPY, CC1, List.of(), "2026-03-02", "2026-03-27", "in the grid");
        Answer created = suite.post(
                        bochum,
                        Suite.Service.MOBILITY,
                        "/v1/learning-agreements",
                        Json.object("id", second, "content", byMistake))
                .expect(201);
        suite.onceHeard("the refused proposal", () -> mobility.act(bochum, at(second), "proposal", Json.object()), 422)
                .expectRefusal(422, "ALREADY_ACHIEVED");
        narrator.tells(
                bochum, Suite.Service.MOBILITY, "proposes CC1 again by mistake: refused, ALREADY_ACHIEVED (BR-L13)");
        ObjectNode part = agreementContent(
                BOCHUM,
                bochum,
                PHYSIOTHERAPY,
                PT4,
                PT4.outcomes("S1", "S2"),
                "2026-03-02",
                "2026-03-27",
                "in the grid");
        suite.put(bochum, Suite.Service.MOBILITY, at(second), Json.object("content", part), created.etag())
                .expect(200);
        Answer proposed =
                suite.onceHeard("the proposal", () -> mobility.act(bochum, at(second), "proposal", Json.object()), 200);
        check(
                proposed.body().at("/expectedPoints/total").asText().equals("0"),
                "a part of a unit carries no points (BR-P12)");
        narrator.tells(
                bochum,
                Suite.Service.MOBILITY,
                "proposes PT4, outcomes S1 and S2: a part of a unit, 0 points expected");
        mobility.sign(bochum, at(second), "Bochum");
        mobility.sign(turku, at(second), "Turku");
        mobility.sign(mv, at(second), "Bochum");
        on("2026-03-02");
        mobility.awaitState(bochum, at(second), "ACTIVE");
        on("2026-03-25");
        records.assess(
                turkuAssessor,
                records.assessment(
                        second,
                        learner,
                        PT4,
                        1,
                        LocalDate.of(2026, 3, 25),
                        Map.of("S1", "ACHIEVED", "S2", "NOT_ACHIEVED")),
                "assesses PT4: S1 achieved, S2 not");
        on("2026-03-30");
        records.issueTranscript(turkuRegistrar, second, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 27));
        UUID caseId = recognition.awaitCase(bochumOfficer, learner, second);
        Answer partial = recognition
                .decideAsProposed(bochumOfficer, caseId, Json.object("validation", Json.object()))
                .expect(201);
        check(
                partial.text("/result").equals("PARTIALLY_RECOGNISED"),
                "S1 is recognised, the rest of the unit is a gap: "
                        + partial.body().toPrettyString());
        check(partial.body().at("/units/0/points").asText("0").matches("0?"), "no points for a part (BR-P12)");
        recognition.tells(bochumOfficer, "decides: PARTIALLY_RECOGNISED, S1 credited, 0 points, the gap is named");

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
        records.awaitPoints(mv, learner, PHYSIOTHERAPY.id(), "43");
        narrator.note("S1 from Turku and three outcomes from Bochum make the unit complete: +20, once");
    }

    /** S3, step 6: the same unit in a newer version is still the same unit. */
    void theNewerVersionOfACountedUnit() {
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
        registry.publishNextVersion(designer, qualityOfficer, CC1, second, LocalDate.of(2028, 6, 1));
        UUID assessment = records.assess(
                bochumAssessor,
                records.assessment(null, learner, second, 2, LocalDate.of(2026, 6, 1), achieved(second)),
                "assesses CC1 in its version 2");
        UUID caseId = UUID.randomUUID();
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
        check(records.points(mv, learner, PHYSIOTHERAPY.id()).equals("43"), "still 43 points");
    }

    private ObjectNode memorandumContent() {
        return MobilityActs.memorandum(
                "Care professions Dortmund – Bochum – Turku",
                LocalDate.of(2025, 6, 1),
                LocalDate.of(2028, 5, 31),
                DORTMUND.id(),
                List.of(
                        MobilityActs.partner(
                                DORTMUND.id(), "PROVIDE_TRAINING", "COORDINATE_MOBILITY", "VALIDATE", "RECOGNISE_UNIT"),
                        MobilityActs.partner(
                                BOCHUM.id(), "PROVIDE_TRAINING", "COORDINATE_MOBILITY", "VALIDATE", "RECOGNISE_UNIT"),
                        MobilityActs.partner(
                                TURKU.id(), "PROVIDE_TRAINING", "COORDINATE_MOBILITY", "ASSESS", "AWARD_CREDIT")),
                List.of(
                        MobilityActs.covered(GERIATRIC_CARE.id(), 1, TURKU.id(), DORTMUND.id(), DORTMUND.id()),
                        MobilityActs.covered(PHYSIOTHERAPY.id(), 1, TURKU.id(), BOCHUM.id(), BOCHUM.id())),
                List.of(
                        MobilityActs.pair(GERIATRIC_CARE.id(), CC1, "Encountering clients in care", 4, "MEDIUM"),
                        MobilityActs.pair(PHYSIOTHERAPY.id(), CC1, "Encountering clients in care", 4, "MEDIUM"),
                        MobilityActs.pair(PHYSIOTHERAPY.id(), PT4, "Assessing functional capacity", 4, "MEDIUM")));
    }

    private ObjectNode agreementContent(
            Institution home,
            Person coordinator,
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

    UUID learner() {
        return learner;
    }

    Person mv() {
        return mv;
    }
}
