package eu.ecvet.platform.act;

import eu.ecvet.platform.rule.Violation;
import java.util.List;
import java.util.stream.Stream;

/** An expected "no", as a value. {@link Problems} gives each its meaning in HTTP; the compiler checks that none is left out. */
public sealed interface Refusal {

    /** Business rules are broken; all of them at once. */
    record RulesBroken(List<Violation> violations) implements Refusal {
        public RulesBroken {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one violation");
            }
        }

        /** The same refusal with what further rules say. */
        RulesBroken and(List<Violation> more) {
            return new RulesBroken(
                    Stream.concat(violations.stream(), more.stream()).toList());
        }
    }

    /**
     * The life cycle does not allow this act in the present state (code ILLEGAL_TRANSITION).
     *
     * @param act in words, as the beginning of a sentence
     * @param possible names of the acts that the state allows
     */
    record IllegalTransition(String act, String state, List<String> possible) implements Refusal {
        public IllegalTransition {
            possible = List.copyOf(possible);
        }
    }

    /** Something that exists already stands against it, for instance an id in use with other content. */
    record Conflict(Violation violation) implements Refusal {}

    /** Another writer was faster; read it again and decide again. */
    record Contended() implements Refusal {}

    /**
     * The institution or the person is not empowered to do this on the date of the act.
     *
     * @param function name of the power that is missing
     */
    record NotEmpowered(String function, Violation violation) implements Refusal {}

    /** The caller's token does not allow this act at all, whatever the functions of the institution. */
    record Forbidden(String detail) implements Refusal {}

    /** The request cannot be read as the contract describes it. */
    record Malformed(String detail) implements Refusal {}

    /** Unknown, or a record of another institution: the two look the same from outside. */
    record NotFound(String what) implements Refusal {}

    /** The act needs {@code If-Match} and there was none. */
    record VersionRequired() implements Refusal {}

    /** {@code If-Match} names a version that is no longer the present one. */
    record StaleVersion() implements Refusal {}

    /** {@code If-Match} names a weak tag, and nothing here is compared weakly. */
    record WeakVersion() implements Refusal {}

    static Refusal broken(List<Violation> violations) {
        return new RulesBroken(violations);
    }

    static Refusal broken(Violation violation) {
        return new RulesBroken(List.of(violation));
    }
}
