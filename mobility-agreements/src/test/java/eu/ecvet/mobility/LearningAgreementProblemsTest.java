package eu.ecvet.mobility;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.contract.ProblemsAreAnswered;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class LearningAgreementProblemsTest extends ProblemsAreAnswered {
    private final Example example = new Example();

    @Override
    protected String collection() {
        return "/v1/learning-agreements";
    }

    @Override
    protected String token() {
        return Tokens.staff(example.stranger, Role.COORDINATOR);
    }
}
