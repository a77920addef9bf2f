package eu.ecvet.recognition.validation.reassessment;

import eu.ecvet.platform.lifecycle.LifecycleAct;
import java.util.Set;

/** What can happen to a request for re-assessment; drawn in {@code docs/lifecycles/reassessment-request.md}. */
enum ReassessmentAct implements LifecycleAct<ReassessmentState> {
    WITHDRAWAL;

    @Override
    public String inWords() {
        return "A withdrawal";
    }

    @Override
    public Set<ReassessmentState> from() {
        return Set.of(ReassessmentState.REQUESTED);
    }

    @Override
    public Set<ReassessmentState> to() {
        return Set.of(ReassessmentState.WITHDRAWN);
    }
}
