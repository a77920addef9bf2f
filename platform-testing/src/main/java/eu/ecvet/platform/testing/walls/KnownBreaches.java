package eu.ecvet.platform.testing.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The breaches of a module's walls that are known and wait to be mended; a list that only shrinks. */
final class KnownBreaches {
    private static final String ABOUT = ": ";

    private final Path file;
    private final Set<String> wallsSeen = new HashSet<>();

    KnownBreaches(Path file) {
        this.file = file;
    }

    void compare(String wall, Collection<String> breaches) {
        wallsSeen.add(wall);
        Set<String> now = new TreeSet<>();
        breaches.forEach(breach -> now.add(wall + ABOUT + breach));
        Set<String> known = new TreeSet<>(lines());
        known.removeIf(line -> !line.startsWith(wall + ABOUT));
        Set<String> fresh = new TreeSet<>(now);
        fresh.removeAll(known);
        Set<String> gone = new TreeSet<>(known);
        gone.removeAll(now);

        if (Boolean.getBoolean("walls.update") && !gone.isEmpty()) {
            write(lines().stream().filter(line -> !gone.contains(line)).toList());
            gone.clear();
        }
        assertThat(fresh).as("new breaches; mend them, the list only shrinks").isEmpty();
        assertThat(gone)
                .as("no breaches any more; take them out of %s, or run with -Dwalls.update=true", file)
                .isEmpty();
    }

    List<String> ofUnknownWalls() {
        return lines().stream()
                .filter(line -> wallsSeen.stream().noneMatch(wall -> line.startsWith(wall + ABOUT)))
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(List<String> lines) {
        try {
            if (lines.isEmpty()) {
                Files.delete(file);
            } else {
                Files.write(file, lines);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
