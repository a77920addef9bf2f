package eu.ecvet.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.localstack.component.DemoUserNames;
import eu.ecvet.localstack.component.DemoUsers;
import eu.ecvet.localstack.machine.Checkout;
import eu.ecvet.localstack.machine.LegalDate;
import eu.ecvet.localstack.machine.Ports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a checkout where nothing is built and nothing runs. */
class EcvetTest {

    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void an_unknown_command_or_option_is_not_understood() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("up", "--sideways")).isEqualTo(2);
        assertThat(run("up", "--port-offset", "many")).isEqualTo(2);
        assertThat(run("up", "--port-offset=60000")).isEqualTo(2);
        assertThat(run("down", "everything")).isEqualTo(2);
        assertThat(err.toString()).contains("'fly'", "'--sideways'", "'many'", "'everything'", "./ecvet help");
    }

    @Test
    void status_of_a_stack_that_does_not_run_has_an_exit_code_of_its_own() {
        assertThat(run("status")).isEqualTo(3);
        assertThat(out.toString()).contains("postgres", "recognition", "does not run");
    }

    @Test
    void down_is_done_when_nothing_runs() {
        assertThat(run("down")).isZero();
    }

    @Test
    void a_token_needs_a_running_stack() {
        assertThat(run("token", "learner-em")).isEqualTo(1);
        assertThat(err.toString()).contains("./ecvet up");
    }

    @Test
    void the_legal_date_is_set_shown_and_cleared() throws IOException {
        assertThat(run("date", "2026-03-15")).isZero();
        assertThat(Files.readString(root.resolve(".ecvet/legal-date")).strip()).isEqualTo("2026-03-15");
        assertThat(new LegalDate(root.resolve(".ecvet")).read()).contains(LocalDate.of(2026, 3, 15));

        assertThat(run("date", "clear")).isZero();
        assertThat(root.resolve(".ecvet/legal-date")).doesNotExist();
    }

    @Test
    void a_date_that_does_not_exist_changes_nothing() {
        assertThat(run("date", "2026-02-30")).isEqualTo(2);
        assertThat(root.resolve(".ecvet/legal-date")).doesNotExist();
    }

    @Test
    void an_unknown_component_is_answered_with_those_there_are() {
        assertThat(run("logs", "registri")).isEqualTo(1);
        assertThat(err.toString()).contains("'registri'", "registry");
    }

    @Test
    void a_taken_port_is_named_before_anything_starts() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int offset = listener.getLocalPort() - Ports.defaults().registry();

            assertThat(run("up", "--detach", "--port-offset", String.valueOf(offset)))
                    .isEqualTo(1);

            assertThat(err.toString())
                    .contains("Nothing was started", "port " + listener.getLocalPort(), "qualification-registry")
                    .contains("process " + ProcessHandle.current().pid());
            assertThat(root.resolve(".ecvet/run")).doesNotExist();
        }
    }

    @Test
    void every_demo_user_is_listed() throws IOException {
        assertThat(DemoUserNames.read())
                .containsExactlyInAnyOrderElementsOf(DemoUsers.read().users().keySet());
    }

    private int run(String... words) {
        return new Ecvet(new Checkout(root), new PrintStream(out), new PrintStream(err)).run(words);
    }
}
