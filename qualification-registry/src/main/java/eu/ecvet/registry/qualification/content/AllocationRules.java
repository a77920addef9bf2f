package eu.ecvet.registry.qualification.content;

import static eu.ecvet.registry.RegistryRule.ALLOCATING_INSTITUTION_UNKNOWN;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.points.PointsAllocation;
import eu.ecvet.vocabulary.InstitutionId;
import java.util.Optional;
import java.util.function.Predicate;

/** The rules about who allocated the points (BR-P06). */
public final class AllocationRules {
    private AllocationRules() {}

    /** BR-P06: only an institution that allocates points is recorded as having allocated them. */
    public static Optional<Violation> isByAnInstitutionThatAllocates(
            PointsAllocation allocation, Predicate<InstitutionId> allocates, String at) {
        return allocation == null
                        || allocation.allocatingInstitutionId() == null
                        || allocates.test(allocation.allocatingInstitutionId())
                ? Optional.empty()
                : Optional.of(
                        ALLOCATING_INSTITUTION_UNKNOWN.at(
                                at + "/allocation/allocatingInstitutionId",
                                "No institution with this id holds ALLOCATE_POINTS, or ever held it; name the institution that allocated the points, or leave it out for your own."));
    }
}
