package eu.ecvet.recognition;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.contract.ProblemsAreAnswered;
import eu.ecvet.vocabulary.InstitutionId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ProblemsTest extends ProblemsAreAnswered {

    @Override
    protected String collection() {
        return "/v1/cases";
    }

    @Override
    protected String token() {
        return Tokens.staff(InstitutionId.of("00000000-0000-4000-8000-0000000000e1"), Role.RECOGNITION_OFFICER);
    }
}
