package eu.ecvet.localstack.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTest {

    @TempDir
    private Path folder;

    private ServerProcess process;

    @BeforeEach
    void name() {
        process = new ServerProcess("sleeper", folder.resolve("run"), folder.resolve("logs"));
    }

    @AfterEach
    void end() {
        process.kill();
    }

    @Test
    void another_program_recognises_the_process_by_its_file() {
        process.start(List.of("sleep", "600"), Map.of());

        ServerProcess seenLater = new ServerProcess("sleeper", folder.resolve("run"), folder.resolve("logs"));

        assertThat(seenLater.pid()).isEqualTo(process.pid()).isPresent();
        seenLater.stop("TERM", Duration.ofSeconds(5));
        assertThat(process.alive()).isFalse();
    }

    @Test
    void a_stranger_with_the_remembered_id_is_not_our_process() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(
                folder.resolve("run/sleeper.pid"), ProcessHandle.current().pid() + " 1000\n");

        assertThat(process.alive()).isFalse();
        process.kill();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_process_that_does_not_follow_is_ended_by_force() {
        process.start(List.of("bash", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done"), Map.of());
        while (process.lastLogLines(1).isEmpty()) {
            Pause.brief();
        }

        process.stop("TERM", Duration.ofMillis(200));

        assertThat(process.alive()).isFalse();
    }

    @Test
    void only_what_was_written_since_this_start_is_shown() {
        process.start(List.of("bash", "-c", "echo yesterday"), Map.of());
        process.awaitEnd(Duration.ofSeconds(5));
        process.start(List.of("bash", "-c", "echo $WORD"), Map.of("WORD", "today"));
        process.awaitEnd(Duration.ofSeconds(5));

        assertThat(process.lastLogLines(10)).containsExactly("today");
    }

    @Test
    void servers_of_a_killed_test_run_end_with_it() throws IOException, InterruptedException {
        process.start(List.of("sleep", "600"), Map.of());
        long server = process.pid().orElseThrow();
        Process testRun = new ProcessBuilder(
                        Checkout.java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TestRun.class.getName(),
                        String.valueOf(server))
                .start();
        assertThat(testRun.getInputStream().read()).isEqualTo('w');

        testRun.destroyForcibly().waitFor();

        assertThat(process.awaitEnd(Duration.ofSeconds(10))).isTrue();
    }

    /** Stands for a test run: watches over a server and never comes to an end of its own. */
    static final class TestRun {

        public static void main(String[] arguments) throws InterruptedException {
            Guard guard = new Guard();
            guard.watch(List.of(Long.valueOf(arguments[0])));
            System.out.print('w');
            System.out.flush();
            Thread.currentThread().join();
        }
    }
}
