package eu.ecvet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.endtoend.act.Narrator;
import eu.ecvet.endtoend.act.RecordsActs;
import eu.ecvet.endtoend.act.RegistryActs;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import eu.ecvet.endtoend.story.EventsSeen;
import eu.ecvet.endtoend.story.TwoGetOneCare;
import eu.ecvet.localstack.RunningSuite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Processes that are killed in the middle of a story, and a broker that is away: nothing is lost, nothing is doubled. */
class FailuresTest {
    private final RunningSuite running = SuiteForTests.running();
    private final Suite suite = SuiteForTests.suite();

    @Test
    void killing_every_process_once_in_the_middle_of_the_main_job_loses_and_doubles_nothing() {
        EventsSeen events = new EventsSeen(suite.addresses().kafka());
        Deque<String> victims = new ArrayDeque<>(List.of(
                "registry", "records", "kafka", "mobility", "postgres", "records", "kafka", "recognition", "postgres"));
        TwoGetOneCare story = new TwoGetOneCare(suite, Narrator.SILENT);
        story.betweenActs(() -> {
            if (!victims.isEmpty()) {
                String victim = victims.pop();
                running.kill(victim);
                running.start(victim);
                awaitAllReady();
            }
        });

        TwoGetOneCare.Result result = story.mainJob();

        assertThat(result).isEqualTo(new TwoGetOneCare.Result("CLOSED", "RECOGNISED", "19", "34"));
        assertThat(EventsAbout.awards(events, story.learner())).hasSize(3).doesNotHaveDuplicates();
        assertThat(victims).as("processes that were not killed").isEmpty();
    }

    @Test
    void every_service_accepts_work_while_the_broker_is_down_and_catches_up_afterwards() {
        UUID institution = UUID.randomUUID();
        UUID learner = UUID.randomUUID();
        Person authority = Person.authority("authority of the failure test", "FR");
        Person coordinator =
                Person.staff("coordinator of the failure test", institution, "coordinator", "representative");
        TwoGetOneCare story = new TwoGetOneCare(suite, Narrator.SILENT);
        Deque<String> acts = new ArrayDeque<>(List.of(
                "registry",
                "school",
                "memorandum",
                "proposal",
                "half signed",
                "active",
                "half assessed",
                "transcript",
                "validated"));
        CompletableFuture<?>[] back = new CompletableFuture<?>[] {CompletableFuture.completedFuture(null)};
        story.betweenActs(() -> {
            String act = acts.isEmpty() ? "" : acts.pop();
            if (List.of("half signed", "half assessed", "validated").contains(act)) {
                running.stop("kafka");
                // Mobility takes the last signature, records the last results, recognition the decision, all without a
                // broker.
                back[0] = CompletableFuture.runAsync(
                        () -> running.start("kafka"), CompletableFuture.delayedExecutor(6, TimeUnit.SECONDS));
            }
        });

        TwoGetOneCare.Result result = story.mainJob();
        back[0].join();
        running.stop("kafka");
        var registry = new RegistryActs(suite, Narrator.SILENT);
        registry.register(
                authority,
                new RegistryActs.Institution(institution, "École de l'épreuve", "fr", "FR", "Europe/Paris"),
                LocalDate.of(2024, 1, 1),
                "COORDINATE_MOBILITY");
        running.start("kafka");
        new RecordsActs(suite, Narrator.SILENT).register(coordinator, learner, "B. B.", LocalDate.of(1999, 1, 1));

        assertThat(result).isEqualTo(new TwoGetOneCare.Result("CLOSED", "RECOGNISED", "19", "34"));
        assertThat(suite.get(coordinator, Suite.Service.RECORDS, "/v1/learners/" + learner)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void requests_in_flight_while_processes_are_killed_can_be_repeated_and_are_told_once() throws Exception {
        EventsSeen events = new EventsSeen(suite.addresses().kafka());
        UUID institution = UUID.randomUUID();
        Person authority = Person.authority("authority of the failure test", "FR");
        Person coordinator = Person.staff("coordinator in flight", institution, "coordinator");
        new RegistryActs(suite, Narrator.SILENT)
                .register(
                        authority,
                        new RegistryActs.Institution(institution, "École en vol", "fr", "FR", "Europe/Paris"),
                        LocalDate.of(2024, 1, 1),
                        "COORDINATE_MOBILITY");
        var records = new RecordsActs(suite, Narrator.SILENT);
        records.register(coordinator, UUID.randomUUID(), "C. C.", LocalDate.of(1999, 1, 1));
        List<UUID> learners = Stream.generate(UUID::randomUUID).limit(400).toList();

        try (var writers = Executors.newFixedThreadPool(4)) {
            var written = learners.stream()
                    .map(learner -> writers.submit(
                            () -> records.register(coordinator, learner, "D. D.", LocalDate.of(2000, 2, 2))))
                    .toList();
            for (String victim : List.of("records", "kafka", "postgres", "records")) {
                written.get(40 * (1 + List.of("records", "kafka", "postgres").indexOf(victim)))
                        .get();
                running.kill(victim);
                running.start(victim);
            }
            for (var one : written) {
                one.get();
            }
        }

        suite.eventually(
                "every registration is told",
                () -> new Answer("the feed", registered(events, learners).size(), Json.object(), null),
                answer -> answer.status() == learners.size());
        assertThat(registered(events, learners).values())
                .as("different events about one registration")
                .allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    /** By learner, the ids of the events that told the registration. */
    private static Map<String, Set<String>> registered(EventsSeen events, List<UUID> learners) {
        Set<String> wanted = learners.stream().map(UUID::toString).collect(Collectors.toSet());
        return events.all().stream()
                .filter(seen -> seen.type().equals("eu.ecvet.learner.registered.v1") && wanted.contains(seen.subject()))
                .collect(Collectors.groupingBy(
                        EventsSeen.Seen::subject,
                        Collectors.mapping(seen -> seen.event().path("id").asText(), Collectors.toSet())));
    }

    private void awaitAllReady() {
        HttpClient http = HttpClient.newHttpClient();
        for (String service : List.of("registry", "records", "mobility", "recognition")) {
            suite.eventually(
                    service + " is ready",
                    () -> {
                        try {
                            var answer = http.send(
                                    HttpRequest.newBuilder(URI.create(running.url(service) + "/q/health/ready"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
                            return new Answer("GET /q/health/ready", answer.statusCode(), Json.object(), null);
                        } catch (java.io.IOException | InterruptedException away) {
                            throw new Suite.Unreachable(service);
                        }
                    },
                    answer -> answer.status() == 200);
        }
    }
}
