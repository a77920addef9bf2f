package eu.ecvet.registry.unit;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;

/** A unit over all its versions that the caller may read. */
record UnitView(UnitId id, String code, InstitutionId ownerInstitution, List<UnitStanding> versions) {
    static UnitView of(Unit unit, List<UnitStanding> versions) {
        return new UnitView(unit.id(), unit.code(), unit.owner(), versions);
    }
}
