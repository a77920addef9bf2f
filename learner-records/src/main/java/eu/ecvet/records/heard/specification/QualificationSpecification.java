package eu.ecvet.records.heard.specification;

import eu.ecvet.composition.NormalForm;
import eu.ecvet.composition.Requirements;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What this service needs of a published qualification version: its units, each with the points that it has in this
 * qualification, and what it asks for, in the normal form in which it
 * was told (Annex II section 1; BR-Q06, BR-Q17).
 *
 * @param language its own language, in which sentences call it and its groups; null where it was told before that was
 */
public record QualificationSpecification(
        QualificationId qualificationId,
        int qualificationVersion,
        String code,
        LocalizedText title,
        @Nullable String language,
        String country,
        int eqfLevel,
        String iscedF,
        Points totalPoints,
        List<UnitInQualification> units,
        NormalForm composition) {
    public QualificationSpecification {
        units = List.copyOf(units);
        Objects.requireNonNull(composition, "what the qualification asks for");
    }

    /** A unit version in this qualification; points may be absent. */
    public record UnitInQualification(UnitId unitId, int unitVersion, Obligation obligation, Points points) {
        public UnitVersion version() {
            return new UnitVersion(unitId, unitVersion);
        }
    }

    /** What it asks for. */
    public Requirements requirements() {
        return composition.requirements(totalPoints);
    }

    public QualificationVersion version() {
        return new QualificationVersion(qualificationId, qualificationVersion);
    }

    public Optional<UnitInQualification> unit(UnitId id) {
        return units.stream().filter(unit -> unit.unitId().equals(id)).findFirst();
    }

    /** Code and title in its own language, for sentences that a coordinator reads. */
    public String readable() {
        return code + " " + title.readable(language);
    }
}
