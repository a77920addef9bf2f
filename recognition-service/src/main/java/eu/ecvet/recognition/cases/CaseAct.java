package eu.ecvet.recognition.cases;

import java.util.Set;

/** What can happen to a case, and from which states. */
public enum CaseAct {
    VALIDATE("A validation", Set.of(CaseState.RECEIVED)),
    REQUEST_REASSESSMENT("A request for re-assessment", Set.of(CaseState.RECEIVED)),
    DECIDE("A decision without a validation, or a second one,", CaseState.VALIDATION_DONE),
    VALIDATE_AND_DECIDE("A validation together with the decision", Set.of(CaseState.RECEIVED)),
    READ_TRANSCRIPT("Reading a newer transcript", CaseState.UNDECIDED),
    BECOME_FINAL("Becoming final", Set.of(CaseState.NOTIFIED));

    final String inWords;
    final Set<CaseState> from;

    CaseAct(String inWords, Set<CaseState> from) {
        this.inWords = inWords;
        this.from = from;
    }
}
