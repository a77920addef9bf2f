package eu.ecvet.endtoend.outside;

import eu.ecvet.localstack.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Where the suite runs, and how its legal date is moved. */
public record Addresses(
        String registry,
        String records,
        String mobility,
        String recognition,
        String issuer,
        String kafka,
        Consumer<LocalDate> legalDate) {

    /** As {@code ./ecvet demo} hands them over. */
    public static Addresses fromSystemProperties() {
        Path dateFile = Path.of(property("ecvet.legal-date-file"));
        return new Addresses(
                property("ecvet.registry"),
                property("ecvet.records"),
                property("ecvet.mobility"),
                property("ecvet.recognition"),
                property("ecvet.issuer"),
                property("ecvet.kafka"),
                date -> write(dateFile, date));
    }

    public static Addresses of(RunningSuite suite) {
        return new Addresses(
                suite.url("registry"),
                suite.url("records"),
                suite.url("mobility"),
                suite.url("recognition"),
                suite.issuerUrl(),
                suite.kafkaBootstrap(),
                suite::legalDate);
    }

    private static void write(Path file, LocalDate date) {
        try {
            Path next = Files.writeString(file.resolveSibling("legal-date.next"), date + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("Start the demo with ./ecvet demo; the property " + name + " is missing.");
        }
        return value;
    }
}
