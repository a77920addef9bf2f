package eu.ecvet.platform.clock;

import java.time.LocalDate;
import java.time.ZoneId;

/** Says which legal date it is (BR-E05): in the zone of an institution, or in the zone of the service where none acts. */
public interface LegalCalendar {
    /** The legal date in the configured zone of the service ({@code ecvet.legal.zone}). */
    LocalDate today();

    /** The legal date in the zone of the acting institution. */
    LocalDate today(ZoneId zone);

    /** The latest legal date that any institution on earth has now: what is not due then is due nowhere. */
    default LocalDate latest() {
        return today(ZoneId.of("Pacific/Kiritimati"));
    }
}
