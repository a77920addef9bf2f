package eu.ecvet.localstack.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The legal date of the local stack, as a file that every service of it watches. Without the file the date is today's.
 * Services started in any other profile do not know the file.
 */
public final class LegalDate {

    public static final String FILE = "legal-date";

    private final Path file;

    public LegalDate(Path folder) {
        this.file = folder.resolve(FILE);
    }

    public Optional<LocalDate> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(LocalDate.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the file in one step, so that no service ever reads half a date. */
    public void write(LocalDate date) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.writeString(file.resolveSibling(FILE + ".new"), date + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something that moves the date, and leaves the date afterwards as it was before. */
    public <T> T keptThrough(Supplier<T> work) {
        Optional<LocalDate> before = read();
        try {
            return work.get();
        } finally {
            before.ifPresentOrElse(this::write, this::clear);
        }
    }

    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
