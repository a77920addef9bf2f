package eu.ecvet.registry.points;

import static eu.ecvet.registry.RegistryRule.ALLOCATION_BASIS_MISSING;
import static eu.ecvet.registry.RegistryRule.ALLOCATION_DATE_IN_THE_FUTURE;
import static eu.ecvet.registry.RegistryRule.POINTS_CONVENTION_DEVIATION;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.composition.Composition;
import eu.ecvet.vocabulary.VisibleText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** On what the points of a qualification rest, and who allocated them when (Annex II section 4; BR-P04, BR-P05). */
public final class AllocationRecordRules {
    private AllocationRecordRules() {}

    /** BR-P04: with a formal reference the total is 60 points a year; a deviation is fine where its method is recorded. */
    public static Optional<Violation> totalFollowsTheConvention(
            Composition composition, PointsAllocation allocation, int perYear, String at) {
        if (composition.total() == null
                || allocation == null
                || allocation.referenceYears() == null
                || (allocation.basis() != null && allocation.basis() != AllocationBasis.FORMAL_REFERENCE)) {
            return Optional.empty();
        }
        BigDecimal expected = allocation.referenceYears().multiply(BigDecimal.valueOf(perYear));
        boolean methodRecorded = allocation.method() != null;
        return methodRecorded || composition.total().value().compareTo(expected) == 0
                ? Optional.empty()
                : Optional.of(POINTS_CONVENTION_DEVIATION.at(
                        at + "/totalPoints",
                        "%s points for %s years: %s points a year would make %s. Record the method that led to another total."
                                .formatted(
                                        composition.total(),
                                        allocation.referenceYears().toPlainString(),
                                        perYear,
                                        expected.stripTrailingZeros().toPlainString())));
    }

    /** BR-P05: the record of the allocation says on what the points rest, by which criteria, how, by whom and when. */
    public static List<Violation> allocationIsRecorded(
            Composition composition, PointsAllocation allocation, String at) {
        if (composition.total() == null) {
            return List.of();
        }
        if (allocation == null) {
            return List.of(
                    ALLOCATION_BASIS_MISSING.at(
                            at + "/allocation",
                            "The qualification has points; record on what they rest, by which criteria, how, by whom and when."));
        }
        List<Violation> violations = new ArrayList<>();
        if (allocation.basis() == null) {
            violations.add(missing(at, "basis", "on what the points rest: a formal pathway or a comparison"));
        } else if (allocation.basis() == AllocationBasis.FORMAL_REFERENCE) {
            if (allocation.referencePathway() == null) {
                violations.add(missing(at, "referencePathway", "the one formal pathway taken as reference"));
            }
        } else if (!VisibleText.isIn(allocation.comparisonQualification())) {
            violations.add(missing(at, "comparisonQualification", "the qualification compared with"));
        }
        if (allocation.criteria().isEmpty()) {
            violations.add(missing(at, "criteria", "at least one of the three weight criteria"));
        }
        if (allocation.method() == null) {
            violations.add(missing(at, "method", "the method in words"));
        }
        if (allocation.allocatingInstitutionId() == null) {
            violations.add(missing(at, "allocatingInstitutionId", "the institution that allocated the points"));
        }
        if (allocation.allocatedOn() == null) {
            violations.add(missing(at, "allocatedOn", "the date of the allocation"));
        }
        return violations;
    }

    /** BR-P05: the record tells when the points were allocated, so that day has come. */
    public static Optional<Violation> allocationHasHappened(PointsAllocation allocation, LocalDate today, String at) {
        return allocation == null
                        || allocation.allocatedOn() == null
                        || !allocation.allocatedOn().isAfter(today)
                ? Optional.empty()
                : Optional.of(ALLOCATION_DATE_IN_THE_FUTURE.at(
                        at + "/allocation/allocatedOn",
                        "The points cannot have been allocated on %s; today is %s."
                                .formatted(allocation.allocatedOn(), today)));
    }

    private static Violation missing(String at, String member, String what) {
        return ALLOCATION_BASIS_MISSING.at(
                at + "/allocation/" + member, "The record of the allocation does not name %s.".formatted(what));
    }
}
