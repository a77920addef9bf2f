package eu.ecvet.platform.clock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The calendar of a local stack: a story can run with its own dates. Whoever asks gets what the file says at that moment. */
final class MovableCalendar implements LegalCalendar {
    private static final Logger LOG = Logger.getLogger(MovableCalendar.class);

    private final Path file;
    private final LegalCalendar real;
    private volatile Known known = Known.NOTHING;

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

    /** What stood in the file when it was as it is now: to ask for that costs a fraction of reading it. */
    private record Known(FileTime changed, Object file, long size, Optional<LocalDate> date) {
        static final Known NOTHING = new Known(null, null, -1, Optional.empty());

        boolean isStillTrue(BasicFileAttributes now) {
            return now.lastModifiedTime().equals(changed) && Objects.equals(now.fileKey(), file) && now.size() == size;
        }
    }

    private Optional<LocalDate> assumed() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Known before = known;
            if (before.isStillTrue(now)) {
                return before.date();
            }
            String text = Files.readString(file).strip();
            Optional<LocalDate> date = text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
            known = new Known(now.lastModifiedTime(), now.fileKey(), now.size(), date);
            return date;
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
