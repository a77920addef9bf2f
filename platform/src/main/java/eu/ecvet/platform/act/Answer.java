package eu.ecvet.platform.act;

import eu.ecvet.platform.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What became of a use case: done, with a value, or refused, with the reason. Never an exception for an expected "no". */
public sealed interface Answer<T> {
    record Done<T>(T value) implements Answer<T> {}

    record Refused<T>(Refusal why) implements Answer<T> {}

    static <T> Answer<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Answer<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    static <T> Answer<T> broken(List<Violation> violations) {
        return new Refused<>(Refusal.broken(violations));
    }

    static <T> Answer<T> broken(Violation violation) {
        return new Refused<>(Refusal.broken(violation));
    }

    static <T> Answer<T> found(Optional<T> value, String what) {
        return value.map(Answer::done).orElseGet(() -> notFound(what));
    }

    static <T> Answer<T> notFound(String what) {
        return new Refused<>(new Refusal.NotFound(what));
    }

    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(var value) -> new Done<>(change.apply(value));
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }

    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var why) -> new Refused<>(why);
        };
    }
}
