package eu.ecvet.platform.act;

import eu.ecvet.platform.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The grammar of an act, the same in every service: <em>load, may, repeat, rules, transition, tell, answer</em>. The types
 * of the chain allow no other order, so that nothing is changed before every rule has spoken, and nothing told before it is
 * changed.
 *
 * <pre>
 *  return Act.load(readable(actor, id), "This memorandum")     // unknown, or not for this reader: 404
 *          .may(found -> coordinates(actor, found))            // function, side, version read: 403, 412, 428
 *          .repeat(found -> found.isSignedBy(party))           // the same act came before: nothing happens again
 *          .may(found -> found.refusalOf(SIGNATURE))           // the state: 409; before repeat where nothing is repeated
 *          .rules(found -> SignatureRules.of(found, facts))    // all broken rules at once: 422
 *          .transition(found -> found.sign(signature))         // one named method of the aggregate
 *          .tell(found -> outbox.append(signed(found)))
 *          .answer(this::view);
 * </pre>
 *
 * After a refusal the rest of the chain is passed over; {@link UseCase} then rolls back.
 */
public final class Act {
    private Act() {}

    /** The aggregate that the act is about, if there is one that this caller may know of. */
    public static <T> Loaded<T> load(Optional<T> found, String what) {
        return found.<Loaded<T>>map(Act::on)
                .orElseGet(() -> new Chain<>(null, Optional.of(new Refusal.NotFound(what)), false));
    }

    /** What an earlier question has already found, or refused. */
    public static <T> Loaded<T> load(Answer<T> found) {
        return switch (found) {
            case Answer.Done<T>(var subject) -> on(subject);
            case Answer.Refused<T>(var why) -> new Chain<>(null, Optional.of(why), false);
        };
    }

    /** An act about something that is at hand already. */
    public static <T> Loaded<T> on(T subject) {
        return new Chain<>(subject, Optional.empty(), false);
    }

    /** Whether the caller may do this, now and with what was read: asked in the order in which it is to be told. */
    public interface Loaded<T> extends Permitted<T> {
        Loaded<T> may(Function<? super T, Optional<Refusal>> refusal);

        /** What the rules need beside the subject, read once the caller may act. */
        <R> Loaded<R> gather(Function<? super T, ? extends R> facts);

        /** What the rules need beside the subject, where gathering it can itself be refused. */
        <R> Loaded<R> then(Function<? super T, Answer<R>> facts);
    }

    /** Whether the same act came before: then nothing happens again and the present state is the answer. */
    public interface Permitted<T> extends Examined<T> {
        Anew<T> repeat(Predicate<? super T> isRepeated);
    }

    /** What is asked of an act only if it is not a repetition: that the state still allows it, above all. */
    public interface Anew<T> extends Examined<T> {
        Anew<T> may(Function<? super T, Optional<Refusal>> refusal);
    }

    /** What the rules say: every list adds to the others, so that a caller gets all violations at once. */
    public interface Examined<T> extends Changed<T> {
        Examined<T> rules(Function<? super T, List<Violation>> violations);

        Changed<T> transition(Consumer<? super T> change);

        /** A transition that makes something, for instance a record of its own, which is told and answered. */
        <R> Changed<R> make(Function<? super T, ? extends R> change);
    }

    /** What others hear of it, and what the caller gets. */
    public interface Changed<T> {
        Changed<T> tell(Consumer<? super T> event);

        <R> Answer<R> answer(Function<? super T, ? extends R> view);
    }

    private record Chain<T>(T subject, Optional<Refusal> refusal, boolean repeated) implements Loaded<T>, Anew<T> {

        private boolean goesOn() {
            return refusal.isEmpty() && !repeated;
        }

        @SuppressWarnings("unchecked")
        private <R> Chain<R> refused() {
            // A refused chain holds no subject that anybody reads, so its type says nothing.
            return (Chain<R>) this;
        }

        @Override
        public Chain<T> may(Function<? super T, Optional<Refusal>> asked) {
            return goesOn() ? new Chain<>(subject, asked.apply(subject), false) : this;
        }

        @Override
        public <R> Loaded<R> gather(Function<? super T, ? extends R> facts) {
            return refusal.isPresent() ? refused() : new Chain<>(facts.apply(subject), Optional.empty(), false);
        }

        @Override
        public <R> Loaded<R> then(Function<? super T, Answer<R>> facts) {
            return refusal.isPresent() ? refused() : load(facts.apply(subject));
        }

        @Override
        public Anew<T> repeat(Predicate<? super T> isRepeated) {
            return refusal.isPresent() ? this : new Chain<>(subject, refusal, isRepeated.test(subject));
        }

        @Override
        public Examined<T> rules(Function<? super T, List<Violation>> asked) {
            // Where nothing was found to speak about, the first refusal stands alone.
            boolean silent =
                    subject == null || (refusal.isPresent() && !(refusal.get() instanceof Refusal.RulesBroken));
            if (repeated || silent) {
                return this;
            }
            List<Violation> more = asked.apply(subject);
            if (more.isEmpty()) {
                return this;
            }
            return new Chain<>(
                    subject,
                    Optional.of(
                            refusal.isPresent()
                                    ? ((Refusal.RulesBroken) refusal.get()).and(more)
                                    : Refusal.broken(more)),
                    false);
        }

        @Override
        public Changed<T> transition(Consumer<? super T> change) {
            if (goesOn()) {
                change.accept(subject);
            }
            return this;
        }

        @Override
        public <R> Changed<R> make(Function<? super T, ? extends R> change) {
            if (repeated) {
                throw new IllegalStateException(
                        "an act that makes something is a Creation, which knows its repetition");
            }
            return refusal.isPresent() ? refused() : new Chain<>(change.apply(subject), Optional.empty(), false);
        }

        @Override
        public Changed<T> tell(Consumer<? super T> event) {
            if (goesOn()) {
                event.accept(subject);
            }
            return this;
        }

        @Override
        public <R> Answer<R> answer(Function<? super T, ? extends R> view) {
            return refusal.isPresent() ? Answer.refused(refusal.get()) : Answer.done(view.apply(subject));
        }
    }
}
