package eu.ecvet.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The JDK's ahead-of-time caches of the JVMs in the stack, which halve their start-up. A run without a cache notes
 * which classes it loaded when it ends; the cache itself is made from the note in the background, at the lowest
 * priority, once the stack is down. A cache belongs to exact jars, options and JDK; another build gets another one.
 */
final class StartupCaches {

    private final Path folder;
    private final boolean recording;

    private StartupCaches(Path folder, boolean recording) {
        this.folder = folder;
        this.recording = recording;
    }

    /** Uses caches and notes what is needed for those that are missing. */
    static StartupCaches of(Checkout checkout) {
        return new StartupCaches(checkout.state().resolve("aot"), true);
    }

    /** Uses caches that are there, for tests. */
    static StartupCaches readOnly(Checkout checkout) {
        return new StartupCaches(checkout.state().resolve("aot"), false);
    }

    /** Adds the options that use the cache of this command, or that note what the cache will need. */
    JavaCommand applyTo(String name, JavaCommand command) {
        Path cache = folder.resolve(name + "-" + fingerprint(command) + ".aot");
        if (Files.exists(cache)) {
            return command.with("-XX:AOTCache=" + cache);
        }
        Path note = noteOf(cache);
        if (!recording || complete(note)) {
            return command;
        }
        try {
            Files.createDirectories(folder);
            forgetOthers(name, cache);
            Files.writeString(recipeOf(cache), recipe(command, cache, note));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return command.with("-XX:AOTMode=record", "-XX:AOTConfiguration=" + note, "-Xlog:aot*=off", "-Xlog:cds*=off");
    }

    private static String recipe(JavaCommand command, Path cache, Path note) {
        List<String> line = new ArrayList<>(command.arguments());
        line.addAll(
                1,
                List.of(
                        "-XX:AOTMode=create",
                        "-XX:AOTConfiguration=" + note,
                        "-XX:AOTCache=" + cache + ".new",
                        "-Xlog:aot*=off",
                        "-Xlog:cds*=off"));
        return line.stream().map(StartupCaches::quoted).collect(Collectors.joining(" ", "", "\n"));
    }

    /** Makes the caches for which there is a note, in the background. */
    void makeInBackground() {
        List<Path> recipes = recipesWithNote();
        if (recipes.isEmpty()) {
            return;
        }
        String script = recipes.stream()
                .map(recipe -> {
                    Path cache = cacheOf(recipe);
                    return "nice -n 19 sh " + quoted(recipe.toString()) + " && mv " + quoted(cache + ".new") + " "
                            + quoted(cache.toString()) + "; rm -f " + quoted(recipe.toString()) + " "
                            + quoted(noteOf(cache).toString()) + " " + quoted(cache + ".new");
                })
                .collect(Collectors.joining("\n"));
        background().start(List.of("bash", "-c", script), Map.of());
    }

    /** Ends the making of caches, so that it does not slow what comes now; the notes stay for the next time. */
    void stopMaking() {
        background().killWithChildren();
    }

    private ServerProcess background() {
        return new ServerProcess("startup-caches", folder, folder);
    }

    private List<Path> recipesWithNote() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".recipe"))
                    .filter(recipe -> complete(noteOf(cacheOf(recipe))))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOthers(String name, Path keep) throws IOException {
        String current = keep.getFileName().toString().replace(".aot", "");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().matches(name + "-[0-9a-f]{16}\\..*"))
                    .filter(file -> !file.getFileName().toString().startsWith(current))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The JVM creates the note empty when it starts, and fills it when it ends in good order. */
    private static boolean complete(Path note) {
        try {
            return Files.size(note) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path noteOf(Path cache) {
        return Path.of(cache.toString().replaceAll("\\.aot$", ".classes"));
    }

    private static Path recipeOf(Path cache) {
        return Path.of(cache.toString().replaceAll("\\.aot$", ".recipe"));
    }

    private static Path cacheOf(Path recipe) {
        return Path.of(recipe.toString().replaceAll("\\.recipe$", ".aot"));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
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
