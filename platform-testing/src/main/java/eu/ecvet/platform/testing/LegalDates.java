package eu.ecvet.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;

/**
 * Moves the legal date of the service under test; what it does next, it does on that date. When time goes on, everything
 * that the clock does by itself is done before the story goes on; when it goes back, another story begins.
 */
public final class LegalDates {
    private LegalDates() {}

    public static void set(LocalDate date) {
        String before = write(date.toString());
        if (!before.isEmpty() && date.isAfter(LocalDate.parse(before))) {
            ClockTransitions.strike();
        }
    }

    /** Back to the real date. */
    public static void real() {
        write("");
    }

    private static String write(String text) {
        Path file = Path.of(System.getProperty(SuiteInfrastructure.LEGAL_DATE));
        try {
            String before = read(file);
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return before;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException notSet) {
            return "";
        }
    }
}
