package eu.ecvet.mobility;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.contract.ContractStaysAsCommitted;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ContractTest extends ContractStaysAsCommitted {}
