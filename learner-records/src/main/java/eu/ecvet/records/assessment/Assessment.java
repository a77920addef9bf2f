package eu.ecvet.records.assessment;

import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One attempt of a learner at the outcomes of a unit version, confirmed by the assessing institution (Annex I(f); BR-A02).
 * Never changed: a further assessment is a further attempt (BR-A04).
 *
 * @param learningAgreementId the agreement under which the host assessed; null for the learner's own institution
 * @param agreementVersion version of the agreement in force; null without one
 * @param attempt number of the attempt at this unit, from 1
 */
public record Assessment(
        AssessmentId id,
        LearnerId learnerId,
        UnitVersion unit,
        int attempt,
        LearningAgreementId learningAgreementId,
        Integer agreementVersion,
        InstitutionId assessingInstitutionId,
        LocalDate assessedOn,
        String method,
        LearningSetting setting,
        String place,
        Details details,
        String recordedBy,
        Instant recordedAt) {

    /** What was found, outcome by outcome, and in what it differed from what was agreed. */
    public record Details(
            List<Result> results, List<Deviation> deviations, List<AdditionalOutcome> additionalOutcomes) {
        public Details {
            results = copy(results);
            deviations = copy(deviations);
            additionalOutcomes = copy(additionalOutcomes);
        }

        /** BR-A02: whether this attempt alone achieves all these outcomes of the unit. */
        public boolean achieves(Set<OutcomeId> outcomes) {
            return results.stream()
                    .filter(result -> result.result() == OutcomeResult.ACHIEVED)
                    .map(Result::outcomeId)
                    .collect(Collectors.toSet())
                    .containsAll(outcomes);
        }

        private static <T> List<T> copy(List<T> given) {
            return given == null ? List.of() : List.copyOf(given);
        }
    }

    @Schema(name = "OutcomeResultItem", description = "What the assessment says of one learning outcome.")
    public record Result(
            @NotNull OutcomeId outcomeId,
            @NotNull OutcomeResult result,

            @Schema(
                    description =
                            "Strong and weak points of the performance against this outcome; nothing about the person.")
            @Size(max = 2000)
            String performanceNote) {}

    @Schema(description = "In what the assessment differed from the Learning Agreement (BR-T03).")
    public record Deviation(
            @NotNull DeviationType type,

            @Schema(description = "The outcome that it is about, if it is about one.")
            OutcomeId outcomeId,

            @Schema(description = "What differed and why; about the procedure, nothing about the person.")
            @NotBlank
            @Size(max = 500)
            String description) {}

    @Schema(description = "An outcome that was achieved although it was not agreed (BR-T04).")
    public record AdditionalOutcome(
            @NotBlank @Size(max = 500) String description) {}
}
