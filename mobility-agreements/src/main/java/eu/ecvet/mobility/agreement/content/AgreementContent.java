package eu.ecvet.mobility.agreement.content;

import eu.ecvet.mobility.document.Absent;
import eu.ecvet.mobility.document.Span;
import eu.ecvet.mobility.memorandum.content.TransferBasis;
import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.MemorandumId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the parties of a Learning Agreement sign (Recommendation 2009/C 155/02, Annex II section 3). This document is the contract:
 * as it is sent, so it is kept, hashed and signed, and docs/contracts/documents/agreement.v1.schema.json describes it. A draft may be
 * incomplete; the rules say what a proposal needs. Expected points are never part of it: they follow
 * from the pinned qualification version (BR-L06).
 */
@Schema(
        name = "LearningAgreementContent",
        description =
                "What home, host and learner sign. A draft names learner, home and host and may lack the rest; the proposal says all that is missing at once. Expected points cannot be sent, they are derived (BR-L06).")
public record AgreementContent(
        @Schema(required = true, description = "The learner's pseudonym; exactly one learner (BR-L01).")
        LearnerId learnerId,

        @Schema(required = true, description = "The institution that validates and recognises, or names who does.")
        InstitutionId homeInstitutionId,

        @Schema(required = true, description = "The institution that trains and assesses.")
        InstitutionId hostInstitutionId,

        @Schema(description = "The memorandum in whose framework it is concluded; or else procedureId (BR-L03).")
        MemorandumId memorandumId,

        @Schema(description = "Version of the memorandum's content.") @Min(1)
        Integer memorandumVersion,

        @Schema(description = "Without a memorandum: the home institution's published procedure (BR-L03).")
        @Size(max = 200)
        String procedureId,

        @Schema(description = "The home qualification.") QualificationId qualificationId,
        @Min(1) Integer qualificationVersion,
        @Size(max = 100) List<@NotNull @Valid AgreementTarget> targets,

        @Schema(description = "Places, tasks, courses; about the activities, never about the person (BR-D07).")
        @TextSize(TextSize.TEXT)
        LocalizedText learningActivities,

        @Valid AssessmentArrangement assessment,
        @Valid ValidationArrangement validation,
        @Valid RecognitionArrangement recognition,

        @Schema(description = "First and last day of the mobility, both included (BR-L07).")
        Span period,

        @Schema(description = "An intermediary organisation, if one is involved; it signs too.")
        InstitutionId intermediaryInstitutionId,

        @Schema(
                description =
                        "Where an institution outside the European Economic Area takes part and no memorandum says so: on what basis the learner's data may flow to it (BR-M14).")
        TransferBasis transferBasis,

        @Schema(
                description =
                        "If the outcomes are achieved and positively assessed, the home institution should validate and recognise them (BR-L15).")
        Boolean recognitionCommitment,

        @Schema(description = "Language of the agreement (BCP 47).", examples = "fr")
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        @Size(max = 35)
        String language) {

    public AgreementContent {
        period = Absent.asOpen(period);
        targets = Absent.asNone(targets);
    }

    /** Whether home or host is not named; such a content is not even a draft (BR-L01). */
    public boolean lacksASide() {
        return homeInstitutionId == null || hostInstitutionId == null;
    }

    public boolean namesNoMemorandum() {
        return memorandumId == null;
    }

    public Optional<QualificationVersion> qualification() {
        return qualificationId == null || qualificationVersion == null
                ? Optional.empty()
                : Optional.of(new QualificationVersion(qualificationId, qualificationVersion));
    }

    public Optional<InstitutionId> assessor() {
        return Optional.ofNullable(assessment)
                .map(AssessmentArrangement::whoAssesses)
                .map(AssessmentArrangement.Assessor::institutionId);
    }

    public Optional<InstitutionId> validator() {
        return Optional.ofNullable(validation).map(ValidationArrangement::institutionId);
    }

    public Optional<InstitutionId> recogniser() {
        return Optional.ofNullable(recognition).map(RecognitionArrangement::institutionId);
    }

    /** All institutions that are party to the agreement or have a task in it. */
    public Set<InstitutionId> institutions() {
        return Stream.of(
                        homeInstitutionId,
                        hostInstitutionId,
                        intermediaryInstitutionId,
                        assessor().orElse(null),
                        validator().orElse(null),
                        recogniser().orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
