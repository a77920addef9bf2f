package eu.ecvet.localstack.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JDK's ahead-of-time caches of the JVMs in the stack, with which they start in about half the time. A cache is
 * written by a training run when it ends, which takes longer than an ordinary run on both sides; so only {@code ./ecvet
 * train} does it, and every other start uses what is there. A cache belongs to exact jars, options and JDK: after
 * another build it is not used.
 */
public final class StartupCaches {

    private final Path folder;
    private final boolean training;
    private final Map<String, Path> expected = new LinkedHashMap<>();

    private StartupCaches(Path folder, boolean training) {
        this.folder = folder;
        this.training = training;
    }

    /** Uses the caches that are there. */
    public static StartupCaches of(Checkout checkout) {
        return new StartupCaches(checkout.state().resolve("aot"), false);
    }

    /** Makes the caches anew. */
    public static StartupCaches training(Checkout checkout) {
        return new StartupCaches(checkout.state().resolve("aot"), true);
    }

    /** Adds the option that uses the cache of this command, or that writes it. */
    public synchronized JavaCommand applyTo(String name, JavaCommand command) {
        Path cache = folder.resolve(name + "-" + fingerprint(command) + ".aot");
        if (training) {
            expected.put(name, cache);
            return command.with("-XX:AOTCacheOutput=" + draftOf(cache), "-Xlog:aot*=off", "-Xlog:cds*=off");
        }
        // Mapped where it was made for, its pages stay those of the file; else every one would be written to and held
        // in memory.
        return Files.exists(cache)
                ? command.with("-XX:AOTCache=" + cache, "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0")
                : command;
    }

    /** Puts the cache that a training run has written in the place of older ones; says whether there is one. */
    public synchronized boolean accept(String name) {
        Path cache = expected.get(name);
        try {
            if (cache == null || !Files.exists(draftOf(cache))) {
                return false;
            }
            try (Stream<Path> files = Files.list(folder)) {
                for (Path old : files.filter(
                                file -> file.getFileName().toString().matches(name + "-.*\\.aot"))
                        .toList()) {
                    Files.delete(old);
                }
            }
            Files.move(draftOf(cache), cache, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void prepare() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path draftOf(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".new");
    }

    /** Names the jars by path, size and time: reading a hundred megabytes at each start would cost what the cache saves. */
    private static String fingerprint(JavaCommand command) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((System.getProperty("java.vm.version") + command.options()).getBytes(StandardCharsets.UTF_8));
            for (Path entry : command.classPath()) {
                for (Path file : entry.endsWith("quarkus-run.jar") ? filesBeside(entry) : List.of(entry)) {
                    digest.update((file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file))
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesBeside(Path jar) throws IOException {
        try (Stream<Path> all = Files.walk(jar.getParent())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
