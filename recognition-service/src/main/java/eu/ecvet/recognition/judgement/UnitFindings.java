package eu.ecvet.recognition.judgement;

import static eu.ecvet.recognition.RecognitionCode.ALREADY_COUNTED;
import static eu.ecvet.recognition.RecognitionCode.DEVIATION;
import static eu.ecvet.recognition.RecognitionCode.LEVEL_LOWER;
import static eu.ecvet.recognition.RecognitionCode.OUTDATED;
import static eu.ecvet.recognition.RecognitionCode.UNIT_NOT_IN_QUALIFICATION;
import static eu.ecvet.recognition.RecognitionCode.UNIT_SUPERSEDED;
import static eu.ecvet.recognition.judgement.RecognitionRules.deviates;
import static eu.ecvet.recognition.judgement.RecognitionRules.levelLower;
import static eu.ecvet.recognition.judgement.RecognitionRules.match;
import static eu.ecvet.recognition.judgement.RecognitionRules.onlyExtraCredit;
import static eu.ecvet.recognition.judgement.RecognitionRules.outdated;
import static eu.ecvet.recognition.judgement.RecognitionRules.recognisable;

import eu.ecvet.platform.rule.Remark;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.MatchResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a person should look at in one unit before deciding. */
final class UnitFindings {
    private UnitFindings() {}

    /** @param at pointer to the unit inside the case */
    static List<Remark> of(UnitFacts unit, String at, LocalDate on) {
        List<Remark> findings = new ArrayList<>();
        if (unit.alreadyCounted()) {
            findings.add(Remark.warning(ALREADY_COUNTED.at(
                    at,
                    "Unit %s is already counted in this qualification, in its version %d."
                            .formatted(unit.code(), unit.countedVersion()))));
        }
        if (!unit.inQualification() && !onlyExtraCredit(unit.policy())) {
            findings.add(Remark.warning(UNIT_NOT_IN_QUALIFICATION.at(
                    at,
                    "The qualification version does not contain unit %s in version %d."
                            .formatted(unit.code(), unit.unit().version()))));
        }
        if (unit.outcomes().stream().anyMatch(outcome -> restsOnAnOldCredit(outcome, unit.policy(), on))) {
            findings.add(Remark.warning(OUTDATED.at(
                    at,
                    "A credit for unit %s is older than %s."
                            .formatted(unit.code(), unit.policy().creditValidity()))));
        }
        if (levelLower(unit.level(), unit.assessedLevel())) {
            findings.add(Remark.warning(LEVEL_LOWER.at(
                    at,
                    "Unit %s has EQF level %s, but was assessed on level %s; a person weighs what that means."
                            .formatted(unit.code(), unit.level(), unit.assessedLevel()))));
        }
        if (deviates(unit)) {
            findings.add(Remark.warning(DEVIATION.at(
                    at, "An assessment of unit %s differed from what was agreed.".formatted(unit.code()))));
        }
        if (unit.supersededBy() != null) {
            findings.add(note(UNIT_SUPERSEDED.at(
                    at,
                    "Version %d of unit %s has been published meanwhile; this case is judged under the agreed version %d."
                            .formatted(
                                    unit.supersededBy(),
                                    unit.code(),
                                    unit.unit().version()))));
        }
        return findings;
    }

    /** BR-R12: whether what is there of the outcome is too old. What was assessed anew renews an old credit. */
    private static boolean restsOnAnOldCredit(OutcomeFacts outcome, UnitPolicy policy, LocalDate on) {
        if (recognisable(outcome, policy, on)) {
            return false;
        }
        return match(outcome) == MatchResult.MATCH && outdated(outcome.assessedOn(), policy.creditValidity(), on)
                || outdated(outcome.recognisedEarlier(), policy.creditValidity(), on);
    }

    private static Remark note(Violation violation) {
        return new Remark(
                violation.code(), violation.rule(), violation.detail(), violation.pointer(), Remark.Severity.NOTE);
    }
}
