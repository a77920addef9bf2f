package eu.ecvet.registry.points;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The record of how points were allocated (BR-P05, Annex II section 4). A draft may hold it incomplete.
 *
 * @param referencePathway the one formal pathway taken as reference
 * @param referenceYears its length in years of formal full-time vocational education; 60 points stand for one (BR-P04)
 * @param comparisonQualification the qualification compared with, where there is no formal pathway
 * @param allocatingInstitutionId the institution that allocated; absent in a request: the acting one
 */
public record PointsAllocation(
        AllocationBasis basis,
        @TextSize(TextSize.TEXT) LocalizedText referencePathway,

        @DecimalMin("0.1")
        @DecimalMax("20")
        @Digits(integer = 2, fraction = 2)
        @Schema(description = "Length of the reference pathway in years of formal full-time VET.", examples = "3.5")
        BigDecimal referenceYears,

        @Size(max = 500) String comparisonQualification,
        @Size(max = 3) List<@NotNull WeightCriterion> criteria,

        @Schema(description = "The method in words; also what explains a deviation from 60 points a year.")
        @TextSize(TextSize.TEXT)
        LocalizedText method,

        InstitutionId allocatingInstitutionId,
        LocalDate allocatedOn) {

    public PointsAllocation {
        criteria = criteria == null ? List.of() : Collections.unmodifiableList(criteria);
    }

    public PointsAllocation by(InstitutionId acting) {
        return allocatingInstitutionId != null
                ? this
                : new PointsAllocation(
                        basis,
                        referencePathway,
                        referenceYears,
                        comparisonQualification,
                        criteria,
                        method,
                        acting,
                        allocatedOn);
    }
}
