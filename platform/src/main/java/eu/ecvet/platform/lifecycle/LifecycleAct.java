package eu.ecvet.platform.lifecycle;

import java.util.Set;

/**
 * An act that moves something along its life cycle, as a constant of the enum that lists them all: from which states, to
 * which states, and what it is called in words. The diagram in the documentation is drawn from these constants and from
 * nothing else.
 *
 * @param <S> the states of the life cycle
 */
public interface LifecycleAct<S extends Enum<S>> {
    /** The constant's name. */
    String name();

    /** As the beginning of a sentence: "The proposal". */
    String inWords();

    /** The states in which the act is possible. */
    Set<S> from();

    /** The states that it can lead to; one of {@link #from()} where it changes the record and not the state. */
    Set<S> to();

    /** The states that it can lead to from this one; fewer than {@link #to()} where it depends on where it begins. */
    default Set<S> leadsTo(S state) {
        return to();
    }

    /** Whether somebody asks for the act; if not, it comes by itself: by the clock, or by what another record tells. */
    default boolean isAsked() {
        return true;
    }

    default boolean isPossibleIn(S state) {
        return from().contains(state);
    }
}
