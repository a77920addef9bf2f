package eu.ecvet.mobility.heard.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A published version of a qualification, as far as agreements need it: its units and their points (BR-P13). */
@Entity
public class PublishedQualification {
    /**
     * A unit version in its place in the qualification.
     *
     * @param points absent where the qualification has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QualificationUnit(UnitId unitId, int unitVersion, Obligation obligation, Points points) {}

    @EmbeddedId
    private QualificationKey key;

    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private String language;

    private String country;
    private int eqfLevel;

    @Column(name = "isced_f")
    private String iscedF;

    private BigDecimal totalPoints;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<QualificationUnit> units;

    protected PublishedQualification() {}

    public PublishedQualification(
            QualificationVersion qualification,
            String code,
            LocalizedText title,
            String language,
            String country,
            int eqfLevel,
            String iscedF,
            Points totalPoints,
            LegalPeriod validity,
            List<QualificationUnit> units) {
        this.key = new QualificationKey(qualification.qualificationId().value(), qualification.version());
        this.code = code;
        this.title = title;
        this.language = language;
        this.country = country;
        this.eqfLevel = eqfLevel;
        this.iscedF = iscedF;
        this.totalPoints = totalPoints == null ? null : totalPoints.value();
        this.validFrom = validity.from();
        this.validUntil = validity.until();
        this.units = List.copyOf(units);
    }

    public QualificationVersion qualification() {
        return new QualificationVersion(new QualificationId(key.qualificationId()), key.version());
    }

    /** On which days new agreements may name it (BR-Q19). */
    public LegalPeriod validity() {
        return new LegalPeriod(validFrom, validUntil);
    }

    /** Points are optional everywhere (BR-P01). */
    public boolean hasPoints() {
        return totalPoints != null;
    }

    public EqfLevel eqfLevel() {
        return new EqfLevel(eqfLevel);
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
        return new ActObject(country, qualification().qualificationId(), unit, eqfLevel, iscedF, null);
    }

    /** What a coordinator calls the qualification, in its own language. */
    public String label() {
        return "%s \"%s\" version %d".formatted(code, title.readable(language), key.version());
    }
}
