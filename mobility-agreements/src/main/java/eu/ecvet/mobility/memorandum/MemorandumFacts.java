package eu.ecvet.mobility.memorandum;

import eu.ecvet.mobility.Registered;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of a memorandum ask about the world outside it.
 *
 * @param institutions those that the registry knows
 * @param qualifications those of the covered ones that are published
 * @param units those of the paired ones that are published
 * @param eeaCountries ISO 3166-1 alpha-2 codes
 */
record MemorandumFacts(
        LocalDate today,
        Map<InstitutionId, Registered> institutions,
        Set<QualificationVersion> qualifications,
        Set<UnitId> units,
        Set<String> eeaCountries) {}
