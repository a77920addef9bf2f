package eu.ecvet.recognition.decision;

import eu.ecvet.recognition.proposal.OutcomeFacts;
import eu.ecvet.recognition.proposal.Proposal;
import eu.ecvet.recognition.proposal.Proposal.Missing;
import eu.ecvet.recognition.proposal.RecognitionRules;
import eu.ecvet.recognition.proposal.UnitFacts;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Objects;

/** A decision that is to be examined, whoever drew it up. */
record DecisionDraft(DecisionResult result, List<Unit> units, String legalBasis, String reasons) {

    record Unit(
            UnitVersion unit,
            Effect effect,
            List<OutcomeId> recognised,
            List<OutcomeId> waived,
            List<Missing> missing,
            Integer months) {}

    /** As a person stated it. */
    static DecisionDraft stated(DecisionRequest request, List<UnitFacts> facts) {
        return new DecisionDraft(
                request.result(),
                request.units().stream().map(entry -> stated(entry, facts)).toList(),
                request.legalBasis(),
                request.reasons());
    }

    private static Unit stated(DecisionRequest.UnitEntry entry, List<UnitFacts> facts) {
        var unit = new UnitVersion(entry.unitId(), entry.unitVersion());
        return new Unit(
                unit,
                entry.effect(),
                entry.recognisedOutcomeIds() != null
                        ? entry.recognisedOutcomeIds().stream().distinct().toList()
                        : entry.effect() == Effect.NONE ? List.of() : validated(unit, facts),
                orEmpty(entry.waivedOutcomeIds()).stream().distinct().toList(),
                orEmpty(entry.missing()).stream()
                        .map(missing -> new Missing(missing.outcomeId(), orEmpty(missing.reasons()), missing.text()))
                        .toList(),
                entry.trainingTimeReductionMonths());
    }

    private static List<OutcomeId> validated(UnitVersion unit, List<UnitFacts> facts) {
        return facts.stream()
                .filter(known -> known.unit().equals(unit))
                .flatMap(known -> known.outcomes().stream())
                .filter(outcome -> outcome.expected() && RecognitionRules.match(outcome) == MatchResult.MATCH)
                .map(OutcomeFacts::outcomeId)
                .toList();
    }

    /**
     * As the rules propose. Where they propose nothing for one of several units, the person who adopts the proposal decides
     * that it has no effect; so ends a case whose units all count already (BR-R09). Where they propose nothing at all there is
     * nothing to adopt (BR-R13).
     */
    static DecisionDraft proposed(Proposal proposal, String legalBasis, String reasons) {
        return new DecisionDraft(
                switch (proposal.result()) {
                    case RECOGNISED -> DecisionResult.RECOGNISED;
                    case PARTIALLY_RECOGNISED -> DecisionResult.PARTIALLY_RECOGNISED;
                    case ALREADY_COUNTED -> DecisionResult.REFUSED;
                    case LEFT_TO_A_PERSON -> throw new IllegalStateException("the rules propose nothing to adopt");
                },
                proposal.units().stream()
                        .map(unit -> new Unit(
                                new UnitVersion(unit.unitId(), unit.unitVersion()),
                                Objects.requireNonNullElse(unit.effect(), Effect.NONE),
                                unit.recognisedOutcomeIds(),
                                unit.waivedOutcomeIds(),
                                unit.missing(),
                                null))
                        .toList(),
                legalBasis,
                reasons);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
