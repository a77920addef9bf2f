package eu.ecvet.registry.version;

import static eu.ecvet.registry.version.VersionState.APPROVED;
import static eu.ecvet.registry.version.VersionState.DISCARDED;
import static eu.ecvet.registry.version.VersionState.DRAFT;
import static eu.ecvet.registry.version.VersionState.IN_REVIEW;
import static eu.ecvet.registry.version.VersionState.PUBLISHED;
import static eu.ecvet.registry.version.VersionState.SUPERSEDED;

import eu.ecvet.platform.lifecycle.Gate;
import eu.ecvet.platform.lifecycle.LifecycleAct;
import java.util.Set;

/** The life of a version of a unit or of a qualification; drawn in {@code docs/lifecycles/version.md}. */
public enum VersionAct implements LifecycleAct<VersionState> {
    CHANGE("A change of the content", Gate.states(DRAFT), DRAFT),
    SUBMISSION("Submission", Gate.states(DRAFT), IN_REVIEW),
    /** Also of an approved version: what it builds on may have changed since. */
    RETURN("Return to the author", Gate.states(IN_REVIEW, APPROVED), DRAFT),
    APPROVAL("Approval", Gate.states(IN_REVIEW), APPROVED),
    PUBLICATION("Publication", Gate.states(APPROVED), PUBLISHED),
    DISCARDING("Discarding", Gate.states(DRAFT, IN_REVIEW, APPROVED), DISCARDED),
    /** A newer version is published; this one stays until the newer one's first day. */
    SUCCESSION("Announcement of a newer version", Gate.states(PUBLISHED), PUBLISHED),
    /** The first day of the newer version has come. */
    SUPERSESSION("Replacement by a newer version", Gate.states(PUBLISHED), SUPERSEDED);

    private final String inWords;
    private final Set<VersionState> from;
    private final VersionState to;

    VersionAct(String inWords, Set<VersionState> from, VersionState to) {
        this.inWords = inWords;
        this.from = from;
        this.to = to;
    }

    @Override
    public String inWords() {
        return inWords;
    }

    @Override
    public Set<VersionState> from() {
        return from;
    }

    @Override
    public Set<VersionState> to() {
        return Gate.states(to);
    }

    @Override
    public boolean isAsked() {
        return this != SUCCESSION && this != SUPERSESSION;
    }
}
