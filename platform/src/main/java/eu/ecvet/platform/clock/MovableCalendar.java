package eu.ecvet.platform.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The calendar of a local stack: a story can run with its own dates. Whoever asks gets what the file says at that moment. */
final class MovableCalendar implements LegalCalendar {
    private static final Logger LOG = Logger.getLogger(MovableCalendar.class);

    private final Path file;
    private final LegalCalendar real;

    MovableCalendar(Path file, LegalCalendar real) {
        this.file = file;
        this.real = real;
    }

    @Override
    public LocalDate today() {
        return assumed().orElseGet(real::today);
    }

    @Override
    public LocalDate today(ZoneId zone) {
        return assumed().orElseGet(() -> real.today(zone));
    }

    private Optional<LocalDate> assumed() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (NoSuchFileException notSet) {
            return Optional.empty();
        } catch (IOException | DateTimeParseException unreadable) {
            LOG.warnf(
                    "The file with the legal date cannot be read (%s); the real date is used.",
                    unreadable.getMessage());
            return Optional.empty();
        }
    }
}
