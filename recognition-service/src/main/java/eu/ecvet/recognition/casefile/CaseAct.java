package eu.ecvet.recognition.casefile;

import eu.ecvet.platform.lifecycle.LifecycleAct;
import java.util.Set;

/** What can happen to a recognition case; drawn in {@code docs/lifecycles/recognition-case.md}. */
public enum CaseAct implements LifecycleAct<CaseState> {
    VALIDATION("A validation", Set.of(CaseState.RECEIVED), CaseState.VALIDATION_DONE),
    REASSESSMENT_REQUEST("A request for re-assessment", Set.of(CaseState.RECEIVED), Set.of(CaseState.RECEIVED)),
    DECISION(
            "A decision without a validation, or a second one,", CaseState.VALIDATION_DONE, Set.of(CaseState.NOTIFIED)),
    NEWER_TRANSCRIPT("Reading a newer transcript", CaseState.UNDECIDED, Set.of(CaseState.RECEIVED)),
    FINALITY("Becoming final", Set.of(CaseState.NOTIFIED), Set.of(CaseState.FINAL));

    private final String inWords;
    private final Set<CaseState> from;
    private final Set<CaseState> to;

    CaseAct(String inWords, Set<CaseState> from, Set<CaseState> to) {
        this.inWords = inWords;
        this.from = from;
        this.to = to;
    }

    @Override
    public String inWords() {
        return inWords;
    }

    @Override
    public Set<CaseState> from() {
        return from;
    }

    @Override
    public Set<CaseState> to() {
        return to;
    }

    @Override
    public boolean isAsked() {
        return this != NEWER_TRANSCRIPT && this != FINALITY;
    }
}
