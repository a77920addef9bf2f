package eu.ecvet.mobility.memorandum;

import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * BR-E05: what the clock does to a memorandum concerns all of its partners, so a day has come when it has come for the last
 * of them: nobody is bound or released before the own day.
 */
public final class PartnersDate {
    private PartnersDate() {}

    /** @param today the legal date of each partner */
    public static LocalDate of(Collection<InstitutionId> partners, Map<InstitutionId, LocalDate> today) {
        return partners.stream().map(today::get).min(LocalDate::compareTo).orElseThrow();
    }
}
