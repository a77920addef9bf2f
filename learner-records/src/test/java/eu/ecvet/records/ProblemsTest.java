package eu.ecvet.records;

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
class ProblemsTest extends ProblemsAreAnswered {
    @Override
    protected String collection() {
        return "/v1/assessments";
    }

    @Override
    protected String token() {
        return Tokens.staff(new InstitutionId(new UUID(9, 9)), Role.COORDINATOR);
    }
}
