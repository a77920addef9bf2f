package eu.ecvet.recognition.heard;

import eu.ecvet.composition.NormalForm;
import eu.ecvet.composition.Part.Open;
import eu.ecvet.functions.ActObject;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What recognition needs of a published qualification version.
 *
 * @param validity the days on which newcomers may take it up; null where that was not told
 * @param totalPoints null for a qualification without points (BR-P01)
 * @param pointsStep the step on which its points lie (BR-P08); null where that was not told
 * @param composition what it asks for; null where that was not told
 */
public record PublishedQualification(
        QualificationId qualificationId,
        int qualificationVersion,
        String code,
        LocalizedText title,
        String country,
        EqfLevel eqfLevel,
        String iscedF,
        boolean regulatedProfession,
        List<ComposedUnit> units,
        LegalPeriod validity,
        Points totalPoints,
        Points pointsStep,
        NormalForm composition) {
    /** A unit in the qualification; the points stand on this pair, never on the unit (BR-P13). */
    public record ComposedUnit(UnitId unitId, int unitVersion, Obligation obligation, Points points) {}

    public QualificationVersion version() {
        return new QualificationVersion(qualificationId, qualificationVersion);
    }

    /** BR-Q19: the first day on which newcomers may take it up, where that was told. */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(validity).map(LegalPeriod::from);
    }

    /** BR-Q19: whether newcomers may take it up on that day. */
    public boolean isValidOn(LocalDate date) {
        return validity == null || validity.contains(date);
    }

    public boolean includes(UnitVersion unit) {
        return composed(unit.unitId())
                .filter(composed -> composed.unitVersion() == unit.version())
                .isPresent();
    }

    /** The unit, whatever its version; a unit occurs at most once in a qualification version (BR-Q08). */
    public Optional<ComposedUnit> composed(UnitId unit) {
        return units.stream().filter(composed -> composed.unitId().equals(unit)).findFirst();
    }

    /** A part that is filled by decision with what the qualification does not list (BR-P03). */
    public Optional<Open> openPart(String groupId) {
        return Optional.ofNullable(composition)
                .flatMap(told -> told.requirements(totalPoints).openPart(groupId));
    }

    /** What acts on this qualification are about, for the scope of functions (BR-I01). */
    public ActObject asObject() {
        return new ActObject(country, qualificationId, null, eqfLevel.value(), iscedF, null);
    }

    /**
     * BR-I01: what assessing and awarding credit in a unit are about: the unit, its level (where it has none, that of the
     * qualification) and the field, which a unit takes from the qualification that it belongs to. Neither the country nor the
     * qualification: who assesses may sit elsewhere and teach towards a qualification of its own.
     */
    public ActObject asTaughtAnywhere(PublishedUnit unit) {
        return new ActObject(
                null,
                null,
                unit.unitId(),
                (unit.eqfLevel() == null ? eqfLevel : unit.eqfLevel()).value(),
                composed(unit.unitId()).isPresent() ? iscedF : null,
                null);
    }
}
