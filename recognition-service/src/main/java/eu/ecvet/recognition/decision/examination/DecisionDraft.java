package eu.ecvet.recognition.decision.examination;

import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.judgement.Proposal;
import eu.ecvet.recognition.judgement.Proposal.Missing;
import eu.ecvet.recognition.judgement.RecognitionRules;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Objects;

/** A decision that is to be examined, whoever drew it up. */
public record DecisionDraft(DecisionResult result, List<Unit> units, String legalBasis, String reasons) {

    /** @param months by how many months the training is shortened; null for every other effect */
    public record Unit(
            UnitVersion unit,
            Effect effect,
            List<OutcomeId> recognised,
            List<OutcomeId> waived,
            List<Missing> missingOutcomes,
            Integer months) {

        /** Whether the effect makes the unit, or a part of it, count in the qualification (BR-R08, BR-P12). */
        public boolean countsTowardsQualification() {
            return effect == Effect.UNIT_AWARD || effect == Effect.PART_OF_UNIT;
        }

        /**
         * BR-R09: without an effect because the learner has the unit already. That is no judgement of the outcomes: no
         * substantial difference has to be shown.
         */
        public boolean endsAsCounted(UnitFacts facts) {
            return effect == Effect.NONE && facts.alreadyCounted();
        }
    }

    /** The expected outcomes of the unit that are validated as matching. */
    public static List<OutcomeId> validated(UnitVersion unit, List<UnitFacts> facts) {
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
    public static DecisionDraft proposed(Proposal proposal, String legalBasis, String reasons) {
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
                                unit.missingOutcomes(),
                                null))
                        .toList(),
                legalBasis,
                reasons);
    }
}
