package eu.ecvet.platform.testing.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at every request that a test sends and every answer that it gets: what is answered is what the contract says, and
 * what is accepted is what the contract admits. The best of each becomes the example that the contract shows.
 */
public final class Traffic implements Filter {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The headers of an answer with which a client goes on. */
    private static final Set<String> SAID = Set.of("ETag", "Link", "Location", "Retry-After");

    private static final Traffic WATCHED = new Traffic();

    private OfferedContract contract;
    private CommittedExamples examples;
    private CommittedCodes codes;
    private Presence presence;

    private Traffic() {}

    /** From now on, every request of the tests in this virtual machine is looked at. */
    static void watch() {
        if (!RestAssured.filters().contains(WATCHED)) {
            RestAssured.filters(WATCHED);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        URI address = URI.create(request.getURI());
        if (address.getPath().startsWith("/v1/")) {
            look(request, address.getPath(), answer);
        }
        return answer;
    }

    private synchronized void look(FilterableRequestSpecification request, String path, Response answer) {
        if (contract == null) {
            contract = OfferedContract.read();
            examples = CommittedExamples.ofThisService();
            codes = CommittedCodes.read();
            presence = new Presence(contract);
        }
        contract.operation(request.getMethod(), path).ifPresent(operation -> {
            Optional<JsonNode> told = json(answer.asString(), answer.contentType());
            told.ifPresent(body -> answerFits(operation, answer, body));
            headersFit(operation, answer);
            if (answer.statusCode() < 300) {
                Optional<JsonNode> sent = json(request.getBody(), request.getContentType());
                sent.ifPresent(body -> requestFits(operation, body));
                examples.consider(contract, operation, sent, told);
                told.ifPresent(body -> presence.look(contract.schemaOfAnswer(operation, answer.statusCode()), body));
            } else {
                told.ifPresent(body -> codes.check(answer.statusCode(), body));
            }
        });
    }

    private void answerFits(OfferedContract.Operation operation, Response answer, JsonNode body) {
        Set<String> wrong = contract.misfitsOfAnswer(operation, answer.statusCode(), body);
        if (!wrong.isEmpty()) {
            throw new AssertionError("The answer %d of %s is not what the contract says: %s%n%s"
                    .formatted(answer.statusCode(), operation.id(), wrong, body.toPrettyString()));
        }
    }

    private void headersFit(OfferedContract.Operation operation, Response answer) {
        Set<String> undeclared = new TreeSet<>(SAID);
        undeclared.removeIf(name -> answer.header(name) == null);
        undeclared.removeAll(contract.headersOfAnswer(operation, answer.statusCode()));
        if (!undeclared.isEmpty()) {
            throw new AssertionError("The answer %d of %s has headers that the contract does not name: %s"
                    .formatted(answer.statusCode(), operation.id(), undeclared));
        }
        boolean unversioned =
                contract.headersOfAnswer(operation, answer.statusCode()).contains("ETag")
                        && answer.header("ETag") == null;
        if (unversioned) {
            throw new AssertionError("The answer %d of %s lacks the ETag that the contract promises"
                    .formatted(answer.statusCode(), operation.id()));
        }
    }

    private void requestFits(OfferedContract.Operation operation, JsonNode body) {
        Set<String> wrong = contract.misfitsOfRequest(operation, body);
        if (!wrong.isEmpty()) {
            throw new AssertionError("%s accepts what the contract does not admit: %s%n%s"
                    .formatted(operation.id(), wrong, body.toPrettyString()));
        }
    }

    private static Optional<JsonNode> json(Object text, String type) {
        if (text == null || type == null || !type.contains("json")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text.toString())).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException notMeantToBe) {
            return Optional.empty();
        }
    }
}
