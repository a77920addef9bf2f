package eu.ecvet.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Makes of what the endpoints say a contract that tools nobody here wrote can read: what holds for every endpoint is said
 * once here, and what nobody said is taken from the glossary of wire words. Runs when the service is built.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    static final String BEARER = "bearer";

    private final IndexView classes;
    private final Glossary glossary;

    public ContractFilter(IndexView classes) {
        this.classes = classes;
        this.glossary = Glossary.committed();
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        secured(contract);
        Shapes.plain(contract);
        if (contract.getPaths() != null) {
            OperationsNamed.in(contract);
            OperationsAnswered.in(contract);
            Resources.described(contract, glossary);
            Shapes.withoutUnused(contract);
        }
        RequiredMembers.of(classes).markedIn(contract);
        Descriptions.from(glossary).filledIn(contract);
        Examples.committed().shownIn(contract);
    }

    private static void secured(OpenAPI contract) {
        contract.setServers(
                List.of(OASFactory.createServer().url("/").description("The service that offers this contract")));
        contract.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("Access token with the claims sub, roles, and institution or learner."));
        contract.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
    }
}
