package eu.ecvet.vocabulary;

import java.util.Objects;

/** A qualification pinned to one published version (trap 12: everything is versioned and pinned). Versions count from 1. */
public record QualificationVersion(QualificationId qualificationId, int version) {
    public QualificationVersion {
        Objects.requireNonNull(qualificationId, "qualification id");
        if (version < 1) {
            throw new IllegalArgumentException("a qualification version is a number from 1 up");
        }
    }
}
