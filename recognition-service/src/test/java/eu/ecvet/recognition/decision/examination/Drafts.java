package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.judgement.Given.TODAY;
import static eu.ecvet.recognition.judgement.Given.achieved;
import static eu.ecvet.recognition.judgement.Given.id;
import static eu.ecvet.recognition.judgement.Given.ids;
import static eu.ecvet.recognition.judgement.Given.notAchieved;
import static eu.ecvet.recognition.judgement.Given.notExpected;
import static eu.ecvet.recognition.judgement.Given.unit;
import static eu.ecvet.recognition.judgement.Given.worth;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.judgement.Proposal.Missing;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.DifferenceReason;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.OutcomeId;
import java.util.Arrays;
import java.util.List;

/** Decisions that are drawn up for an examination, written so that a test reads as a sentence. */
abstract class Drafts {
    protected final UnitFacts complete = unit(worth("20"), achieved("K1"), achieved("S1"));
    protected final UnitFacts half =
            unit(worth("20"), achieved("S1"), notAchieved("S2"), notExpected("K1"), notExpected("RA1"));

    protected static DecisionDraft.Unit beside(UnitFacts facts, Integer months, String... recognised) {
        return new DecisionDraft.Unit(
                facts.unit(), Effect.TRAINING_TIME_REDUCTION, ids(recognised), List.of(), List.of(), months);
    }

    protected static DecisionDraft decided(DecisionResult result, DecisionDraft.Unit... units) {
        return new DecisionDraft(result, List.of(units), "School code, article 12", null);
    }

    protected static DecisionDraft.Unit award(UnitFacts facts, String... recognised) {
        return award(facts, ids(recognised), List.of());
    }

    protected static DecisionDraft.Unit award(UnitFacts facts, List<OutcomeId> recognised, List<OutcomeId> waived) {
        return new DecisionDraft.Unit(facts.unit(), Effect.UNIT_AWARD, recognised, waived, List.of(), null);
    }

    protected static DecisionDraft.Unit part(UnitFacts facts, List<Missing> missing, String... recognised) {
        return new DecisionDraft.Unit(facts.unit(), Effect.PART_OF_UNIT, ids(recognised), List.of(), missing, null);
    }

    protected static DecisionDraft.Unit none(UnitFacts facts, List<Missing> missing) {
        return new DecisionDraft.Unit(facts.unit(), Effect.NONE, List.of(), List.of(), missing, null);
    }

    protected static List<Missing> reasons(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Missing(id(code), List.of(DifferenceReason.OUTCOME_MISSING), code + " was not shown."))
                .toList();
    }

    protected static List<OutcomeId> codes(int from, int to) {
        return java.util.stream.IntStream.rangeClosed(from, to)
                .mapToObj(i -> id("O" + i))
                .toList();
    }

    protected static List<Violation> violations(DecisionDraft draft, UnitFacts facts) {
        return DecisionRules.violations(new Examination(draft, List.of(facts), TODAY));
    }

    protected static List<String> broken(DecisionDraft draft, UnitFacts facts) {
        return codes(violations(draft, facts));
    }

    protected static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }
}
