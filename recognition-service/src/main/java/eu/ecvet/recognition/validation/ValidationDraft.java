package eu.ecvet.recognition.validation;

import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseFile.Validated;
import eu.ecvet.recognition.heard.Agreement;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.judgement.RecognitionRules;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.recognition.judgement.gathering.CaseFacts;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A validation that is to be examined.
 *
 * @param outcomes what it says
 * @param asProposed whether it accepts what the rules propose
 * @param openedOn when the case was opened
 * @param units the facts without any validation
 * @param coverage of the memorandum; null on the individual route
 */
public record ValidationDraft(
        List<Validated> outcomes,
        boolean asProposed,
        LocalDate validatedOn,
        LocalDate openedOn,
        List<UnitFacts> units,
        CaseFile file,
        LegalPeriod coverage) {

    /** @param stated null: as the rules propose */
    public static ValidationDraft of(CaseFacts.Gathered known, List<Validated> stated, LocalDate on) {
        List<UnitFacts> units = known.units(List.of());
        return new ValidationDraft(
                stated == null ? proposed(units) : stated,
                stated == null,
                on,
                known.opened().openedOn(),
                units,
                known.opened().file(),
                known.agreement().map(Agreement::coverage).orElse(null));
    }

    /** What the rules propose to validate: MATCH for what was achieved, NO_MATCH for the rest (BR-V03). */
    static List<Validated> proposed(List<UnitFacts> units) {
        return units.stream()
                .flatMap(unit -> unit.outcomes().stream()
                        .filter(OutcomeFacts::toBeValidated)
                        .map(outcome -> new Validated(
                                unit.unit().unitId(),
                                unit.unit().version(),
                                outcome.outcomeId(),
                                RecognitionRules.match(outcome),
                                null,
                                null)))
                .toList();
    }

    Optional<OutcomeFacts> facts(Validated outcome) {
        return units.stream()
                .filter(unit -> unit.unit().equals(new UnitVersion(outcome.unitId(), outcome.unitVersion())))
                .flatMap(unit -> unit.outcome(outcome.outcomeId()).stream())
                .findFirst();
    }

    /** BR-V03: a result below MATCH carries a reason; where the host's own result is the reason, the record says so. */
    List<Validated> explained() {
        return outcomes.stream()
                .map(outcome ->
                        outcome.match() == MatchResult.MATCH || outcome.reason() != null || outcome.ground() != null
                                ? outcome
                                : new Validated(
                                        outcome.unitId(),
                                        outcome.unitVersion(),
                                        outcome.outcomeId(),
                                        outcome.match(),
                                        null,
                                        "Not assessed as achieved."))
                .toList();
    }
}
