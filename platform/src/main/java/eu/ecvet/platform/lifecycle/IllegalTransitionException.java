package eu.ecvet.platform.lifecycle;

import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.Refused;

/** A transition was tried from a state that does not allow it, without asking first. The use case answers it as refused. */
public final class IllegalTransitionException extends RuntimeException implements Refused {
    private final transient Refusal refusal;

    IllegalTransitionException(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    @Override
    public Refusal refusal() {
        return refusal;
    }
}
