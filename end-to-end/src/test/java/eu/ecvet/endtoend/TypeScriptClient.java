package eu.ecvet.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.endtoend.outside.Addresses;
import eu.ecvet.endtoend.outside.Answer;
import eu.ecvet.endtoend.outside.Json;
import eu.ecvet.endtoend.outside.StoryEnds;
import eu.ecvet.endtoend.outside.Suite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The way through the generated TypeScript clients: {@code contract-check/client.ts}, a call a line. */
final class TypeScriptClient implements Suite.Way, AutoCloseable {
    private final Map<Suite.Service, PartnerContract> contracts = new EnumMap<>(Suite.Service.class);
    private final Addresses addresses;
    private final Process node;
    private final Writer calls;
    private final BufferedReader answers;
    private int sent;

    TypeScriptClient(Addresses addresses, Process node) {
        this.addresses = addresses;
        this.node = node;
        this.calls = node.outputWriter();
        this.answers = node.inputReader();
        for (Suite.Service service : Suite.Service.values()) {
            contracts.put(service, PartnerContract.of(inFull(service)));
        }
    }

    static String inFull(Suite.Service service) {
        return switch (service) {
            case REGISTRY -> "qualification-registry";
            case MOBILITY -> "mobility-agreements";
            case RECORDS -> "learner-records";
            case RECOGNITION -> "recognition-service";
        };
    }

    static String address(Addresses addresses, Suite.Service service) {
        return switch (service) {
            case REGISTRY -> addresses.registry();
            case MOBILITY -> addresses.mobility();
            case RECORDS -> addresses.records();
            case RECOGNITION -> addresses.recognition();
        };
    }

    int calls() {
        return sent;
    }

    @Override
    public synchronized Optional<Answer> send(
            String token, Suite.Service service, String method, String path, JsonNode body, String ifMatch) {
        return contracts
                .get(service)
                .call(method, path, ifMatch)
                .map(call -> answered(call, token, service, method + " " + path, body));
    }

    private Answer answered(
            PartnerContract.Call call, String token, Suite.Service service, String request, JsonNode body) {
        ObjectNode line = Json.object(
                "service", inFull(service),
                "address", address(addresses, service),
                "token", token,
                "api", call.api(),
                "operation", call.operation());
        ObjectNode parameters = line.putObject("parameters");
        call.parameters().forEach(parameters::put);
        if (body != null) {
            call.bodyType()
                    .ifPresent(type -> line.putObject("body").put("type", type).set("json", body));
        }
        try {
            calls.write(line + "\n");
            calls.flush();
            sent++;
            JsonNode answer = Json.parse(answers.readLine());
            if (answer.path("status").asInt() == 0) {
                throw new StoryEnds("%s: the generated client fails: %s".formatted(request, answer.path("body")));
            }
            return new Answer(
                    request,
                    answer.path("status").asInt(),
                    answer.path("body"),
                    answer.path("etag").asText(null));
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    @Override
    public void close() {
        node.destroy();
    }
}
