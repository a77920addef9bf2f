package eu.ecvet.platform.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** What the service knows of legal time. */
@ConfigMapping(prefix = "ecvet.legal")
interface LegalTimeConfig {
    /** Zone of legal dates where no institution acts, for instance for transitions made by the clock. */
    @WithDefault("Europe/Brussels")
    ZoneId zone();

    /** A file that holds the legal date to assume; only in the profiles local and test, refused at start in any other. */
    Optional<Path> dateFile();
}
