package eu.ecvet.registry.unit.content;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.registry.codes.FurtherText;
import eu.ecvet.registry.codes.NqfLevel;
import eu.ecvet.registry.version.Content;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one version of a unit of learning outcomes says: the specification of Annex II section 1. A draft may hold it
 * incomplete; published, it never changes (BR-Q05). It has no points: those stand with each qualification that lists the
 * unit (Annex II section 4).
 *
 * @param language the unit's own language, in which every text exists
 * @param coherenceNote why the unit is coherent although it does not have outcomes in all three categories (BR-Q02)
 * @param validity from when to when new agreements may use this version, without devaluing achievements afterwards; its
 *     first day is set at the latest when it is published
 * @param creditValidityPeriod how long an achieved outcome stays usable (ISO 8601)
 * @param notApplicable items of the specification that do not apply to this unit (BR-Q03)
 */
public record UnitContent(
        @NotNull @TextSize(TextSize.TITLE) LocalizedText title,
        @NotBlank @Size(max = 20) @Schema(examples = "fi") String language,
        @Size(max = 300) List<@NotNull @Valid LearningOutcome> outcomes,
        @Valid AssessmentSpecification assessment,
        EqfLevel eqfLevel,
        @Valid NqfLevel nqfLevel,
        @Valid LevelException levelException,

        @Size(max = 2000) @Schema(description = "Why the unit is coherent without outcomes in all three categories.")
        String coherenceNote,

        @Schema(description = "From when to when new agreements may use this version.")
        Validity validity,

        @Schema(
                implementation = String.class,
                format = "duration",
                examples = "P5Y",
                description = "How long an achieved outcome stays usable.")
        Period creditValidityPeriod,

        @Size(max = 10) List<@NotNull SpecificationItem> notApplicable,
        @Size(max = 50) List<@NotNull @Valid FurtherText> furtherTexts)
        implements Content<UnitContent> {

    public UnitContent {
        outcomes = outcomes == null ? List.of() : Collections.unmodifiableList(outcomes);
        furtherTexts = furtherTexts == null ? List.of() : Collections.unmodifiableList(furtherTexts);
        notApplicable = notApplicable == null
                ? List.of()
                : notApplicable.stream().distinct().toList();
        if (creditValidityPeriod != null
                && (creditValidityPeriod.isNegative()
                        || creditValidityPeriod.isZero()
                        || creditValidityPeriod.toTotalMonths() > 1200
                        || creditValidityPeriod.getDays() > 36_500)) {
            throw new IllegalArgumentException("credit stays usable for some time, at most a hundred years");
        }
    }

    /** With an id for every outcome that has none. */
    public UnitContent identified() {
        return withOutcomes(
                outcome -> outcome.id() != null ? outcome : outcome.withId(new OutcomeId(UUID.randomUUID())));
    }

    /** As a revision of an earlier draft: outcomes with the same code keep their id, others get one. */
    public UnitContent identifiedLike(UnitContent earlier) {
        return withOutcomes(outcome -> earlier.outcomes().stream()
                        .filter(known -> known.code().equals(outcome.code()))
                        .findFirst()
                        .map(known -> outcome.withId(known.id()))
                        .orElse(outcome))
                .identified();
    }

    /** For the next version: the same words, but outcomes of their own. */
    public UnitContent forNextVersion() {
        return withOutcomes(outcome -> outcome.withId(new OutcomeId(UUID.randomUUID())))
                .valid(Validity.of(validity).toBegin());
    }

    private UnitContent withOutcomes(UnaryOperator<LearningOutcome> change) {
        return new UnitContent(
                title,
                language,
                outcomes.stream().map(change).toList(),
                assessment,
                eqfLevel,
                nqfLevel,
                levelException,
                coherenceNote,
                validity,
                creditValidityPeriod,
                notApplicable,
                furtherTexts);
    }

    @Override
    public UnitContent valid(Validity given) {
        return new UnitContent(
                title,
                language,
                outcomes,
                assessment,
                eqfLevel,
                nqfLevel,
                levelException,
                coherenceNote,
                given,
                creditValidityPeriod,
                notApplicable,
                furtherTexts);
    }
}
