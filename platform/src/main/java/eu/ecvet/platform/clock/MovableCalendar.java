package eu.ecvet.platform.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The calendar of a local stack: a story can run with its own dates. */
final class MovableCalendar implements LegalCalendar {
    private static final Logger LOG = Logger.getLogger(MovableCalendar.class);

    private final Path file;
    private final Duration readEvery;
    private final LegalCalendar real;
    private final Clock clock;
    private volatile Seen seen = new Seen(Long.MIN_VALUE, Optional.empty());

    private record Seen(long atMillis, Optional<LocalDate> date) {}

    MovableCalendar(Path file, Duration readEvery, LegalCalendar real, Clock clock) {
        this.file = file;
        this.readEvery = readEvery;
        this.real = real;
        this.clock = clock;
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
        long now = clock.millis();
        Seen last = seen;
        if (now - readEvery.toMillis() < last.atMillis && last.atMillis <= now) {
            return last.date;
        }
        Optional<LocalDate> date = read();
        seen = new Seen(now, date);
        return date;
    }

    private Optional<LocalDate> read() {
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
