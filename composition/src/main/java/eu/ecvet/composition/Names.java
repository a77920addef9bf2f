package eu.ecvet.composition;

import eu.ecvet.vocabulary.UnitId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the qualification, its units and its groups are called in sentences.
 *
 * @param language the qualification's own language, in which its groups are called; null where it is not known
 */
public record Names(String qualification, @Nullable String language, Function<UnitId, String> unit) {}
