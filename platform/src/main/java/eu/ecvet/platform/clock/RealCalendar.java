package eu.ecvet.platform.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

record RealCalendar(Clock clock, ZoneId zone) implements LegalCalendar {
    @Override
    public LocalDate today() {
        return today(zone);
    }

    @Override
    public LocalDate today(ZoneId institutionZone) {
        return LocalDate.now(clock.withZone(institutionZone));
    }
}
