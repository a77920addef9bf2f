package eu.ecvet.platform.rule;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know about a record and that refuses nothing by itself: a warning, or a finding that would
 * stand against the next act.
 *
 * @param code stable code, the same as that of the violation where the rule can also refuse
 * @param rule number of the business rule, for instance {@code BR-P04}; null where none stands behind it
 * @param detail a sentence that a mobility coordinator understands
 * @param pointer JSON pointer into the record; the empty string means the whole
 * @param severity how much it matters
 */
@NullMarked
public record Remark(String code, @Nullable String rule, String detail, String pointer, Severity severity) {

    /** How much a remark matters. */
    public enum Severity {
        /** Stands against the next act until it is mended. */
        ERROR,
        /** Should be looked at; stands against nothing. */
        WARNING,
        /** For information. */
        NOTE
    }

    public static Remark warning(Violation violation) {
        return of(violation, Severity.WARNING);
    }

    public static Remark error(Violation violation) {
        return of(violation, Severity.ERROR);
    }

    private static Remark of(Violation violation, Severity severity) {
        return new Remark(violation.code(), violation.rule(), violation.detail(), violation.pointer(), severity);
    }
}
