package eu.ecvet.records.reference;

import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Optional;

/**
 * What this service needs of a published qualification version: its units, each with the points that it has in this
 * qualification, and the rules for combining them (Annex II section 1; BR-Q06).
 */
public record QualificationSpecification(
        QualificationId qualificationId,
        int qualificationVersion,
        String code,
        LocalizedText title,
        String country,
        int eqfLevel,
        String iscedF,
        Points totalPoints,
        List<UnitInQualification> units,
        List<Group> groups) {
    public QualificationSpecification {
        units = List.copyOf(units);
        groups = List.copyOf(groups);
    }

    /**
     * A unit version in this qualification; points and group may be absent.
     *
     * @param furtherGroupIds other groups in which the unit may be chosen instead; it counts once (BR-Q08)
     */
    public record UnitInQualification(
            UnitId unitId,
            int unitVersion,
            Obligation obligation,
            Points points,
            String groupId,
            List<String> furtherGroupIds) {
        public UnitInQualification {
            furtherGroupIds = furtherGroupIds == null ? List.of() : List.copyOf(furtherGroupIds);
        }

        public UnitVersion version() {
            return new UnitVersion(unitId, unitVersion);
        }
    }

    /**
     * A node of the composition: how many of its units, or how many points, are needed and admitted. All limits optional.
     *
     * @param specialisation groups side by side that carry one exclude one another: a learner follows one of them
     */
    public record Group(
            String groupId,
            String parentGroupId,
            LocalizedText title,
            Integer minUnits,
            Integer maxUnits,
            Points minPoints,
            Points maxPoints,
            String specialisation) {}

    public QualificationVersion version() {
        return new QualificationVersion(qualificationId, qualificationVersion);
    }

    public Optional<UnitInQualification> unit(UnitId id) {
        return units.stream().filter(unit -> unit.unitId().equals(id)).findFirst();
    }

    /** Code and title, for sentences that a coordinator reads. */
    public String readable() {
        return code + " " + title.readable();
    }
}
