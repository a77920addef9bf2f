package eu.ecvet.platform.usecase;

import eu.ecvet.platform.problem.Refusal;
import eu.ecvet.platform.problem.Violation;
import java.util.List;
import java.util.function.Function;

/** What became of a use case: done, with a value, or refused, with the reason. Never an exception for an expected "no". */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    static <T> Outcome<T> broken(List<Violation> violations) {
        return new Refused<>(Refusal.broken(violations));
    }

    static <T> Outcome<T> broken(Violation violation) {
        return new Refused<>(Refusal.broken(violation));
    }

    static <T> Outcome<T> notFound(String what) {
        return new Refused<>(new Refusal.NotFound(what));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(change.apply(value));
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }
}
