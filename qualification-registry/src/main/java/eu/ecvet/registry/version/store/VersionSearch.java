package eu.ecvet.registry.version.store;

import eu.ecvet.registry.version.VersionState;
import java.util.List;
import java.util.stream.Stream;

/** What a search for versions asks for. */
public final class VersionSearch {
    private final String text;
    private final VersionState state;
    private final List<Condition> further;

    /** For instance {@code v.country = ?} with {@code FI}. */
    record Condition(String sql, Object value) {}

    private VersionSearch(String text, VersionState state, Condition... further) {
        this.text = text;
        this.state = state;
        this.further = Stream.of(further).filter(one -> one.value() != null).toList();
    }

    /**
     * @param text words that begin a word of the title or of the code; null: not asked
     * @param state null: the published ones, and the own ones in preparation
     */
    public static VersionSearch ofUnits(String text, VersionState state) {
        return new VersionSearch(text, state);
    }

    /**
     * As for units, and what a qualification has besides; null: not asked.
     *
     * @param iscedF a field of ISCED-F 2013, which also finds the narrower ones
     */
    public static VersionSearch ofQualifications(
            String text, VersionState state, String country, Integer eqfLevel, String iscedF) {
        return new VersionSearch(
                text,
                state,
                new Condition("v.country = ?", country),
                new Condition("v.eqf_level = ?", eqfLevel),
                new Condition("v.isced_f like ? || '%'", iscedF));
    }

    String text() {
        return text;
    }

    VersionState state() {
        return state;
    }

    List<Condition> further() {
        return further;
    }
}
