package eu.ecvet.recognition.casefile.opening;

import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseFile.Assessed;
import eu.ecvet.recognition.casefile.CaseFile.Expected;
import eu.ecvet.recognition.heard.ConfirmedAssessment;
import eu.ecvet.recognition.heard.PublishedUnit;
import eu.ecvet.recognition.heard.Supersessions;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the file of a case on the individual route: whole units, and what the assessments that are brought say of them. */
final class BroughtFile {
    private BroughtFile() {}

    static CaseFile of(
            Collection<PublishedUnit> targeted,
            Map<UnitId, Supersessions> supersessions,
            Collection<ConfirmedAssessment> confirmed,
            List<AssessmentId> brought) {
        return CaseFile.ofAssessments(
                targeted.stream().map(BroughtFile::wholeUnit).toList(),
                targeted.stream()
                        .flatMap(unit -> assessed(unit, supersessions.get(unit.unitId()), confirmed).stream())
                        .toList(),
                brought);
    }

    private static Expected wholeUnit(PublishedUnit unit) {
        return new Expected(
                unit.unitId(),
                unit.unitVersion(),
                unit.outcomes().stream().map(PublishedUnit.Outcome::outcomeId).toList(),
                TargetStatus.INTEGRAL,
                null,
                false,
                null,
                null,
                null);
    }

    /** Per outcome the result that counts: once achieved, a later failure does not take it away (BR-A05). */
    private static Collection<Assessed> assessed(
            PublishedUnit unit, Supersessions supersessions, Collection<ConfirmedAssessment> confirmed) {
        Map<OutcomeId, Assessed> best = new LinkedHashMap<>();
        for (ConfirmedAssessment assessment : confirmed) {
            for (var result : assessment.results()) {
                outcomeOf(unit, supersessions, assessment, result)
                        .ifPresent(id -> best.merge(id, assessed(unit, id, assessment, result), BroughtFile::better));
            }
        }
        return best.values();
    }

    /** Which outcome of the unit the result is about, if it is about one. */
    private static Optional<OutcomeId> outcomeOf(
            PublishedUnit unit,
            Supersessions supersessions,
            ConfirmedAssessment assessment,
            ConfirmedAssessment.Result result) {
        boolean sameUnit = assessment.unitId().equals(unit.unitId())
                && (result.unitId() == null || result.unitId().equals(unit.unitId()));
        // An outcome of another unit carries no version of its own (BR-A06); its id alone says which version.
        boolean creditedAlong = !sameUnit && unit.unitId().equals(result.unitId());
        Optional<OutcomeId> outcome = sameUnit
                ? supersessions.equivalent(assessment.unitVersion(), result.outcomeId(), unit.unitVersion())
                : Optional.of(result.outcomeId()).filter(id -> creditedAlong);
        return outcome.filter(id -> unit.outcome(id).isPresent());
    }

    private static Assessed assessed(
            PublishedUnit unit, OutcomeId outcome, ConfirmedAssessment assessment, ConfirmedAssessment.Result result) {
        return new Assessed(
                unit.unitId(),
                outcome,
                result.result(),
                assessment.assessedOn(),
                assessment.assessingInstitutionId(),
                assessment.setting(),
                assessment.assessmentId(),
                assessment.deviationsOf(result.outcomeId()));
    }

    private static Assessed better(Assessed one, Assessed other) {
        return Comparator.comparing((Assessed assessed) -> assessed.result() == OutcomeResult.ACHIEVED)
                                .thenComparing(assessed -> assessed.result() == OutcomeResult.NOT_ACHIEVED)
                                .thenComparing(Assessed::assessedOn)
                                .compare(one, other)
                        >= 0
                ? one
                : other;
    }
}
