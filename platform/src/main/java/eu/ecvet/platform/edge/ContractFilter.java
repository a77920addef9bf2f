package eu.ecvet.platform.edge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/** Says in every contract what holds for every endpoint: bearer tokens, and failures as problems. */
public class ContractFilter implements OASFilter {
    private static final String OPERATORS = "Stuck events";

    // In the order of their codes: the contract is compared as text, and Map.of has another order in each run.
    private static final Map<String, String> FAILURES = new TreeMap<>(Map.of(
            "400", "The request cannot be read as this contract describes it",
            "401", "No valid bearer token",
            "403", "The role or the function needed for this act is missing; the function is named",
            "404", "Unknown, or another institution's record",
            "default", "Any other failure"));
    private static final Map<String, String> FAILURES_OF_ACTS = new TreeMap<>(Map.of(
            "409", "The present state does not allow it, or something that exists stands against it",
            "412", "The record changed since it was read",
            "422", "Business rules are broken; all of them are listed",
            "428", "If-Match is missing"));

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents()
                .addSecurityScheme(
                        "bearer",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token with the claims sub, roles, and institution or learner."));
        contract.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        if (contract.getPaths() != null) {
            contract.getPaths().getPathItems().forEach((path, item) -> {
                item.getOperations().values().forEach(operation -> tagged(operation, path));
                completed(item, contract);
            });
            contract.setTags(ofOperatorsLast(contract));
        }
    }

    /** What an engineer looks for is the resource; what is for operators comes last. */
    private static void tagged(Operation operation, String path) {
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            String resource =
                    path.replaceFirst("^/v1/", "").replaceFirst("/.*", "").replace('-', ' ');
            operation.addTag(resource.substring(0, 1).toUpperCase(Locale.ROOT) + resource.substring(1));
        }
    }

    private static List<Tag> ofOperatorsLast(OpenAPI contract) {
        List<Tag> tags = new ArrayList<>(contract.getTags() == null ? List.of() : contract.getTags());
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getTags().stream())
                .distinct()
                .filter(name -> tags.stream().noneMatch(tag -> tag.getName().equals(name)))
                .forEach(name -> tags.add(OASFactory.createTag().name(name)));
        tags.sort(Comparator.comparing((Tag tag) -> tag.getName().equals(OPERATORS))
                .thenComparing(Tag::getName));
        return tags;
    }

    private static void completed(PathItem path, OpenAPI contract) {
        path.getOperations().forEach((method, operation) -> {
            FAILURES.forEach((status, meaning) -> add(operation, status, meaning));
            creation(operation, contract);
            versionIsNeeded(operation);
            if (method != PathItem.HttpMethod.GET) {
                FAILURES_OF_ACTS.forEach((status, meaning) -> add(operation, status, meaning));
            }
        });
    }

    /** A creation whose request may name the id can be repeated: the same content again is answered with what it made. */
    private static void creation(Operation operation, OpenAPI contract) {
        APIResponse created = operation.getResponses().getAPIResponse("201");
        Optional<Schema> request = request(operation, contract);
        if (created == null || request.isEmpty()) {
            return;
        }
        created.addHeader("Location", header("Where the new record is read."));
        created.addHeader("ETag", header("The version to send as If-Match with the next change."));
        Map<String, Schema> members = request.get().getProperties();
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

    private static Optional<Schema> request(Operation operation, OpenAPI contract) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return Optional.empty();
        }
        return operation.getRequestBody().getContent().getMediaTypes().values().stream()
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && schema.getRef() != null)
                .map(schema -> contract.getComponents()
                        .getSchemas()
                        .get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Wherever a version can be named, it has to be: 428 without it. */
    private static void versionIsNeeded(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "If-Match".equals(parameter.getName()))
                    .forEach(parameter -> parameter.setRequired(true));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static void add(Operation operation, String status, String meaning) {
        if (operation.getResponses().getAPIResponse(status) == null
                || operation.getResponses().getAPIResponse(status).getContent() == null) {
            APIResponse response = OASFactory.createAPIResponse()
                    .description(meaning)
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    "application/problem+json",
                                    OASFactory.createMediaType()
                                            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
            operation.getResponses().addAPIResponse(status, response);
        }
    }
}
