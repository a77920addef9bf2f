package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.RecognitionCode.APPEAL_INFO_MISSING;
import static eu.ecvet.recognition.RecognitionCode.DECISION_REFERENCE_MISSING;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.InWords;
import eu.ecvet.recognition.decision.appeal.AppealInformation;
import eu.ecvet.recognition.judgement.UnitFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of a recognition decision (Annex II section 3, stage 3). */
public final class DecisionRules {
    /** BR-R21: the notice of a decision on a qualification that gives access to a regulated profession. */
    public static final String REGULATED_NOTICE =
            "This decision gives no access to a regulated profession: no recognition under Directive 2005/36/EC.";

    private DecisionRules() {}

    public static List<Violation> violations(Examination examination) {
        DecisionDraft draft = examination.draft();
        List<Violation> violations = new ArrayList<>(referencesNamed(draft));
        violations.addAll(TargetRules.everyTargetDecidedOnce(examination));
        for (int i = 0; i < draft.units().size(); i++) {
            DecisionDraft.Unit unit = draft.units().get(i);
            String at = "/units/" + i;
            var target = examination.target(unit);
            if (target.isEmpty()) {
                violations.add(TargetRules.notTargeted(unit, examination, at));
                continue;
            }
            UnitFacts facts = target.get();
            violations.addAll(CreditRules.violations(unit, facts, examination.on(), at));
            violations.addAll(EffectRules.violations(unit, facts, examination.on(), at));
            violations.addAll(ReasonRules.reasonsGiven(draft, unit, facts, examination.on(), at));
        }
        ResultRules.resultConsistent(examination).ifPresent(violations::add);
        return violations;
    }

    /** BR-R01: what only a person can name; all other references the service puts in by itself. */
    static List<Violation> referencesNamed(DecisionDraft draft) {
        List<Violation> violations = new ArrayList<>();
        if (!InWords.says(draft.legalBasis())) {
            violations.add(
                    DECISION_REFERENCE_MISSING.at("/legalBasis", "Name the legal basis on which the decision rests."));
        }
        if (draft.result() == null) {
            violations.add(DECISION_REFERENCE_MISSING.at("/result", "State the result of the decision."));
        }
        return violations;
    }

    /** BR-R16: every decision says who decides on an appeal, until when and in what form it is made. */
    public static Optional<Violation> appealInformation(AppealInformation appeal) {
        boolean complete = InWords.says(appeal.body()) && InWords.says(appeal.form()) && appeal.until() != null;
        return complete
                ? Optional.empty()
                : Optional.of(APPEAL_INFO_MISSING.because(
                        "The service is configured without the appeal body, the period or the form of an appeal."));
    }
}
