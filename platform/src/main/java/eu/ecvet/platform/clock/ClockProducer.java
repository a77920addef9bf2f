package eu.ecvet.platform.clock;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

@Singleton
class ClockProducer {
    private static final List<String> PROFILES_WITH_SWITCH = List.of("local", "test");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @Startup
    LegalCalendar calendar(LegalTimeConfig config, Clock clock) {
        var real = new RealCalendar(clock, config.zone());
        if (config.dateFile().isEmpty()) {
            return real;
        }
        if (LaunchMode.current() != LaunchMode.TEST
                && PROFILES_WITH_SWITCH.stream().noneMatch(ConfigUtils::isProfileActive)) {
            throw new IllegalStateException(
                    "ecvet.legal.date-file is set, but the legal date can be moved only in the profiles local and test");
        }
        return new MovableCalendar(config.dateFile().get(), real);
    }
}
