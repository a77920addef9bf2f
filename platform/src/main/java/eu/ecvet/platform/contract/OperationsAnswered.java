package eu.ecvet.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of each operation who may call it and how it can fail: only what can happen there, and each failure as a problem. */
final class OperationsAnswered {
    static final String PROBLEM = "Problem";
    private static final String VERSION = "The version to send as If-Match with the next change.";

    // In the order of their names: the contract is compared as text.
    private static final Map<String, String> FAILURES = new TreeMap<>(Map.ofEntries(
            Map.entry("Malformed", "The request cannot be read as this contract describes it"),
            Map.entry("Unauthenticated", "No valid bearer token"),
            Map.entry("Forbidden", "The role or the function needed for this act is missing; the function is named"),
            Map.entry("NotFound", "Unknown, or another institution's record"),
            Map.entry("Conflict", "The present state does not allow it, or something that exists stands against it"),
            Map.entry("Stale", "The record changed since it was read"),
            Map.entry("TooLarge", "The request is larger than accepted"),
            Map.entry("UnsupportedFormat", "The request is not application/json"),
            Map.entry("RulesBroken", "Business rules are broken; all of them are listed"),
            Map.entry("VersionRequired", "If-Match is missing"),
            Map.entry("Failure", "Any other failure")));

    private OperationsAnswered() {}

    static void in(OpenAPI contract) {
        shared(contract);
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    roles(operation);
                    creation(operation, contract);
                    headers(method, path, operation, contract);
                    failures(method, path, operation);
                }));
    }

    /** The roles stand where people and tools find them; a scheme that is no OAuth flow has no scopes. */
    private static void roles(Operation operation) {
        if (operation.getSecurity() == null) {
            return;
        }
        var roles = new TreeSet<String>();
        operation.getSecurity().forEach(requirement -> requirement.getSchemes().values().stream()
                .filter(scopes -> scopes != null)
                .forEach(roles::addAll));
        operation.setSecurity(
                List.of(OASFactory.createSecurityRequirement().addScheme(ContractFilter.BEARER, List.of())));
        if (!roles.isEmpty()) {
            operation.addExtension("x-roles", List.copyOf(roles));
        }
        String who = roles.isEmpty() ? "Anybody with a valid token." : "Roles: " + String.join(", ", roles) + ".";
        operation.setDescription(operation.getDescription() == null ? who : operation.getDescription() + "\n\n" + who);
    }

    /** A creation whose request may name the id can be repeated: the same content again is answered with what it made. */
    private static void creation(Operation operation, OpenAPI contract) {
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (created == null) {
            return;
        }
        created.addHeader("Location", header("Where the new record is read."));
        created.addHeader("ETag", header(VERSION));
        Optional<Schema> request = Schemas.requests(operation)
                .flatMap(schema -> Schemas.name(schema).stream())
                .map(Schemas.named(contract)::get)
                .findFirst();
        Map<String, Schema> members = request.map(Schema::getProperties).orElse(null);
        if (members != null
                && members.containsKey("id")
                && operation.getResponses().getAPIResponse("200") == null) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "200",
                            OASFactory.createAPIResponse()
                                    .description("The same request came before; this is what it made")
                                    .content(created.getContent()));
        }
    }

    /** What goes along with an answer: the version that was read, and of a list where it goes on. */
    private static void headers(PathItem.HttpMethod method, String path, Operation operation, OpenAPI contract) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        if (answer == null || answer.getContent() == null) {
            return;
        }
        if (operation.getResponses().getAPIResponse("201") != null) {
            answer.addHeader("Location", header("Where the record is read."));
        }
        if (isPage(answer, contract)) {
            answer.addHeader("Link", header("Where the list goes on, as rel=\"next\"; absent on the last page."));
        } else if (carriesVersion(method, path, operation)) {
            answer.addHeader("ETag", header(VERSION));
        }
    }

    /** A record read by itself, and whatever an act leaves of a record that was read before. */
    private static boolean carriesVersion(PathItem.HttpMethod method, String path, Operation operation) {
        boolean isAct = method != PathItem.HttpMethod.GET && path.contains("{");
        return isAct
                || method == PathItem.HttpMethod.GET && path.endsWith("}")
                || operation.getResponses().getAPIResponse("201") != null;
    }

    private static boolean isPage(APIResponse answer, OpenAPI contract) {
        return Schemas.content(answer.getContent())
                .flatMap(schema -> Schemas.name(schema).stream())
                .map(Schemas.named(contract)::get)
                .anyMatch(schema -> schema != null
                        && schema.getProperties() != null
                        && schema.getProperties().keySet().containsAll(Set.of("items", "next")));
    }

    private static void failures(PathItem.HttpMethod method, String path, Operation operation) {
        failure(operation, "400", "Malformed");
        failure(operation, "401", "Unauthenticated");
        failure(operation, "403", "Forbidden");
        if (path.contains("{")) {
            failure(operation, "404", "NotFound");
        }
        if (method != PathItem.HttpMethod.GET) {
            failure(operation, "409", "Conflict");
            failure(operation, "422", "RulesBroken");
        }
        if (Schemas.parameters(operation).anyMatch(OperationsAnswered::namesTheVersion)) {
            Schemas.parameters(operation)
                    .filter(OperationsAnswered::namesTheVersion)
                    .forEach(parameter -> parameter.setRequired(true));
            failure(operation, "412", "Stale");
            failure(operation, "428", "VersionRequired");
        }
        if (operation.getRequestBody() != null) {
            failure(operation, "413", "TooLarge");
            failure(operation, "415", "UnsupportedFormat");
        }
        failure(operation, "default", "Failure");
        inTheOrderOfTheirCodes(operation);
    }

    private static boolean namesTheVersion(Parameter parameter) {
        return "If-Match".equals(parameter.getName());
    }

    /** Where an endpoint says nothing better itself, the answer is the one that all of them share. */
    private static void failure(Operation operation, String status, String name) {
        APIResponse said = operation.getResponses().getAPIResponse(status);
        if (said == null || said.getContent() == null) {
            operation
                    .getResponses()
                    .addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
        }
    }

    private static void shared(OpenAPI contract) {
        FAILURES.forEach((name, meaning) -> contract.getComponents()
                .addResponse(
                        name,
                        OASFactory.createAPIResponse()
                                .description(meaning)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/" + PROBLEM))))));
    }

    private static void inTheOrderOfTheirCodes(Operation operation) {
        operation
                .getResponses()
                .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
