package eu.ecvet.platform.testing.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of a module, for what a class file does not show. */
final class Sources {
    private static final Pattern DISPLAYED_NAME = Pattern.compile("@DisplayName\\b");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("\\bvoid ((?!BR_)\\w*_BR_[A-Z]\\d\\d\\w*)\\(");

    private final Path module;

    Sources(Path module) {
        this.module = module;
    }

    Set<String> longerThan(int linesOfRules, int lines) {
        Set<String> long_ = new TreeSet<>();
        for (Path file : files("src/main/java", "src/test/java")) {
            int length = text(file).split("\n", -1).length - 1;
            if (length > (holdsRules(file) ? linesOfRules : lines)) {
                long_.add(name(file));
            }
        }
        return long_;
    }

    private static boolean holdsRules(Path file) {
        return file.toString().contains("src/main/")
                && (name(file).endsWith("Rules")
                        || file.getParent().getFileName().toString().equals("rules"));
    }

    Set<String> testsNamedOtherwise() {
        Set<String> otherwise = new TreeSet<>();
        for (Path file : files("src/test/java")) {
            String text = text(file);
            if (DISPLAYED_NAME.matcher(text).find()) {
                otherwise.add(name(file) + " displays another name");
            }
            NUMBER_BEHIND.matcher(text).results().forEach(test -> otherwise.add(name(file) + "." + test.group(1)));
        }
        return otherwise;
    }

    private List<Path> files(String... roots) {
        return Stream.of(roots)
                .map(module::resolve)
                .filter(Files::isDirectory)
                .flatMap(Sources::walk)
                .toList();
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }
}
