package eu.ecvet.platform.lifecycle;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the diagram of a life cycle from its acts, as Mermaid text; a test holds the drawn one against the committed one. */
public final class LifecycleDiagram {
    private LifecycleDiagram() {}

    /**
     * @param acts the enum of acts
     * @param initial the state in which a new one begins
     */
    public static <S extends Enum<S>, A extends Enum<A> & LifecycleAct<S>> String of(Class<A> acts, S initial) {
        A[] all = acts.getEnumConstants();
        String edges = Arrays.stream(all)
                .flatMap(act -> act.from().stream()
                        .sorted(Comparator.comparingInt(Enum::ordinal))
                        .flatMap(from -> act.leadsTo(from).stream()
                                .sorted(Comparator.comparingInt(Enum::ordinal))
                                .map(to -> "    %s --> %s: %s".formatted(from, to, label(act)))))
                .collect(Collectors.joining("\n"));
        String ends = Stream.of(initial.getDeclaringClass().getEnumConstants())
                .filter(state -> Arrays.stream(all)
                        .noneMatch(act -> act.isPossibleIn(state)
                                && act.leadsTo(state).stream().anyMatch(next -> next != state)))
                .map(state -> "    %s --> [*]".formatted(state))
                .collect(Collectors.joining("\n"));
        return "stateDiagram-v2\n    [*] --> %s\n%s\n%s\n".formatted(initial, edges, ends);
    }

    private static String label(LifecycleAct<?> act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
