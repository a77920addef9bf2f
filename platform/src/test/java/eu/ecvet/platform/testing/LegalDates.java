package eu.ecvet.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;

/** Moves the legal date of the service under test, and returns when the service has seen it. */
public final class LegalDates {
    /** A little longer than the service needs to look at the file again. */
    private static final long SEEN_AFTER_NANOS = 300_000_000L;

    private LegalDates() {}

    public static void set(LocalDate date) {
        write(date.toString());
    }

    /** Back to the real date. */
    public static void real() {
        write("");
    }

    private static void write(String text) {
        Path file = Path.of(System.getProperty(SuiteInfrastructure.LEGAL_DATE));
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        long end = System.nanoTime() + SEEN_AFTER_NANOS;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
