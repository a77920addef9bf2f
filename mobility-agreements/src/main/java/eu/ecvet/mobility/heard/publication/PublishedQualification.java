package eu.ecvet.mobility.heard.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.ecvet.functions.ActObject;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Optional;

/**
 * A published version of a qualification, as far as agreements need it: its units and their points (BR-P13). It never changes.
 *
 * @param totalPoints null for a qualification without points (BR-P01)
 * @param validity on which days new agreements may name it (BR-Q19)
 */
public record PublishedQualification(
        QualificationVersion qualification,
        String code,
        LocalizedText title,
        String language,
        String country,
        EqfLevel eqfLevel,
        String iscedF,
        Points totalPoints,
        LegalPeriod validity,
        List<QualificationUnit> units) {
    /**
     * A unit version in its place in the qualification.
     *
     * @param points absent where the qualification has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QualificationUnit(UnitId unitId, int unitVersion, Obligation obligation, Points points) {}

    public PublishedQualification {
        units = List.copyOf(units);
    }

    /** Points are optional everywhere (BR-P01). */
    public boolean hasPoints() {
        return totalPoints != null;
    }

    /** The version of the unit that belongs to the qualification version, if any does. */
    public Optional<UnitVersion> pinned(UnitId unit) {
        return units.stream()
                .filter(each -> each.unitId().equals(unit))
                .map(each -> new UnitVersion(each.unitId(), each.unitVersion()))
                .findFirst();
    }

    /** The unit in its place, if exactly this version of it belongs to the qualification version. */
    public Optional<QualificationUnit> unit(UnitVersion unit) {
        return units.stream()
                .filter(each -> each.unitId().equals(unit.unitId()) && each.unitVersion() == unit.version())
                .findFirst();
    }

    /** What a validation or recognition of this unit would be about, for the scope of the function (BR-I01). */
    public ActObject asObjectOfAct(UnitId unit) {
        return new ActObject(country, qualification.qualificationId(), unit, eqfLevel.value(), iscedF, null);
    }

    /** What a coordinator calls the qualification, in its own language. */
    public String label() {
        return "%s \"%s\" version %d".formatted(code, title.readable(language), qualification.version());
    }
}
