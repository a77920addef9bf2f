package eu.ecvet.endtoend.story;

import static eu.ecvet.endtoend.act.RegistryActs.unit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.act.MobilityActs;
import eu.ecvet.endtoend.act.Narrator;
import eu.ecvet.endtoend.act.RegistryActs.Institution;
import eu.ecvet.endtoend.act.RegistryActs.Part;
import eu.ecvet.endtoend.act.RegistryActs.Qualification;
import eu.ecvet.endtoend.act.RegistryActs.Unit;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Ids;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The core of story S8: a learner of 17 in basic vocational training, units of EQF levels 1 and 2, a guardian who must
 * sign, a mentor who must not assess, and a recognising authority that is not the home institution.
 */
public final class Confectioner extends Story {
    private static final Institution AUTHORITY =
            new Institution(Ids.of("institution", "nqf-at"), "NQR-Behörde der Geschichte", "de", "AT", "Europe/Vienna");
    private static final Institution GLEISDORF =
            new Institution(Ids.of("institution", "gleisdorf"), "Lehrbetrieb Gleisdorf", "de", "AT", "Europe/Vienna");
    private static final Institution MARIBOR =
            new Institution(Ids.of("institution", "maribor"), "Tearoom Maribor", "sl", "SI", "Europe/Ljubljana");

    private static final Unit C5 = unit(
            "C5",
            "Serve counter customers",
            2,
            "K1",
            "Names products and their allergens",
            "S1",
            "Takes an order",
            "S2",
            "Serves at the counter",
            "S3",
            "Handles a simple cash payment",
            "RA1",
            "Asks for help when unsure");

    private static final Qualification CONFECTIONER = new Qualification(
            Ids.of("qualification", "AT-CONF-2"),
            "AT-CONF-2",
            "Confectioner, basic vocational training",
            "AT",
            "0721",
            2,
            1,
            "60",
            false,
            List.of(
                    part("C1", "Doughs under supervision", 1, "12"),
                    part("C2", "Bake standard pastries", 2, "16"),
                    part("C3", "Decorate", 2, "12"),
                    part("C4", "Hygiene and cleaning", 1, "8"),
                    new Part(C5, 1, "12", "MANDATORY")));

    private final Person authorityAt = Person.authority("Austrian authority", "AT");
    private final Person authoritySi = Person.authority("Slovenian authority", "SI");
    private final Person designer = Person.staff("designer of the NQF authority", AUTHORITY.id(), "designer");
    private final Person qualityOfficer =
            Person.staff("quality officer of the NQF authority", AUTHORITY.id(), "quality-officer");
    private final Person officer =
            Person.staff("recognition officer of the NQF authority", AUTHORITY.id(), "recognition-officer");
    private final Person gleisdorf =
            Person.staff("Gleisdorf coordinator", GLEISDORF.id(), "coordinator", "representative");
    private final Person maribor = Person.staff("Maribor coordinator", MARIBOR.id(), "coordinator", "representative");
    private final Person assessor = Person.staff("Maribor assessor", MARIBOR.id(), "assessor");
    private final Person registrar = Person.staff("Maribor registrar", MARIBOR.id(), "registrar");
    private final Person mentor = Person.staff("Maribor mentor", MARIBOR.id(), "mentor");

    private final UUID learner = UUID.randomUUID();
    private final Person apprentice = Person.learner("the apprentice", learner);
    private final Person guardian = Person.guardianOf("the guardian", learner);

    public Confectioner(Suite suite, Narrator narrator) {
        super(suite, narrator);
    }

