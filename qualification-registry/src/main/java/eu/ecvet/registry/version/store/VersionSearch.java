package eu.ecvet.registry.version.store;

import eu.ecvet.registry.version.VersionState;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a search for versions asks for.
 *
 * @param text words that begin a word of the title or of the code; null: not asked
 * @param state null: the published ones, and the own ones in preparation
 * @param further conditions on columns of the version, by column, with an operator that takes the value
 */
public record VersionSearch(String text, VersionState state, List<Condition> further) {
    /** For instance {@code new Condition("v.country = ?", "FI")}. */
    public record Condition(String sql, Object value) {}

    public static VersionSearch of(String text, VersionState state, Condition... further) {
        return new VersionSearch(
                text,
                state,
                Stream.of(further).filter(one -> one.value() != null).toList());
    }
}
