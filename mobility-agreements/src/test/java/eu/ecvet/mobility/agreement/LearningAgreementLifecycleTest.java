package eu.ecvet.mobility.agreement;

import eu.ecvet.platform.testing.contract.DrawnLifecycle;
import org.junit.jupiter.api.Test;

class LearningAgreementLifecycleTest {
    @Test
    void the_committed_diagram_is_the_one_that_the_acts_draw() {
        DrawnLifecycle.isCommitted(
                "learning-agreement", "Learning Agreement", LearningAgreementAct.class, LearningAgreementState.DRAFT);
    }
}
