package eu.ecvet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.ecvet.endtoend.act.Narrator;
import eu.ecvet.endtoend.story.TwoGetOneCare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tools that nobody here wrote read the contracts, and the main job is played through the clients that they generate. */
class PartnersToolsTest {
    private static final Path CHECK = Path.of(System.getProperty("ecvet.root"), "contract-check");
    private static final TwoGetOneCare.Result DONE = new TwoGetOneCare.Result("CLOSED", "RECOGNISED", "19", "34");

    private static boolean toolsAreThere;

    @BeforeAll
    static void tools_are_installed() throws IOException, InterruptedException {
        toolsAreThere = run("npm", "ci", "--no-progress").isEmpty();
        if (!toolsAreThere) {
            System.err.println("=== The linters and the TypeScript client are NOT checked: npm or its registry is not"
                    + " there. See " + CHECK.resolve("target") + " ===");
        }
    }

    @Test
    void the_linters_find_no_error() throws IOException, InterruptedException {
        assumeTrue(toolsAreThere, "npm or its registry is not there");

        assertThat(run("npm", "run", "--silent", "lint")).isEmpty();
    }

    @Test
    void the_main_job_is_played_through_a_generated_Java_client() {
        JavaClient client = new JavaClient(SuiteForTests.suite().addresses());

        TwoGetOneCare.Result result = new TwoGetOneCare(SuiteForTests.suite(client), Narrator.SILENT).mainJob();

        assertThat(result).isEqualTo(DONE);
        assertThat(client.calls()).isGreaterThan(30);
    }

    @Test
    void the_main_job_is_played_through_a_generated_TypeScript_client() throws IOException, InterruptedException {
        assumeTrue(toolsAreThere, "npm or its registry is not there");
        assertThat(run("npm", "run", "--silent", "compile")).isEmpty();
        Process node = new ProcessBuilder("node", "target/js/client.js")
                .directory(CHECK.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        try (TypeScriptClient client =
                new TypeScriptClient(SuiteForTests.suite().addresses(), node)) {
            TwoGetOneCare.Result result = new TwoGetOneCare(SuiteForTests.suite(client), Narrator.SILENT).mainJob();

            assertThat(result).isEqualTo(DONE);
            assertThat(client.calls()).isGreaterThan(30);
        }
    }

    /** What the command said if it failed; nothing if it did what it should. */
    private static List<String> run(String... command) throws IOException, InterruptedException {
        Path said = Files.createDirectories(CHECK.resolve("target")).resolve(String.join("-", command) + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(CHECK.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .putAll(Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true", "CI", "true"));
        Process process;
        try {
            process = builder.start();
        } catch (IOException notInstalled) {
            return List.of(command[0] + " is not installed");
        }
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroy();
            return List.of("no end within five minutes");
        }
        return process.exitValue() == 0 ? List.of() : Files.readAllLines(said);
    }
}
