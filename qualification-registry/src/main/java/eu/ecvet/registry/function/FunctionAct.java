package eu.ecvet.registry.function;

import eu.ecvet.platform.lifecycle.Gate;
import eu.ecvet.platform.lifecycle.LifecycleAct;
import java.util.Set;

/** The life of the assignment of a function; drawn in {@code docs/lifecycles/function.md}. */
public enum FunctionAct implements LifecycleAct<FunctionState> {
    END("Ending the function", FunctionState.ASSIGNED, FunctionState.ENDED);

    private final String inWords;
    private final FunctionState from;
    private final FunctionState to;

    FunctionAct(String inWords, FunctionState from, FunctionState to) {
        this.inWords = inWords;
        this.from = from;
        this.to = to;
    }

    @Override
    public String inWords() {
        return inWords;
    }

    @Override
    public Set<FunctionState> from() {
        return Gate.states(from);
    }

    @Override
    public Set<FunctionState> to() {
        return Gate.states(to);
    }
}
