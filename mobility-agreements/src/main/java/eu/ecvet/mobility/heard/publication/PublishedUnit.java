package eu.ecvet.mobility.heard.publication;

import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A published version of a unit, as far as agreements need it: its outcomes and how long it may be pinned. */
@Entity
public class PublishedUnit {
    /** One learning outcome; the code is what people call it. */
    public record Outcome(OutcomeId outcomeId, String code) {}

    @EmbeddedId
    private UnitKey key;

    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private String language;

    private Integer eqfLevel;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private LocalDate transitionEnds;

    /** ISO 8601 period for which a recognised part stays usable (BR-R12). */
    private String creditValidity;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Outcome> outcomes;

    protected PublishedUnit() {}

    public PublishedUnit(
            UnitVersion unit,
            String code,
            LocalizedText title,
            String language,
            Integer eqfLevel,
            LegalPeriod validity,
            Period creditValidity,
            List<Outcome> outcomes) {
        this.key = new UnitKey(unit.unitId().value(), unit.version());
        this.code = code;
        this.title = title;
        this.language = language;
        this.eqfLevel = eqfLevel;
        this.validFrom = validity.from();
        this.validUntil = validity.until();
        this.creditValidity = creditValidity == null ? null : creditValidity.toString();
        this.outcomes = List.copyOf(outcomes);
    }

    /** A newer version exists; this one may be pinned by new agreements until that day (BR-Q18). */
    public void supersede(LocalDate transitionEnds) {
        this.transitionEnds = transitionEnds;
    }

    public UnitVersion unit() {
        return new UnitVersion(new UnitId(key.unitId()), key.version());
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    public Set<OutcomeId> outcomeIds() {
        return outcomes.stream().map(Outcome::outcomeId).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty where the unit was published without a level of its own (BR-Q09). */
    public Optional<EqfLevel> eqfLevel() {
        return Optional.ofNullable(eqfLevel).map(EqfLevel::new);
    }

    public LegalPeriod validity() {
        return new LegalPeriod(validFrom, validUntil);
    }

    public Optional<LocalDate> transitionUntil() {
        return Optional.ofNullable(transitionEnds);
    }

    /** What a coordinator calls the unit, in its own language. */
    public String label() {
        return "%s \"%s\"".formatted(code, title.readable(language));
    }
}
