package eu.ecvet.recognition.cases;

import eu.ecvet.recognition.reference.Agreement.Target;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.TranscriptId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What lies in a case: what is expected, what was assessed, and what the standing validation says of it. Ids and facts
 * only, nobody's name (BR-D01).
 *
 * @param transcript the transcript that was read; null on the individual route
 * @param assessmentIds the assessments that were read; empty on the agreement route
 * @param validated empty while nothing is validated
 * @param notedTranscripts versions that came after the decision
 */
public record CaseFile(
        List<Target> targets,
        List<Assessed> assessed,
        List<AssessedLevel> assessedLevels,
        TranscriptReference transcript,
        List<AssessmentId> assessmentIds,
        List<AdditionalOutcome> additionalOutcomes,
        List<Validated> validated,
        List<TranscriptReference> notedTranscripts) {

    /** What the host's assessment says of one outcome of a pinned unit version. */
    public record Assessed(
            UnitId unitId,
            OutcomeId outcomeId,
            OutcomeResult result,
            LocalDate assessedOn,
            InstitutionId assessingInstitutionId,
            String method,
            AssessmentId assessmentId,
            List<DeviationType> deviations) {}

    /** The EQF level on which the host says it assessed a unit. */
    public record AssessedLevel(UnitId unitId, EqfLevel eqfLevel) {}

    /** Which transcript was read. */
    @Schema(name = "TranscriptReference")
    public record TranscriptReference(
            TranscriptId transcriptId,
            int transcriptVersion,
            LocalDate issuedOn,
            InstitutionId hostInstitutionId,
            String contentHash) {}

    /** Achieved but not agreed (BR-T04); no matter of the agreement's commitment. */
    public record AdditionalOutcome(String description, UnitId unitId, OutcomeId outcomeId) {}

    /** What validation says of one outcome (BR-V03); the reason is about the performance, never the person. */
    @Schema(name = "ValidatedOutcome")
    public record Validated(
            UnitId unitId,
            int unitVersion,
            OutcomeId outcomeId,
            MatchResult match,
            ValidationGround ground,
            String reason) {}

    public Optional<Target> target(UnitId unit) {
        return targets.stream().filter(target -> target.unitId().equals(unit)).findFirst();
    }

    public Optional<Assessed> assessed(UnitId unit, OutcomeId outcome) {
        return assessed.stream()
                .filter(result ->
                        result.unitId().equals(unit) && result.outcomeId().equals(outcome))
                .findFirst();
    }

    public Optional<EqfLevel> assessedLevel(UnitId unit) {
        return assessedLevels.stream()
                .filter(level -> level.unitId().equals(unit))
                .map(AssessedLevel::eqfLevel)
                .findFirst();
    }

    /** The positively assessed outcomes that were expected (BR-V02). */
    public List<Assessed> positive() {
        return targets.stream()
                .flatMap(target ->
                        target.outcomeIds().stream().flatMap(outcome -> assessed(target.unitId(), outcome).stream()))
                .filter(result -> result.result() == OutcomeResult.ACHIEVED)
                .toList();
    }

    public List<UnitVersion> units() {
        return targets.stream().map(Target::unit).toList();
    }

    CaseFile with(List<Validated> outcomes) {
        return new CaseFile(
                targets,
                assessed,
                assessedLevels,
                transcript,
                assessmentIds,
                additionalOutcomes,
                List.copyOf(outcomes),
                notedTranscripts);
    }

    CaseFile noting(TranscriptReference newer) {
        return new CaseFile(
                targets,
                assessed,
                assessedLevels,
                transcript,
                assessmentIds,
                additionalOutcomes,
                validated,
                Stream.concat(notedTranscripts.stream(), Stream.of(newer)).toList());
    }
}
