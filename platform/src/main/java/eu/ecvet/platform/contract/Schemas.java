package eu.ecvet.platform.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Ways through the schemas of a contract. */
final class Schemas {
    private static final String PREFIX = "#/components/schemas/";

    private Schemas() {}

    /** Every schema of the contract, those inside others included. */
    static void forEach(OpenAPI contract, Consumer<Schema> visit) {
        named(contract).values().forEach(schema -> within(schema, visit));
        operations(contract).forEach(operation -> {
            parameters(operation).map(Parameter::getSchema).forEach(schema -> within(schema, visit));
            requests(operation).forEach(schema -> within(schema, visit));
            responses(operation).forEach(response -> {
                content(response.getContent()).forEach(schema -> within(schema, visit));
                if (response.getHeaders() != null) {
                    response.getHeaders().values().forEach(header -> within(header.getSchema(), visit));
                }
            });
        });
    }

    /** The names of all schemas that can be reached from these. */
    static Set<String> reached(OpenAPI contract, Stream<Schema> from) {
        Set<String> names = new HashSet<>();
        from.forEach(schema -> reach(contract, schema, names));
        return names;
    }

    private static void reach(OpenAPI contract, Schema from, Set<String> names) {
        within(from, schema -> name(schema).filter(names::add).ifPresent(name -> {
            Schema target = named(contract).get(name);
            if (target != null) {
                reach(contract, target, names);
            }
        }));
    }

    /** The name that a reference names. */
    static Optional<String> name(Schema schema) {
        return Optional.ofNullable(schema.getRef())
                .filter(ref -> ref.startsWith(PREFIX))
                .map(ref -> ref.substring(PREFIX.length()));
    }

    static Map<String, Schema> named(OpenAPI contract) {
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        return schemas == null ? Map.of() : schemas;
    }

    static Stream<Operation> operations(OpenAPI contract) {
        return contract.getPaths() == null
                ? Stream.of()
                : contract.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream());
    }

    static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
    }

    static Stream<Schema> requests(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : content(operation.getRequestBody().getContent());
    }

    static Stream<APIResponse> responses(Operation operation) {
        return operation.getResponses() == null
                ? Stream.of()
                : operation.getResponses().getAPIResponses().values().stream();
    }

    static Stream<Schema> content(Content content) {
        return content == null
                ? Stream.of()
                : content.getMediaTypes().values().stream()
                        .map(media -> media.getSchema())
                        .filter(Objects::nonNull);
    }

    static void within(Schema schema, Consumer<Schema> visit) {
        if (schema == null) {
            return;
        }
        visit.accept(schema);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(member -> within(member, visit));
        }
        within(schema.getItems(), visit);
        within(schema.getAdditionalPropertiesSchema(), visit);
        Stream.of(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(part -> within(part, visit));
    }
}
