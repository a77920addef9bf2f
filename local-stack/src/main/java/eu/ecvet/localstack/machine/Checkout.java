package eu.ecvet.localstack.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The working copy of the repository that this program belongs to, and where the build left what the servers need.
 *
 * @param root the folder with the parent {@code pom.xml}
 */
public record Checkout(Path root) {

    /** Finds the checkout: by the system property {@code ecvet.root}, else from the current folder upwards. */
    public static Checkout find() {
        String told = System.getProperty("ecvet.root");
        if (told != null) {
            return new Checkout(Path.of(told).toAbsolutePath().normalize());
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.isDirectory(folder.resolve(".mvn")) && Files.isDirectory(folder.resolve("local-stack"))) {
                return new Checkout(folder);
            }
            folder = folder.getParent();
        }
        throw new StackTrouble("This is not inside a checkout of the ECVET suite: no folder above "
                + Path.of("").toAbsolutePath() + " has .mvn and local-stack.");
    }

    /** Data, logs and process records of this checkout's stack; never committed. */
    public Path state() {
        return root.resolve(".ecvet");
    }

    /** The jars of PostgreSQL, Kafka and the identity provider, sorted by name so that a class path stays the same. */
    public List<Path> serverJars() {
        Path lib = root.resolve("local-stack/target/lib");
        if (!Files.isDirectory(lib)) {
            throw new StackTrouble("The jars of the local stack are not there (" + lib
                    + "). Build them: mvn -pl local-stack process-resources");
        }
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The compiled classes of this module. The jar of this checkout where it is not older than the classes that run
     * now: only a class path without folders can have a start-up cache.
     */
    Path classesForServers() {
        try {
            Path running = Path.of(Checkout.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isDirectory(running)) {
                return running;
            }
            Optional<Path> jar = ownJar();
            return jar.isPresent() && newest(running).compareTo(Files.getLastModifiedTime(jar.get())) <= 0
                    ? jar.get()
                    : running;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Path> ownJar() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("local-stack/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("local-stack-.*\\.jar"))
                    .findFirst();
        }
    }

    private static FileTime newest(Path folder) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                FileTime time = Files.getLastModifiedTime(file);
                newest = time.compareTo(newest) > 0 ? time : newest;
            }
        }
        return newest;
    }

    /** The {@code java} that runs this program; everything else is started with the same one. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
