package eu.ecvet.mobility.memorandum;

import eu.ecvet.platform.testing.contract.DrawnLifecycle;
import org.junit.jupiter.api.Test;

class MemorandumLifecycleTest {
    @Test
    void the_committed_diagram_is_the_one_that_the_acts_draw() {
        DrawnLifecycle.isCommitted(
                "memorandum", "Memorandum of Understanding", MemorandumAct.class, MemorandumState.DRAFT);
    }
}
