package eu.ecvet.platform.lifecycle;

import eu.ecvet.platform.act.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one gate before every transition of every life cycle. */
public final class Gate {
    private Gate() {}

    /** Empty if the act is possible in the state; else the refusal, which says what is possible instead. */
    public static <S extends Enum<S>> Optional<Refusal> refusal(LifecycleAct<S> act, S state) {
        return act.isPossibleIn(state)
                ? Optional.empty()
                : Optional.of(new Refusal.IllegalTransition(act.inWords(), state.name(), possibleIn(act, state)));
    }

    /**
     * Passes the gate: the state after the act.
     *
     * @throws IllegalTransitionException if nobody asked {@link #refusal} first; the use case then refuses all the same
     */
    public static <S extends Enum<S>> S pass(LifecycleAct<S> act, S state, S next) {
        refusal(act, state).ifPresent(refusal -> {
            throw new IllegalTransitionException(refusal);
        });
        if (!act.leadsTo(state).contains(next)) {
            throw new IllegalStateException("%s does not lead from %s to %s".formatted(act.name(), state, next));
        }
        return next;
    }

    /** Passes the gate of an act that leads to one state only. */
    public static <S extends Enum<S>> S pass(LifecycleAct<S> act, S state) {
        refusal(act, state).ifPresent(refusal -> {
            throw new IllegalTransitionException(refusal);
        });
        if (act.leadsTo(state).size() != 1) {
            throw new IllegalStateException("%s can lead to several states; say which".formatted(act.name()));
        }
        return act.leadsTo(state).iterator().next();
    }

    /** Only what can be asked for: a caller can do nothing with an act that comes by itself. */
    @SuppressWarnings("unchecked")
    private static <S extends Enum<S>> List<String> possibleIn(LifecycleAct<S> act, S state) {
        return Arrays.stream(
                        (LifecycleAct<S>[]) ((Enum<?>) act).getDeclaringClass().getEnumConstants())
                .filter(other -> other.isAsked() && other.isPossibleIn(state))
                .map(LifecycleAct::name)
                .toList();
    }

    /** The states of an enum of acts, for their declaration. */
    @SafeVarargs
    public static <S extends Enum<S>> Set<S> states(S... states) {
        return states.length == 0 ? Set.of() : Set.copyOf(EnumSet.copyOf(Arrays.asList(states)));
    }
}
