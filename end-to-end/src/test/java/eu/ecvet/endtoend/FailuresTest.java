package eu.ecvet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.localstack.RunningSuite;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
