package eu.ecvet.bench.world;

import static eu.ecvet.endtoend.story.CareProfessions.GERIATRIC_CARE;

import eu.ecvet.endtoend.act.RegistryActs.Unit;
import eu.ecvet.endtoend.outside.Json;
import java.util.UUID;

/** What a school shows a learner of its own, outside of any agreement. */
public final class SchoolAssessment {
    private SchoolAssessment() {}

    /** The body of a request that records it. */
    public static String of(UUID learner) {
        Unit unit = GERIATRIC_CARE.parts().getLast().unit();
        return Json.object(
                        "learnerId",
                        learner,
                        "unitId",
                        unit.id(),
                        "unitVersion",
                        1,
                        "assessedOn",
                        "2025-11-14",
                        "method",
                        "practical assignment",
                        "results",
                        unit.outcomes().stream()
                                .map(outcome -> Json.object("outcomeId", outcome.id(), "result", "ACHIEVED"))
                                .toList())
                .toString();
    }
}
