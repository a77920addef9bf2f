package eu.ecvet.recognition.reference;

import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How the versions of one unit follow each other, with the published correspondence of their outcomes (BR-Q18, BR-R11). */
public record Supersessions(List<Supersession> steps) {

    /** A version of a unit was followed by a newer one. */
    public record Supersession(
            UnitId unitId,
            int unitVersion,
            int supersededByVersion,
            LocalDate transitionUntil,
            List<Correspondence> correspondence) {}

    /** What became of one outcome in the newer version. */
    public record Correspondence(OutcomeId oldOutcomeId, Relation relation, OutcomeId newOutcomeId) {}

    public enum Relation {
        EQUIVALENT,
        PARTIAL,
        NONE
    }

    /**
     * BR-R11: an outcome of an older version counts in a newer one only where the published table calls them equivalent,
     * version by version; PARTIAL and NONE leave a gap. An outcome of the same version is itself.
     */
    public Optional<OutcomeId> equivalent(int fromVersion, OutcomeId outcome, int toVersion) {
        if (fromVersion == toVersion) {
            return Optional.of(outcome);
        }
        return steps.stream()
                .filter(step -> step.unitVersion() == fromVersion
                        && step.supersededByVersion() > fromVersion
                        && step.supersededByVersion() <= toVersion)
                .flatMap(step -> step.correspondence().stream()
                        .filter(pair -> pair.oldOutcomeId().equals(outcome)
                                && pair.relation() == Relation.EQUIVALENT
                                && pair.newOutcomeId() != null)
                        .flatMap(pair ->
                                equivalent(step.supersededByVersion(), pair.newOutcomeId(), toVersion).stream()))
                .findFirst();
    }

    public Optional<Integer> successorOf(int version) {
        return steps.stream()
                .filter(step -> step.unitVersion() == version)
                .map(Supersession::supersededByVersion)
                .findFirst();
    }
}
