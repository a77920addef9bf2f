package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.RecognitionCode.ALREADY_COUNTED;
import static eu.ecvet.recognition.RecognitionCode.NOTHING_TO_ADOPT;
import static eu.ecvet.recognition.RecognitionCode.RESULT_INCONSISTENT;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.judgement.Proposal;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.vocabulary.DecisionResult;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a request in the short form, which adopts what the rules propose. A refusal they do not propose, so nobody
 * can adopt one (BR-R13).
 */
public sealed interface Adoption {

    /** The proposal is taken over. */
    record Adopted(DecisionDraft taken) implements Adoption {}

    /** The rules propose nothing; the person states the decision unit by unit. */
    record NothingToAdopt() implements Adoption {}

    /** The rules propose another result than the request expects. */
    record AnotherResult(DecisionResult proposed) implements Adoption {}

    /**
     * Units count already (BR-R09), which may be news to the person: such a proposal is adopted only where the request states
     * its result.
     *
     * @param proposed empty where nothing but what counts is left to adopt
     */
    record CountedMeanwhile(List<UnitFacts> counted, Optional<DecisionResult> proposed) implements Adoption {}

    /**
     * @param stated the result that the request expects; null where it expects none in particular
     * @param reasons null: those of the proposal
     */
    static Adoption of(
            Proposal proposal, List<UnitFacts> units, DecisionResult stated, String legalBasis, String reasons) {
        Optional<DecisionDraft> draft = proposal.result() == Proposal.Result.LEFT_TO_A_PERSON
                ? Optional.empty()
                : Optional.of(DecisionDraft.proposed(
                        proposal, legalBasis, Objects.requireNonNullElse(reasons, proposal.detail())));
        Optional<DecisionResult> proposed = draft.map(DecisionDraft::result);
        List<UnitFacts> counted =
                units.stream().filter(UnitFacts::alreadyCounted).toList();
        if (proposed.filter(result -> result == stated).isPresent()) {
            return new Adopted(draft.get());
        }
        if (!counted.isEmpty()) {
            return new CountedMeanwhile(counted, proposed);
        }
        if (draft.isEmpty()) {
            return new NothingToAdopt();
        }
        return stated == null ? new Adopted(draft.get()) : new AnotherResult(proposed.get());
    }

    /** The decision that was taken over; empty where nothing was. */
    default Optional<DecisionDraft> draft() {
        return this instanceof Adopted(var taken) ? Optional.of(taken) : Optional.empty();
    }

    /** Why nothing could be adopted. */
    default List<Violation> violations() {
        return switch (this) {
            case Adopted adopted -> List.of();
            case NothingToAdopt nothing ->
                List.of(
                        NOTHING_TO_ADOPT.because(
                                "The rules find nothing that they could recognise, so there is no proposal to adopt; state the decision unit by unit, with its reasons."));
            case AnotherResult(var proposed) ->
                List.of(RESULT_INCONSISTENT.at(
                        "/result",
                        "The rules propose %s; to decide otherwise, state the decision unit by unit."
                                .formatted(proposed)));
            case CountedMeanwhile(var counted, var proposed) -> {
                String way = proposed.map("state the result %s to adopt the proposal"::formatted)
                        .orElse("state the decision unit by unit");
                yield counted.stream()
                        .map(unit -> ALREADY_COUNTED.at(
                                "/result", "%s; it counts once: %s.".formatted(CreditRules.countedInWords(unit), way)))
                        .toList();
            }
        };
    }
}
