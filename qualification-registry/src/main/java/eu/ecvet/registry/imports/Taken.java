package eu.ecvet.registry.imports;

import eu.ecvet.platform.rule.Remark;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.Remarks;
import eu.ecvet.registry.version.Version;
import eu.ecvet.registry.version.VersionState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of one unit or qualification of the source here: new words become a draft, the same words nothing, and what a
 * person works on is left alone (BR-C06).
 *
 * @param version what stands here for it; null where nothing does
 * @param inUse whether it says something else here, because a person works on it
 */
record Taken<V extends Version<?, ?>>(ImportRow.Result result, V version, boolean inUse) {

    /** What to do with the words of the source. */
    interface Writing<V> {
        V first();

        V next(V last);

        void replace(V draft);
    }

    static <V extends Version<?, ?>> Taken<V> refused() {
        return new Taken<>(ImportRow.Result.REJECTED, null, false);
    }

    /**
     * @param here versions that came from the same thing of the source
     * @param revised the one that new words revise; empty where they are new here
     * @param said hash of what the source says
     */
    static <V extends Version<?, ?>> Taken<V> of(
            List<V> here, Optional<V> revised, String said, String sourceVersion, Writing<V> writing) {
        var same = here.stream()
                .filter(version -> version.state() != VersionState.DISCARDED)
                .filter(version -> said.equals(version.sourceHash()))
                .reduce((earlier, later) -> later);
        if (same.isPresent()) {
            return new Taken<>(ImportRow.Result.UNCHANGED, same.get(), false);
        }
        if (revised.isEmpty()) {
            return new Taken<>(ImportRow.Result.CREATED, came(writing.first(), said, sourceVersion), false);
        }
        V last = revised.get();
        return switch (last.state()) {
            case DRAFT -> {
                if (last.lifecycle().isEdited()) {
                    yield new Taken<>(ImportRow.Result.REJECTED, last, true);
                }
                writing.replace(last);
                yield new Taken<>(ImportRow.Result.UPDATED, came(last, said, sourceVersion), false);
            }
            case IN_REVIEW, APPROVED -> new Taken<>(ImportRow.Result.REJECTED, last, true);
            // The same source read with other decisions: those belong into the drafts, not into a new version.
            case PUBLISHED, SUPERSEDED ->
                sourceVersion.equals(last.sourceVersion())
                        ? new Taken<>(ImportRow.Result.UNCHANGED, last, false)
                        : new Taken<>(ImportRow.Result.UPDATED, came(writing.next(last), said, sourceVersion), false);
            case DISCARDED ->
                new Taken<>(ImportRow.Result.UPDATED, came(writing.next(last), said, sourceVersion), false);
        };
    }

    private static <V extends Version<?, ?>> V came(V version, String said, String sourceVersion) {
        version.cameFrom(sourceVersion, said);
        return version;
    }

    /** What stands here also after the run: a dry run leaves nothing new behind. */
    Optional<V> written(boolean dryRun) {
        return Optional.ofNullable(version).filter(one -> !(dryRun && result == ImportRow.Result.CREATED));
    }

    List<Remark> with(List<Remark> found, String pointer) {
        if (!inUse) {
            return found;
        }
        var more = new Remarks(pointer);
        more.refuse(
                ImportCode.DRAFT_IN_USE,
                version.state() == VersionState.DRAFT
                        ? "The source says something else now, but a person changed the draft since it was imported."
                        : "The source says something else now, but the version is %s.".formatted(version.state()),
                "The version here was left as it is. Take the change over by hand, or discard the version and import again.");
        return Stream.concat(found.stream(), more.all().stream()).toList();
    }
}
