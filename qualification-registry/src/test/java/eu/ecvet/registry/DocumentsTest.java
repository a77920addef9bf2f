package eu.ecvet.registry;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.contract.DocumentsStayReadable;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class DocumentsTest extends DocumentsStayReadable {
    @Override
    protected List<Document> documents() {
        return List.of(
                new Document("unit.v1", "UnitContent", "eu.ecvet.registry.unit.content.UnitContent"),
                new Document(
                        "qualification.v1",
                        "QualificationContent",
                        "eu.ecvet.registry.qualification.content.QualificationContent"));
    }
}
