package eu.ecvet.vocabulary;

import java.util.Objects;

/** A unit of learning outcomes pinned to one published version (BR-Q06). Versions count from 1. */
public record UnitVersion(UnitId unitId, int version) {
    public UnitVersion {
        Objects.requireNonNull(unitId, "unit id");
        if (version < 1) {
            throw new IllegalArgumentException("a unit version is a number from 1 up");
        }
    }
}
