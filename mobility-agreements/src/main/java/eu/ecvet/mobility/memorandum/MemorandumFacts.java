package eu.ecvet.mobility.memorandum;

import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.reference.PublishedQualification;
import eu.ecvet.mobility.reference.PublishedUnit;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules of a memorandum ask about the world outside it.
 *
 * @param institutions those that the registry knows
 * @param qualifications those of the covered ones that are published
 * @param units all published versions of the paired ones
 * @param eeaCountries ISO 3166-1 alpha-2 codes
 */
record MemorandumFacts(
        LocalDate today,
        Map<InstitutionId, KnownInstitution> institutions,
        Map<QualificationVersion, PublishedQualification> qualifications,
        List<PublishedUnit> units,
        Set<String> eeaCountries) {

    Set<UnitId> publishedUnits() {
        return units.stream().map(unit -> unit.unit().unitId()).collect(Collectors.toUnmodifiableSet());
    }
}
