package eu.ecvet.registry;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.contract.ProblemsAreAnswered;
import eu.ecvet.vocabulary.InstitutionId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class RegistryProblemsTest extends ProblemsAreAnswered {
    @Override
    protected String collection() {
        return "/v1/units";
    }

    @Override
    protected String token() {
        return Tokens.staff(new InstitutionId(new UUID(7, 7)), Role.DESIGNER);
    }
}
