package eu.ecvet.platform.testing.callers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.testing.callers.Contract.Operation;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Lets every kind of caller try every operation of the service's contract and compares what each gets with the table in
 * {@code docs/contracts/callers}. An operation without a row fails. A change of the table is deliberate: run the test with
 * {@code -Dcallers.update=true}, read the difference, commit it.
 *
 * <p>Whoever may act names a version that nobody has, so that nothing changes between one caller and the next: 412 says
 * that the caller was let through to the state of the thing.
 */
public abstract class EveryCallerGetsWhatIsWritten {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_VERSION = "\"999999\"";
    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    /** What exists; told to the service before this returns. */
    protected abstract CallersStory story();

    @Test
    void every_caller_gets_what_is_written() throws IOException {
        CallersStory story = story();
        Contract contract = Contract.offered();

        Map<String, Map<String, String>> got = walk(contract, story);

        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        Path committed = Path.of(System.getProperty("ecvet.root"), "docs/contracts/callers", service + ".md");
        String table = table(service, got);
        assertThat(got.entrySet().stream().filter(row -> row.getValue().values().stream()
                        .anyMatch(cell -> cell.matches("(400|405|415|5..).*"))))
                .as("operations that did not understand what the story sends; give the story a body for them")
                .isEmpty();
        if (Boolean.getBoolean("callers.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, table);
        }
        assertThat(committed).as("the table of what every caller gets").exists();
        assertThat(table)
                .as("what every caller of %s gets; if the change is meant, run with -Dcallers.update=true", service)
                .isEqualTo(Files.readString(committed));
    }

    private static Map<String, Map<String, String>> walk(Contract contract, CallersStory story) {
        Map<String, String> callers = Callers.of(story);
        List<Operation> operations = contract.operations();
        List<Operation> inOrder = Stream.concat(
                        operations.stream().filter(Operation::reads),
                        operations.stream().filter(one -> !one.reads()))
                .toList();
        Map<String, Map<String, String>> got = new TreeMap<>();
        operations.forEach(operation -> got.put(row(operation), new LinkedHashMap<>()));
        callers.forEach((caller, token) -> {
            if (caller.equals(Callers.WITHOUT_FUNCTION)) {
                story.endFunctions();
            }
            for (Operation operation : inOrder) {
                got.get(row(operation)).put(caller, cell(operation, answer(operation, token, contract, story)));
            }
        });
        return got;
    }

    /** The path first, so that what belongs together stands together. */
    private static String row(Operation operation) {
        return operation.path() + " " + operation.verb().toUpperCase();
    }

    private static Response answer(Operation operation, String token, Contract contract, CallersStory story) {
        var request = RestAssured.given();
        if (token != null) {
            request.auth().oauth2(token);
        }
        for (String parameter : operation.parameters()) {
            request.queryParam(
                    parameter,
                    story.member(parameter)
                            .orElseThrow(() -> new AssertionError("the story does not know " + parameter)));
        }
        if (!operation.reads()) {
            request.header("If-Match", NO_VERSION);
        }
        operation.sent().ifPresent(schema -> request.contentType("application/json")
                .body(story.body(operation.name())
                        .orElseGet(() -> contract.madeUp(schema, story::member))
                        .toString()));
        return request.request(operation.verb().toUpperCase(), address(operation, story));
    }

    private static String address(Operation operation, CallersStory story) {
        StringBuilder address = new StringBuilder();
        Matcher place = PLACE.matcher(operation.path());
        while (place.find()) {
            String upToHere = operation.path().substring(0, place.end());
            place.appendReplacement(
                    address,
                    story.place(upToHere)
                            .orElseThrow(() -> new AssertionError("the story has nothing at " + upToHere)));
        }
        return place.appendTail(address).toString();
    }

    private static String cell(Operation operation, Response answer) {
        List<String> words = new ArrayList<>();
        words.add(Integer.toString(answer.statusCode()));
        JsonNode body = json(answer);
        if (body.path("items").isArray() && body.path("items").isEmpty()) {
            words.add("nothing");
        }
        if (answer.statusCode() == 403 || answer.statusCode() == 409) {
            String type = body.path("type").asText();
            words.add(type.substring(type.lastIndexOf(':') + 1));
            if (body.has("function")) {
                words.add(body.get("function").asText());
            }
        }
        return String.join(" ", words);
    }

    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.body().asByteArray());
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }

    private static String table(String service, Map<String, Map<String, String>> got) {
        StringBuilder table = new StringBuilder();
        table.append("# What every caller of ").append(service).append(" gets\n\n");
        table.append(
                "A test lets every kind of caller try every operation and compares with this table. Who may act names"
                        + " a version that nobody has: 412 means let through. \"nothing\" is an empty list. The home's learner is a"
                        + " minor; the home and the host hold their functions, in the last column the home's have ended.\n\n");
        List<String> callers = List.copyOf(got.values().iterator().next().keySet());
        table.append("| operation | ").append(String.join(" | ", callers)).append(" |\n");
        table.append("|---".repeat(callers.size() + 1)).append("|\n");
        got.forEach((operation, cells) -> table.append("| ")
                .append(operation.substring(operation.lastIndexOf(' ') + 1))
                .append(' ')
                .append(operation, 0, operation.lastIndexOf(' '))
                .append(" | ")
                .append(String.join(" | ", cells.values()))
                .append(" |\n"));
        return table.toString();
    }
}
