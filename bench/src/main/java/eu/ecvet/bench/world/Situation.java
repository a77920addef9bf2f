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
import eu.ecvet.endtoend.story.StillOpen;
import eu.ecvet.endtoend.story.TwoGetOneCare;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * What the bench asks about: the main job and what waits after it, played once through the services, and copies of it; a
 * qualification of eight units with nine outcomes each, published through the registry, and copies of that; and a large one.
 *
 * @param ids of the learner of the main job and of all that is hers; each copy has its own
 * @param copies of her; numbered from 1
 * @param toBeSigned an agreement of hers that is proposed
 * @param toBeDecided a case of hers that is validated
 * @param qualificationIds of the qualification, its units and their outcomes
 * @param large a qualification of about 200 KB
 */
public record Situation(
        UUID learner,
        Set<UUID> ids,
        long copies,
        UUID toBeSigned,
        UUID toBeDecided,
        Qualification qualification,
        Set<UUID> qualificationIds,
        Qualification large) {
    private static final int UNITS = 8;
    private static final int OUTCOMES_OF_A_KIND = 3;
    private static final int MANY_UNITS = 60;
    private static final int MANY_OUTCOMES_OF_A_KIND = 6;

    /** Plays, then copies. */
    public static Situation make(Suite suite, Map<String, Database> databases, long learners, long qualifications) {
        var story = new TwoGetOneCare(suite, Narrator.SILENT);
        story.mainJob();
        var open = new StillOpen(story);
        open.restOfTheProfessionIsAssessed();
        UUID toBeDecided = open.aCaseIsValidated();
        UUID toBeSigned = open.anAgreementIsProposed();
        Qualification qualification = published(suite, "BENCH", UNITS, OUTCOMES_OF_A_KIND);
        Qualification large = published(suite, "LARGE", MANY_UNITS, MANY_OUTCOMES_OF_A_KIND);

        Heard.untilAllIs(databases);
        List<Database> ofLearners =
                List.of(databases.get("records"), databases.get("mobility"), databases.get("recognition"));
        Set<UUID> ids = Copies.idsOf(story.learner, ofLearners);
        Set<UUID> qualificationIds = ids(qualification);
        CompletableFuture<Void> records =
                CompletableFuture.runAsync(() -> Copies.ofALearner(databases.get("records"), ids, 1, learners));
        Copies.ofALearner(databases.get("mobility"), ids, 1, learners);
        Copies.ofALearner(databases.get("recognition"), ids, 1, learners);
        Copies.ofAQualification(databases.get("registry"), qualificationIds, 1, qualifications);
        records.join();
        return new Situation(
                story.learner, ids, learners, toBeSigned, toBeDecided, qualification, qualificationIds, large);
    }

    /** A new one each time, so that a stack that keeps running can be measured again. */
    private static Qualification published(Suite suite, String name, int units, int outcomesOfAKind) {
        String run = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        List<Part> parts = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            List<String> codesAndTexts = new ArrayList<>();
            for (String kind : List.of("K", "S", "RA")) {
                for (int j = 1; j <= outcomesOfAKind; j++) {
                    codesAndTexts.add(kind + j);
                    codesAndTexts.add("Plans, carries out and documents what belongs to part %d of the work, outcome %s"
                            .formatted(i, kind + j));
                }
            }
            parts.add(new Part(
                    RegistryActs.unit(
                            "%s-%d".formatted(run, i),
                            "Part %d of the work".formatted(i),
                            4,
                            codesAndTexts.toArray(String[]::new)),
                    1,
                    "10",
                    "MANDATORY"));
        }
        Qualification qualification = new Qualification(
                Ids.of("qualification", run),
                run,
                "Work of %d parts".formatted(units),
                "DE",
                "0921",
                4,
                2,
                Integer.toString(units * 10),
                false,
                parts);
        new RegistryActs(suite, Narrator.SILENT)
                .publish(
                        Person.staff("designer", CENTRE.id(), "designer"),
                        Person.staff("quality officer", CENTRE.id(), "quality-officer"),
                        qualification);
        return qualification;
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
