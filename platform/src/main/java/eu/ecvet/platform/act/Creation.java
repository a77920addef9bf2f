package eu.ecvet.platform.act;

import eu.ecvet.platform.rule.PlatformRule;
import eu.ecvet.platform.rule.Violation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The grammar of a creation that can be repeated safely, because the client may name the id: <em>may, repeat, rules, make,
 * tell, answer</em>. The same content again answers what it made before. Anything else under an id in use is one refusal,
 * {@link PlatformRule#ID_ALREADY_USED}, whether the record is the caller's own or one that the caller may not know of.
 *
 * <pre>
 *  return Creation.by(() -> coordinates(actor))
 *          .repeat(memoranda.find(id), before -> before.isBy(actor) &amp;&amp; before.creationHash().equals(hash))
 *          .rules(() -> MemorandumRules.ofDraft(content))
 *          .make(() -> memoranda.add(new Memorandum(id, hash, content)))
 *          .tell(made -> outbox.append(drafted(made)))
 *          .answer(this::view);
 * </pre>
 */
public final class Creation {
    private Creation() {}

    public static May by(Supplier<Optional<Refusal>> refusal) {
        return new May(refusal.get());
    }

    /** Who may create this at all. */
    public static final class May {
        private final Optional<Refusal> refusal;

        private May(Optional<Refusal> refusal) {
            this.refusal = refusal;
        }

        public May may(Supplier<Optional<Refusal>> further) {
            return refusal.isPresent() ? this : new May(further.get());
        }

        /**
         * @param sameIdBefore looked up only if the caller may create; empty if the id is free or none was named
         * @param isTheSame whether it was made by the same request of somebody who may read it
         */
        public <T> Examined<T> repeat(Supplier<Optional<T>> sameIdBefore, Predicate<? super T> isTheSame) {
            if (refusal.isPresent()) {
                return new Examined<>(refusal, Optional.empty());
            }
            Optional<T> before = sameIdBefore.get();
            return before.filter(isTheSame.negate()).isPresent()
                    ? new Examined<>(Optional.of(idAlreadyUsed("/id")), Optional.empty())
                    : new Examined<>(Optional.empty(), before);
        }
    }

    /**
     * The one refusal of an id in use, for a record that is made along with another one and so is no creation by itself.
     *
     * @param pointer to the id in the request
     */
    public static Refusal idAlreadyUsed(String pointer) {
        return new Refusal.Conflict(PlatformRule.ID_ALREADY_USED.at(
                pointer, "This id stands for something else already; choose another one, or leave it out."));
    }

    /** Whether the rules allow it: every list adds to the others. */
    public static final class Examined<T> {
        private final Optional<Refusal> refusal;
        private final Optional<T> before;

        private Examined(Optional<Refusal> refusal, Optional<T> before) {
            this.refusal = refusal;
            this.before = before;
        }

        /** What is asked of a new one only, after the repetition is known: for instance a state of things meanwhile. */
        public Examined<T> may(Supplier<Optional<Refusal>> further) {
            return refusal.isPresent() || before.isPresent() ? this : new Examined<>(further.get(), before);
        }

        /** What the rules and the making need beside the request: read once, and for a new one only. */
        public <F> Informed<T, F> gather(Supplier<? extends F> facts) {
            boolean isNew = refusal.isEmpty() && before.isEmpty();
            return new Informed<>(this, isNew ? facts.get() : null);
        }

        public Examined<T> rules(Supplier<List<Violation>> asked) {
            if (before.isPresent() || (refusal.isPresent() && !(refusal.get() instanceof Refusal.RulesBroken))) {
                return this;
            }
            List<Violation> more = asked.get();
            if (more.isEmpty()) {
                return this;
            }
            return new Examined<>(
                    Optional.of(
                            refusal.isPresent()
                                    ? ((Refusal.RulesBroken) refusal.get()).and(more)
                                    : Refusal.broken(more)),
                    before);
        }

        public Made<T> make(Supplier<? extends T> making) {
            if (refusal.isPresent()) {
                return new Made<>(Answer.refused(refusal.get()));
            }
            return new Made<>(Answer.done(before.map(Created::before).orElseGet(() -> Created.anew(making.get()))));
        }

        /** A making that can itself be refused, where only the attempt shows what stands against it. */
        public Made<T> attempt(Supplier<Answer<T>> making) {
            if (refusal.isPresent()) {
                return new Made<>(Answer.refused(refusal.get()));
            }
            return new Made<>(before.map(found -> Answer.done(Created.before(found)))
                    .orElseGet(() -> making.get().map(Created::anew)));
        }
    }

    /** The same, with what was gathered for a new one. */
    public static final class Informed<T, F> {
        private final Examined<T> examined;
        private final F facts;

        private Informed(Examined<T> examined, F facts) {
            this.examined = examined;
            this.facts = facts;
        }

        public Informed<T, F> may(Function<? super F, Optional<Refusal>> further) {
            return new Informed<>(examined.may(() -> further.apply(facts)), facts);
        }

        public Informed<T, F> rules(Function<? super F, List<Violation>> asked) {
            return new Informed<>(examined.rules(() -> asked.apply(facts)), facts);
        }

        public Made<T> make(Function<? super F, ? extends T> making) {
            return examined.make(() -> making.apply(facts));
        }
    }

    /** What others hear of a new one, and what the caller gets. */
    public static final class Made<T> {
        private final Answer<Created<T>> made;

        private Made(Answer<Created<T>> made) {
            this.made = made;
        }

        public Made<T> tell(Consumer<? super T> event) {
            if (made instanceof Answer.Done<Created<T>>(Created<T>(var value, var isNew)) && isNew) {
                event.accept(value);
            }
            return this;
        }

        public <R> Answer<Created<R>> answer(Function<? super T, ? extends R> view) {
            return made.map(created -> new Created<>(view.apply(created.value()), created.isNew()));
        }
    }
}
