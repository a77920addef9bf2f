package eu.ecvet.bench.section;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What is measured besides requests and their answers. */
public interface Section {
    String name();

    List<Figure> measure();

    static void print(String name, List<Figure> figures, PrintStream out) {
        out.printf("| %-62s | %12s | %-5s | %-8s |%n", name, "", "", "goal");
        out.println("| --- | ---: | --- | --- |");
        figures.forEach(figure -> out.printf(
                Locale.ROOT,
                "| %-62s | %,12.1f | %-5s | %-8s |%n",
                figure.name(),
                figure.value(),
                figure.unit(),
                figure.goal()));
    }
}
