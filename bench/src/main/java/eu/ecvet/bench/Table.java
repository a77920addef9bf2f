package eu.ecvet.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The lines as a table, as docs/operations/performance.md shows the last one. */
final class Table {
    private static final String FORMAT = "| %-30s | %8s | %8s | %8s | %8s | %6s | %7s | %7s | %7s | %7s | %6s |%n";

    private Table() {}

    static void print(List<Line> lines, PrintStream out) {
        out.printf(
                FORMAT,
                "operation",
                "per s",
                "H",
                "D",
                "limit",
                "ratio",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "max ms",
                "errors");
        out.printf(FORMAT, "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        for (Line line : lines) {
            out.printf(
                    FORMAT,
                    line.operation().name(),
                    whole(line.closed().perSecond()),
                    whole(line.bare().perSecond()),
                    Double.isNaN(line.database()) ? "" : whole(line.database()),
                    whole(line.limit()),
                    whole(line.ratio() * 100) + " %",
                    decimal(line.open().milliseconds(50)),
                    decimal(line.open().milliseconds(95)),
                    decimal(line.open().milliseconds(99)),
                    decimal(line.open().milliseconds(100)),
                    line.errors());
        }
    }

    private static String whole(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%,.0f", number) : "";
    }

    private static String decimal(double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, "%.1f", number) : "";
    }
}
