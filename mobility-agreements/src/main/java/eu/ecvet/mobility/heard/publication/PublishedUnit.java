package eu.ecvet.mobility.heard.publication;

import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A published version of a unit, as far as agreements need it: its outcomes and how long it may be pinned. It never changes,
 * apart from that a newer version may follow it.
 *
 * @param level empty in its answer where the unit was published without a level of its own (BR-Q09)
 * @param creditValidity for how long a recognised part stays usable (BR-R12); null: without limit
 * @param transitionEnds last day on which new agreements may pin it, where a newer version is known (BR-Q18)
 */
public record PublishedUnit(
        UnitVersion unit,
        String code,
        LocalizedText title,
        String language,
        Integer level,
        LegalPeriod validity,
        Period creditValidity,
        List<Outcome> outcomes,
        LocalDate transitionEnds) {
    /** One learning outcome; the code is what people call it. */
    public record Outcome(OutcomeId outcomeId, String code) {}

    public PublishedUnit {
        outcomes = List.copyOf(outcomes);
    }

    public PublishedUnit(
            UnitVersion unit,
            String code,
            LocalizedText title,
            String language,
            Integer level,
            LegalPeriod validity,
            Period creditValidity,
            List<Outcome> outcomes) {
        this(unit, code, title, language, level, validity, creditValidity, outcomes, null);
    }

    /** A newer version exists; this one may be pinned by new agreements until that day (BR-Q18). */
    public PublishedUnit supersededUntil(LocalDate lastDay) {
        return new PublishedUnit(unit, code, title, language, level, validity, creditValidity, outcomes, lastDay);
    }

    public Set<OutcomeId> outcomeIds() {
        return outcomes.stream().map(Outcome::outcomeId).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty where the unit was published without a level of its own (BR-Q09). */
    public Optional<EqfLevel> eqfLevel() {
        return Optional.ofNullable(level).map(EqfLevel::new);
    }

    public Optional<LocalDate> transitionUntil() {
        return Optional.ofNullable(transitionEnds);
    }

    /** What a coordinator calls the unit, in its own language. */
    public String label() {
        return "%s \"%s\"".formatted(code, title.readable(language));
    }
}
