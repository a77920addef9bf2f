package eu.ecvet.bench.world;

import static eu.ecvet.endtoend.story.CareProfessions.CENTRE;

import eu.ecvet.endtoend.act.Narrator;
import eu.ecvet.endtoend.act.RegistryActs;
import eu.ecvet.endtoend.act.RegistryActs.Outcome;
import eu.ecvet.endtoend.act.RegistryActs.Part;
import eu.ecvet.endtoend.act.RegistryActs.Qualification;
import eu.ecvet.endtoend.act.RegistryActs.Unit;
import eu.ecvet.endtoend.outside.Ids;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import eu.ecvet.endtoend.story.TwoGetOneCare;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What the bench asks about: the main job, played once through the services, and copies of it; a qualification of eight units
 * with nine outcomes each, published through the registry, and copies of that.
 *
 * @param ids of the learner of the main job and of all that is hers; each copy has its own
 * @param copies of her; numbered from 1
 * @param qualificationIds of the qualification, its units and their outcomes
 */
public record Situation(
        UUID learner, Set<UUID> ids, long copies, Qualification qualification, Set<UUID> qualificationIds) {
    private static final int UNITS = 8;
    private static final String[] OUTCOMES = {"K1", "K2", "K3", "S1", "S2", "S3", "RA1", "RA2", "RA3"};

    /** Plays, then copies. */
    public static Situation make(Suite suite, Map<String, Database> databases, long learners, long qualifications) {
        var story = new TwoGetOneCare(suite, Narrator.SILENT);
        story.mainJob();
        Qualification qualification = ofEightUnits();
        new RegistryActs(suite, Narrator.SILENT)
                .publish(
                        Person.staff("designer", CENTRE.id(), "designer"),
                        Person.staff("quality officer", CENTRE.id(), "quality-officer"),
                        qualification);

        List<Database> ofLearners =
                List.of(databases.get("records"), databases.get("mobility"), databases.get("recognition"));
        Set<UUID> ids = Copies.idsOf(story.learner, ofLearners);
        ofLearners.forEach(database -> Copies.ofALearner(database, ids, 1, learners));
        Set<UUID> qualificationIds = ids(qualification);
        Copies.ofAQualification(databases.get("registry"), qualificationIds, 1, qualifications);
        return new Situation(story.learner, ids, learners, qualification, qualificationIds);
    }

    /** About twelve kilobytes when published. A new one each time, so that a stack that keeps running can be measured again. */
    private static Qualification ofEightUnits() {
        String run = Long.toString(System.currentTimeMillis(), 36);
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i <= UNITS; i++) {
            String code = "B%s-%d".formatted(run, i);
            List<String> codesAndTexts = new ArrayList<>();
            for (String outcome : OUTCOMES) {
                codesAndTexts.add(outcome);
                codesAndTexts.add("Plans, carries out and documents what belongs to part %d of the work, outcome %s"
                        .formatted(i, outcome));
            }
            parts.add(new Part(
                    RegistryActs.unit(
                            code, "Part %d of the work".formatted(i), 4, codesAndTexts.toArray(String[]::new)),
                    1,
                    "10",
                    "MANDATORY"));
        }
        String code = "BENCH-" + run;
        return new Qualification(
                Ids.of("qualification", code), code, "Work of eight parts", "DE", "0921", 4, 2, "80", false, parts);
    }

    private static Set<UUID> ids(Qualification qualification) {
        Set<UUID> ids = new TreeSet<>(Set.of(qualification.id()));
        for (Part part : qualification.parts()) {
            Unit unit = part.unit();
            ids.add(unit.id());
            unit.outcomes().stream().map(Outcome::id).forEach(ids::add);
        }
        return ids;
    }
}
