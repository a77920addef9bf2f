package eu.ecvet.registry.version;

/** Where a version of a unit or qualification stands; see {@link VersionAct} for the ways between. */
public enum VersionState {
    DRAFT,
    /** A quality officer looks at it. */
    IN_REVIEW,
    APPROVED,
    /** Unchangeable (BR-Q05), and valid for new agreements in its validity. */
    PUBLISHED,
    /** A newer version has taken its place; this one stays readable, running agreements keep it. */
    SUPERSEDED,
    /** Given up before it was published. */
    DISCARDED;

    /** Whether everybody may read it; before, only the institution that prepares it may, and the quality officer. */
    public boolean isPublic() {
        return this == PUBLISHED || this == SUPERSEDED;
    }

    /** Whether it was submitted and stands before, or behind, the quality officer. */
    public boolean isHandedIn() {
        return this == IN_REVIEW || this == APPROVED;
    }

    /** Whether it is still being prepared. */
    public boolean isOpen() {
        return this == DRAFT || this == IN_REVIEW || this == APPROVED;
    }
}
