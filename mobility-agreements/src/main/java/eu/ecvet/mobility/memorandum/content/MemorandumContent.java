package eu.ecvet.mobility.memorandum.content;

import eu.ecvet.mobility.document.Absent;
import eu.ecvet.mobility.document.Span;
import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the partners sign: the content of a Memorandum of Understanding along the European template. This document is the
 * contract: as it is sent, so it is kept, hashed and signed, and docs/contracts/documents/memorandum.v1.schema.json describes
 * it. A draft may be incomplete; the rules say what a proposal needs.
 */
@Schema(
        description =
                "What the partners sign. A draft may be incomplete; the proposal says all that is missing at once.")
public record MemorandumContent(
        @Schema(description = "What the partners call it.") @NotNull @TextSize(300)
        LocalizedText title,

        @Schema(description = "What the partners want to achieve together (BR-M05).") @TextSize(TextSize.TEXT)
        LocalizedText objectives,

        @Schema(description = "What else they want.") @TextSize(TextSize.TEXT)
        LocalizedText otherObjectives,

        @Schema(required = true, description = "The signing institutions, at least two, in a draft already (BR-M01).")
        @Size(max = 100)
        List<@NotNull @Valid MemorandumPartner> partners,

        @Schema(description = "Institutions entitled to operate under the memorandum without signing it (BR-M12).")
        @Size(max = 500)
        List<@NotNull @Valid CoveredInstitution> otherInstitutions,

        @Size(max = 200) List<@NotNull @Valid CoveredQualification> qualifications,

        @Schema(description = "The comparability statements.") @Size(max = 1000)
        List<@NotNull @Valid ComparablePair> pairs,

        @Valid Confirmations confirmations,

        @Schema(
                description =
                        "First and last day of validity; it is in force from the first day on, once all have signed (BR-M07).")
        Span validity,

        @Valid ReviewArrangement review,

        @Schema(description = "Shortest mobility in days.") @Min(1) @Max(3660)
        Integer minDays,

        @Schema(description = "Longest mobility in days.") @Min(1) @Max(3660)
        Integer maxDays,

        @Schema(
                description =
                        "Whether agreements that became active in time stay covered after the memorandum has ended (BR-M09); true unless said otherwise.")
        Boolean runOff,

        @Schema(description = "For how many days after the end of the agreement; 180 unless said otherwise.")
        @Min(0)
        @Max(3660)
        Integer runOffDays) {

    public MemorandumContent {
        validity = Absent.asOpen(validity);
        partners = Absent.asNone(partners);
        otherInstitutions = Absent.asNone(otherInstitutions);
        qualifications = Absent.asNone(qualifications);
        pairs = Absent.asNone(pairs);
    }

    /** With the run-off clause spelled out, so that nobody signs something that a configuration could change (BR-M09). */
    public MemorandumContent withRunOffClause(int defaultDays) {
        return new MemorandumContent(
                title,
                objectives,
                otherObjectives,
                partners,
                otherInstitutions,
                qualifications,
                pairs,
                confirmations,
                validity,
                review,
                minDays,
                maxDays,
                runOff == null || runOff,
                runOffDays == null ? defaultDays : runOffDays);
    }

    public boolean hasPartner(InstitutionId institution) {
        return partners.stream().anyMatch(partner -> partner.institutionId().equals(institution));
    }

    /** Whether the institution takes part at all, signing or covered without signing. */
    public boolean names(InstitutionId institution) {
        return participants().anyMatch(institution::equals);
    }

    /** Whether the memorandum lets the institution act in the function; covered institutions act in no other (BR-M12). */
    public boolean declares(InstitutionId institution, Function function) {
        return partners.stream()
                        .anyMatch(partner -> partner.institutionId().equals(institution)
                                && partner.functions().contains(function))
                || otherInstitutions.stream()
                        .anyMatch(other -> other.institutionId().equals(institution)
                                && other.functions().contains(function));
    }

    /** BR-M14: on what basis personal data may flow to the institution, as far as the memorandum says. */
    public Optional<TransferBasis> transferBasis(InstitutionId institution) {
        return Stream.concat(
                        partners.stream()
                                .filter(partner -> partner.institutionId().equals(institution))
                                .map(MemorandumPartner::transferBasis),
                        otherInstitutions.stream()
                                .filter(other -> other.institutionId().equals(institution))
                                .map(CoveredInstitution::transferBasis))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What the memorandum says of the qualification, whichever version of it. */
    public Optional<CoveredQualification> qualification(QualificationId id) {
        return qualifications.stream()
                .filter(each -> each.qualificationId().equals(id))
                .findFirst();
    }

    /** The comparability statement for a unit of the home qualification, if there is one (BR-L05). */
    public Optional<ComparablePair> pair(QualificationId homeQualification, UnitId homeUnit) {
        return pairs.stream()
                .filter(pair -> pair.homeQualificationId().equals(homeQualification)
                        && pair.homeUnitId().equals(homeUnit))
                .findFirst();
    }

    public Stream<InstitutionId> participants() {
        return Stream.concat(
                partners.stream().map(MemorandumPartner::institutionId),
                otherInstitutions.stream().map(CoveredInstitution::institutionId));
    }

    public Set<InstitutionId> signatories() {
        return partners.stream().map(MemorandumPartner::institutionId).collect(Collectors.toUnmodifiableSet());
    }
}
