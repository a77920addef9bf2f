package eu.ecvet.endtoend.story;

import static eu.ecvet.endtoend.story.CareProfessions.BOCHUM;
import static eu.ecvet.endtoend.story.CareProfessions.CC1;
import static eu.ecvet.endtoend.story.CareProfessions.CC2;
import static eu.ecvet.endtoend.story.CareProfessions.DORTMUND;
import static eu.ecvet.endtoend.story.CareProfessions.GERIATRIC_CARE;
import static eu.ecvet.endtoend.story.CareProfessions.PHYSIOTHERAPY;
import static eu.ecvet.endtoend.story.CareProfessions.PT4;
import static eu.ecvet.endtoend.story.TwoGetOneCare.at;

import eu.ecvet.endtoend.act.RegistryActs.Part;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.time.LocalDate;
import java.util.UUID;

/** After the main job: what waits for somebody to act. Assessments, an agreement to be signed, a case to be decided. */
public final class StillOpen extends Story {
    private final TwoGetOneCare before;
    private final Person bochumOfficer = Person.staff("Bochum recognition officer", BOCHUM.id(), "recognition-officer");
    private final Person dortmundAssessor = Person.staff("Dortmund assessor", DORTMUND.id(), "assessor");

    public StillOpen(TwoGetOneCare before) {
        super(before.suite, before.narrator);
        this.before = before;
    }

    /** The units that her profession alone has are assessed at school; nobody has recognised them yet. */
    public void restOfTheProfessionIsAssessed() {
        on("2026-01-12");
        GERIATRIC_CARE.parts().stream()
                .map(Part::unit)
                .filter(unit -> unit.code().startsWith("GC"))
                .forEach(unit -> records.assess(
                        dortmundAssessor,
                        records.assessment(null, before.learner, unit, 1, LocalDate.of(2026, 1, 12), achieved(unit)),
                        "assesses " + unit.code() + " at school"));
    }

    /** Bochum has decided on one unit for another profession, so she is its learner too; on the next it has only validated. */
    public UUID aCaseIsValidated() {
        on("2026-02-01");
        recogniseAtHome(bochumOfficer, before.learner, PHYSIOTHERAPY, CC2, before.shown(CC2));
        UUID validated = recognition.open(
                bochumOfficer, before.learner, PHYSIOTHERAPY.id(), CC1, 1, "school-procedure-2024", before.shown(CC1));
        recognition.validateAsProposed(bochumOfficer, validated).expect(200, 201);
        return validated;
    }

    /** Bochum proposes a further stay; nobody has signed. */
    public UUID anAgreementIsProposed() {
        UUID agreement = UUID.randomUUID();
        suite.onceHeard(
                "POST /v1/learning-agreements",
                () -> suite.post(
                        before.bochum,
                        Suite.Service.MOBILITY,
                        "/v1/learning-agreements",
                        Json.object(
                                "id",
                                agreement,
                                "content",
                                before.stayInTurku(
                                        BOCHUM,
                                        PHYSIOTHERAPY,
                                        PT4,
                                        PT4.outcomes("S1", "S2"),
                                        "2026-03-02",
                                        "2026-03-27",
                                        "in the grid"))),
                200,
                201);
        suite.onceHeard(
                "the proposal", () -> mobility.act(before.bochum, at(agreement), "proposal", Json.object()), 200);
        return agreement;
    }
}
