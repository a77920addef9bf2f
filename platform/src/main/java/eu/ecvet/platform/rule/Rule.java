package eu.ecvet.platform.rule;

/**
 * A refusal that a service can give, as a constant of the service's own enum: the constant's name is the error code that
 * partners program against, {@link #number()} the business rule it comes from.
 */
public interface Rule {
    /** The error code, for instance {@code MOU_PARTNERS}. */
    String name();

    /** Number of the business rule, for instance {@code BR-M01}. */
    String number();

    /**
     * @param pointer JSON pointer (RFC 6901) into the request body, or the empty string for the whole of it
     * @param sentence what is wrong and what would be right, for a mobility coordinator
     */
    default Violation at(String pointer, String sentence) {
        return new Violation(name(), number(), sentence, pointer);
    }

    default Violation because(String sentence) {
        return at("", sentence);
    }
}
