package eu.ecvet.bench.restart;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.bench.section.Figure;
import eu.ecvet.bench.section.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class Results {
    private Results() {}

    /** As a table for people, and beside the other results as JSON. */
    static void show(String name, String file, List<Figure> figures) {
        System.out.println();
        Section.print(name, figures, System.out);
        try {
            Path folder = Files.createDirectories(Path.of(System.getProperty("ecvet.bench.folder")));
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(
                            folder.resolve(file).toFile(),
                            figures.stream().map(Figure::asMap).toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
