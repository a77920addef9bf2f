package eu.ecvet.mobility.memorandum.rules;

import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.heard.publication.PublishedQualification;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
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
 * @param today legal date of the acting partner (BR-E05)
 * @param institutions those that the registry knows
 * @param qualifications those of the covered ones that are published
 * @param units all published versions of the paired ones
 * @param eeaCountries ISO 3166-1 alpha-2 codes
 */
public record MemorandumFacts(
        LocalDate today,
        Map<InstitutionId, KnownInstitution> institutions,
        Map<QualificationVersion, PublishedQualification> qualifications,
        List<PublishedUnit> units,
        Set<String> eeaCountries) {

    Set<UnitId> publishedUnits() {
        return units.stream().map(unit -> unit.unit().unitId()).collect(Collectors.toUnmodifiableSet());
    }
}
