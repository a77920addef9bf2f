package eu.ecvet.recognition.heard;

import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the versions of one unit follow each other, with the published correspondence of their outcomes (BR-Q18, BR-R11). */
public record Supersessions(List<Supersession> steps) {

    /** A version of a unit was followed by a newer one. */
    public record Supersession(
            UnitId unitId,
            int unitVersion,
            int supersededByVersion,
            LocalDate transitionUntil,
            List<Correspondence> correspondence) {
        private Stream<Correspondence> equivalents() {
            return correspondence.stream()
                    .filter(pair -> pair.relation() == Relation.EQUIVALENT && pair.newOutcomeId() != null);
        }
    }

    /** What became of one outcome in the newer version. */
    public record Correspondence(OutcomeId oldOutcomeId, Relation relation, OutcomeId newOutcomeId) {}

    public enum Relation {
        EQUIVALENT,
        PARTIAL,
        NONE
    }

    /**
     * BR-R11, BR-Q18: an outcome of one version counts in another only where the published tables call them equivalent,
     * version by version, in whichever direction; PARTIAL and NONE leave a gap. An outcome of the same version is itself.
     */
    public Optional<OutcomeId> equivalent(int fromVersion, OutcomeId outcome, int toVersion) {
        if (fromVersion == toVersion) {
            return Optional.of(outcome);
        }
        return fromVersion < toVersion
                ? newer(fromVersion, outcome, toVersion)
                : older(fromVersion, outcome, toVersion);
    }

    private Optional<OutcomeId> newer(int fromVersion, OutcomeId outcome, int toVersion) {
        return steps.stream()
                .filter(step -> step.unitVersion() == fromVersion
                        && step.supersededByVersion() > fromVersion
                        && step.supersededByVersion() <= toVersion)
                .flatMap(step -> step.equivalents()
                        .filter(pair -> pair.oldOutcomeId().equals(outcome))
                        .flatMap(pair ->
                                equivalent(step.supersededByVersion(), pair.newOutcomeId(), toVersion).stream()))
                .findFirst();
    }

    private Optional<OutcomeId> older(int fromVersion, OutcomeId outcome, int toVersion) {
        return steps.stream()
                .filter(step -> step.supersededByVersion() == fromVersion
                        && step.unitVersion() < fromVersion
                        && step.unitVersion() >= toVersion)
                .flatMap(step -> step.equivalents()
                        .filter(pair -> pair.newOutcomeId().equals(outcome))
                        .flatMap(pair -> equivalent(step.unitVersion(), pair.oldOutcomeId(), toVersion).stream()))
                .findFirst();
    }

    public Optional<Integer> successorOf(int version) {
        return steps.stream()
                .filter(step -> step.unitVersion() == version)
                .map(Supersession::supersededByVersion)
                .findFirst();
    }
}