    private static Part part(String code, String title, int eqfLevel, String points) {
        return new Part(
                unit(
                        code,
                        title,
                        eqfLevel,
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

    /** From the registry to the ledger; the points counted at the end. */
    public String play() {
        narrator.chapter("A learner of seventeen: the confectioner from Gleisdorf");
        on("2025-12-01");
        registry.register(
                authorityAt,
                AUTHORITY,
                FUNCTIONS_SINCE,
                "DESIGN_QUALIFICATION",
                "DESIGN_UNIT",
                "ALLOCATE_POINTS",
                "QUALITY_ASSURE",
                "VALIDATE",
                "RECOGNISE_UNIT",
                "AWARD_QUALIFICATION");
        registry.register(authorityAt, GLEISDORF, FUNCTIONS_SINCE, "PROVIDE_TRAINING", "COORDINATE_MOBILITY");
        registry.register(
                authoritySi,
                MARIBOR,
                FUNCTIONS_SINCE,
                "PROVIDE_TRAINING",
                "COORDINATE_MOBILITY",
                "ASSESS",
                "AWARD_CREDIT");
        registry.publish(designer, qualityOfficer, CONFECTIONER);
        on("2026-01-07");
        records.register(gleisdorf, learner, "A. K.", LocalDate.of(2009, 1, 20));
        var places = new LinkedHashMap<Person, String>();
        places.put(gleisdorf, "Gleisdorf");
        places.put(maribor, "Maribor");
        UUID memorandum = memorandumInForce(gleisdorf, memorandum(), "2026-01-15", places);

        on("2026-02-02");
        UUID agreement = UUID.randomUUID();
        Answer created = suite.onceHeard(
                "POST /v1/learning-agreements",
                () -> suite.post(
                        gleisdorf,
                        Suite.Service.MOBILITY,
                        "/v1/learning-agreements",
                        Json.object("id", agreement, "content", agreement(memorandum, null))),
                201);
        Answer refused = suite.onceHeard(
                        "the refused proposal",
                        () -> mobility.act(gleisdorf, TwoGetOneCare.at(agreement), "proposal", Json.object()),
                        422)
                .expectRefusal(422, "LA_ARRANGEMENTS_INCOMPLETE");
        narrator.tells(
                gleisdorf,
                Suite.Service.MOBILITY,
                "proposes without saying how results are recorded: refused, " + refused.codes());
        on("2026-02-09");
        suite.put(
                        gleisdorf,
                        Suite.Service.MOBILITY,
                        TwoGetOneCare.at(agreement),
                        Json.object("content", agreement(memorandum, "in the grid of the memorandum")),
                        created.etag())
                .expect(200);
        suite.onceHeard(
                "the proposal",
                () -> mobility.act(gleisdorf, TwoGetOneCare.at(agreement), "proposal", Json.object()),
                200);
        mobility.sign(gleisdorf, TwoGetOneCare.at(agreement), "Gleisdorf");
        mobility.sign(maribor, TwoGetOneCare.at(agreement), "Maribor");
        mobility.sign(apprentice, TwoGetOneCare.at(agreement), "Gleisdorf");
        Answer waiting = suite.get(gleisdorf, Suite.Service.MOBILITY, TwoGetOneCare.at(agreement))
                .expect(200);
        check(
                waiting.text("/state").equals("PARTIALLY_SIGNED"),
                "the signatures of home, host and a minor are not enough (BR-L09)");
        narrator.note("still PARTIALLY_SIGNED; whose turn: %s"
                .formatted(waiting.body().path("turn")));
        mobility.sign(guardian, TwoGetOneCare.at(agreement), "Gleisdorf");
        on("2026-03-09");
        mobility.awaitState(gleisdorf, TwoGetOneCare.at(agreement), "ACTIVE");

        on("2026-03-13");
        suite.onceHeard(
                        "the mentor's attempt",
                        () -> suite.post(
                                mentor,
                                Suite.Service.RECORDS,
                                "/v1/assessments",
                                records.assessment(
                                        agreement,
                                        learner,
                                        C5,
                                        1,
                                        LocalDate.of(2026, 3, 13),
                                        Map.of("S1", "ACHIEVED"))),
                        403)
                .expectRefusal(403, "FUNCTION_MISSING");
        narrator.tells(mentor, Suite.Service.RECORDS, "posts a result: 403 FUNCTION_MISSING");
        on("2026-03-17");
        records.assess(
                assessor,
                records.assessment(
                        agreement,
                        learner,
                        C5,
                        1,
                        LocalDate.of(2026, 3, 17),
                        Map.of("K1", "ACHIEVED", "S1", "ACHIEVED")),
                "assesses K1 and S1: achieved");
        on("2026-03-26");
        records.assess(
                assessor,
                records.assessment(
                        agreement,
                        learner,
                        C5,
                        1,
                        LocalDate.of(2026, 3, 26),
                        Map.of("S2", "ACHIEVED", "S3", "ACHIEVED", "RA1", "ACHIEVED")),
                "assesses S2, S3 and RA1: achieved");
        on("2026-03-30");
        records.issueTranscript(registrar, agreement, LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 27));
        UUID caseId = recognition.awaitCase(officer, learner, agreement);
        on("2026-04-10");
        Answer decision = recognition
                .decideAsProposed(officer, caseId, Json.object("validation", Json.object()))
                .expect(201);
        check(decision.text("/result").equals("RECOGNISED"), "5 of 5 outcomes");
        recognition.tells(
                officer,
                "the authority decides: RECOGNISED, %s points"
                        .formatted(decision.body().at("/units/0/points").asText()));
        records.awaitPoints(apprentice, learner, CONFECTIONER.id(), "12");
        return records.points(apprentice, learner, CONFECTIONER.id());
    }

    private static ObjectNode memorandum() {
        return Json.with(
                MobilityActs.memorandum(
                        "Confectioners Gleisdorf – Maribor",
                        LocalDate.of(2026, 1, 15),
                        LocalDate.of(2028, 12, 31),
                        GLEISDORF.id(),
                        List.of(
                                MobilityActs.partner(GLEISDORF.id(), "PROVIDE_TRAINING", "COORDINATE_MOBILITY"),
                                MobilityActs.partner(
                                        MARIBOR.id(),
                                        "PROVIDE_TRAINING",
                                        "COORDINATE_MOBILITY",
                                        "ASSESS",
                                        "AWARD_CREDIT")),
                        List.of(MobilityActs.covered(
                                CONFECTIONER.id(), 1, MARIBOR.id(), AUTHORITY.id(), AUTHORITY.id())),
                        List.of(MobilityActs.pair(CONFECTIONER.id(), C5, "Service in a tearoom", 2, "LOW"))),
                "otherInstitutions",
                List.of(MobilityActs.partner(AUTHORITY.id(), "VALIDATE", "RECOGNISE_UNIT")));
    }

    private ObjectNode agreement(UUID memorandum, String howRecorded) {
        return MobilityActs.agreement(
                learner,
                GLEISDORF.id(),
                MARIBOR.id(),
                memorandum,
                CONFECTIONER.id(),
                List.of(MobilityActs.target(C5, 1, List.of())),
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 3, 27),
                AUTHORITY.id(),
                AUTHORITY.id(),
                howRecorded);
    }
}
