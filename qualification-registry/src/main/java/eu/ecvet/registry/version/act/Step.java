package eu.ecvet.registry.version.act;

import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.version.Version;
import eu.ecvet.registry.version.VersionAct;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One step of a version along its life: what it asks, and what it does. It is taken by itself, or in company.
 *
 * @param may who may take it
 * @param rules what the content has to fulfil; asked before anything is changed
 * @param transition the named transition of the version
 * @param tell what others hear of it
 */
public record Step<V extends Version<?, ?>>(
        VersionAct act,
        Function<V, Optional<Refusal>> may,
        Function<V, List<Violation>> rules,
        Consumer<V> transition,
        Consumer<V> tell) {

    /** Why it cannot be taken now, whatever the content says. */
    Optional<Refusal> refusal(V version) {
        return may.apply(version).or(() -> version.lifecycle().refusalOf(act));
    }

    /**
     * Others go the same step first, in the same transaction: all or nothing.
     *
     * @param others versions of another kind
     * @param theirs their step
     * @param named how a violation of one of them is told, so that it is told apart
     */
    public <U extends Version<?, ?>> Step<V> with(
            List<U> others, Step<U> theirs, BiFunction<Violation, U, Violation> named) {
        return new Step<>(
                act,
                version -> may.apply(version).or(() -> others.stream()
                        .flatMap(one -> theirs.refusal(one).stream())
                        .findFirst()),
                version -> Stream.concat(
                                others.stream().flatMap(one -> theirs.rules().apply(one).stream()
                                        .map(violation -> named.apply(violation, one))),
                                rules.apply(version).stream())
                        .toList(),
                version -> {
                    others.forEach(theirs.transition());
                    transition.accept(version);
                },
                version -> {
                    others.forEach(theirs.tell());
                    tell.accept(version);
                });
    }
}
