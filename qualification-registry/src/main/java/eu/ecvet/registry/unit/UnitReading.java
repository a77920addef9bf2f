package eu.ecvet.registry.unit;

import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.registry.version.act.Reading;
import eu.ecvet.registry.version.store.PublishedDocuments;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Units as their readers see them. */
@Singleton
class UnitReading extends Reading<Unit, UnitSpecification, UnitContent> {
    UnitReading(Units units, UnitAccess access, PublishedDocuments documents) {
        super(units, access, documents);
    }

    /** A unit over all its versions that the caller may read. */
    @NullMarked
    record UnitView(UnitId id, String code, InstitutionId ownerInstitutionId, List<UnitStanding> versions) {
        static UnitView of(Unit unit, List<UnitSpecification> versions) {
            return new UnitView(
                    unit.id(),
                    unit.code(),
                    unit.owner(),
                    versions.stream().map(UnitStanding::of).toList());
        }
    }
}
