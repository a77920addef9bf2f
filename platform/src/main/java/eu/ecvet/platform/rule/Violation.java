package eu.ecvet.platform.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule in one place.
 *
 * @param code stable error code, for instance {@code MOU_PARTNERS}
 * @param rule number of the business rule, for instance {@code BR-M01}; null for a broken shape
 * @param detail a sentence that a mobility coordinator understands
 * @param pointer JSON pointer into the request body; the empty string means the whole
 */
@NullMarked
@Schema(name = "Violation", description = "One broken rule in one place.")
public record Violation(String code, @Nullable String rule, String detail, String pointer) {}
