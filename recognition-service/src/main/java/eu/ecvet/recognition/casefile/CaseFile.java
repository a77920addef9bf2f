package eu.ecvet.recognition.casefile;

import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.TranscriptId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What lies in a case: what is expected, what was assessed, and what the standing validation says of it. Ids and facts
 * only, nobody's name (BR-D01). Kept as one document, so what is added later can be absent.
 *
 * @param targets the units of which outcomes are expected
 * @param transcript the transcript that was read; null on the individual route
 * @param assessmentIds the assessments that were read; empty on the agreement route
 * @param validated empty while nothing is validated
 * @param notedTranscripts versions that came after the decision
 */
public record CaseFile(
        List<Expected> targets,
        List<Assessed> assessed,
        List<AssessedLevel> assessedLevels,
        TranscriptReference transcript,
        List<AssessmentId> assessmentIds,
        List<AdditionalOutcome> additionalOutcomes,
        List<Validated> validated,
        List<TranscriptReference> notedTranscripts) {

    /**
     * One pinned unit of which some or all outcomes are expected (BR-L04), with what was agreed about recognising it.
     *
     * @param standardisation of the pair of units in the memorandum (BR-M13); null on the individual route
     * @param coverageThresholdPercent null where none was agreed
     * @param accountableOfficer null where no decision by rule was agreed (BR-R13)
     * @param hostUnitId the host's own unit; null where none is named
     */
    public record Expected(
            UnitId unitId,
            int unitVersion,
            List<OutcomeId> outcomeIds,
            TargetStatus status,
            StandardisationModel standardisation,
            boolean automaticRecognition,
            Integer coverageThresholdPercent,
            String accountableOfficer,
            UnitId hostUnitId) {
        public UnitVersion unit() {
            return new UnitVersion(unitId, unitVersion);
        }
    }

    /**
     * What the host's assessment says of one outcome of a pinned unit version.
     *
     * @param setting where the learning took place; null where nobody told
     */
    public record Assessed(
            UnitId unitId,
            OutcomeId outcomeId,
            OutcomeResult result,
            LocalDate assessedOn,
            InstitutionId assessingInstitutionId,
            LearningSetting setting,
            AssessmentId assessmentId,
            List<DeviationType> deviations) {}

    /** The EQF level on which the host says it assessed a unit. */
    public record AssessedLevel(UnitId unitId, EqfLevel eqfLevel) {}

    /** Which transcript was read. */
    @Schema(name = "TranscriptReference", description = "Which version of a transcript was read.")
    @NullMarked
    public record TranscriptReference(
            TranscriptId transcriptId,
            int transcriptVersion,
            LocalDate issuedOn,
            InstitutionId hostInstitutionId,
            String contentHash) {}

    /** Achieved but not agreed (BR-T04); no matter of the agreement's commitment. */
    @Schema(name = "AdditionalOutcome", description = "Achieved but not agreed (BR-T04).")
    @NullMarked
    public record AdditionalOutcome(
            @Nullable UnitId unitId, @Nullable OutcomeId outcomeId) {}

    /** What validation says of one outcome (BR-V03); the reason is about the performance, never the person. */
    @Schema(name = "ValidatedOutcome", description = "What the validation says of one outcome (BR-V03).")
    @NullMarked
    public record Validated(
            UnitId unitId,
            int unitVersion,
            OutcomeId outcomeId,
            MatchResult match,
            @Nullable ValidationGround ground,
            @Nullable String reason) {}

    /** The file of a case under a Learning Agreement, after its transcript. */
    public static CaseFile ofTranscript(
            List<Expected> targets,
            List<Assessed> assessed,
            List<AssessedLevel> levels,
            TranscriptReference transcript,
            List<AdditionalOutcome> additional) {
        return new CaseFile(
                targets, assessed, levels, transcript, List.of(), List.copyOf(additional), List.of(), List.of());
    }

    /** The file of a case on the individual route, after the assessments that are brought. */
    public static CaseFile ofAssessments(List<Expected> targets, List<Assessed> assessed, List<AssessmentId> brought) {
        return new CaseFile(targets, assessed, List.of(), null, List.copyOf(brought), List.of(), List.of(), List.of());
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

    /** What the standing validation says of the outcome. */
    public Optional<Validated> validated(UnitId unit, OutcomeId outcome) {
        return validated.stream()
                .filter(result ->
                        result.unitId().equals(unit) && result.outcomeId().equals(outcome))
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

    /** The positively assessed outcomes of one unit. */
    public List<Assessed> positive(UnitId unit) {
        return positive().stream()
                .filter(result -> result.unitId().equals(unit))
                .toList();
    }

    public List<UnitVersion> units() {
        return targets.stream().map(Expected::unit).toList();
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
