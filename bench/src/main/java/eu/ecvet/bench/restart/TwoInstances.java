package eu.ecvet.bench.restart;

import static eu.ecvet.endtoend.story.CareProfessions.DORTMUND;

import eu.ecvet.bench.load.Request;
import eu.ecvet.bench.section.OneIsKilled;
import eu.ecvet.bench.section.Processes;
import eu.ecvet.bench.world.Database;
import eu.ecvet.bench.world.SchoolAssessment;
import eu.ecvet.endtoend.outside.Addresses;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Two instances of each service over filled databases. The arguments say where the second ones are, as {@code records=http://…}. */
public final class TwoInstances {
    private static final int LEARNERS = 1_000;

    private TwoInstances() {}

    public static void main(String[] arguments) {
        Map<String, String> second = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        Suite suite = new Suite(Addresses.fromSystemProperties());
        Map<String, Database> databases = Database.all(System.getProperty("ecvet.postgres"));
        String assessor = suite.token(Person.staff("bench assessor", DORTMUND.id(), "assessor"));
        List<UUID> learners = databases.get("records").texts("select id from learner limit " + LEARNERS).stream()
                .map(UUID::fromString)
                .toList();
        OneIsKilled section = new OneIsKilled(
                databases,
                new Processes(System.getProperty("ecvet.processes")),
                assessment(suite.addresses().records(), assessor, learners),
                assessment(second.get("records"), assessor, learners));
        Results.show(section.name(), "bench-instances.json", section.measure());
        System.exit(0);
    }

    private static Request assessment(String address, String token, List<UUID> learners) {
        return Request.post(
                address,
                token,
                () -> "/v1/assessments",
                () -> SchoolAssessment.of(
                        learners.get(ThreadLocalRandom.current().nextInt(learners.size()))));
    }
}
