package eu.ecvet.bench;

import eu.ecvet.bench.load.Load;
import eu.ecvet.bench.load.Measured;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** A thousand requests a second over all services at once: six of ten read a row, a quarter a document, the others append. */
final class Mixed {
    private static final Map<String, Integer> PER_SECOND = perSecond();

    private final List<Operation> operations;

    Mixed(List<Operation> operations) {
        this.operations = operations;
    }

    record Part(String name, int planned, Measured measured) {
        Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("operation", name);
            map.put("planned", planned);
            map.put("perSecond", Math.round(measured.perSecond()));
            map.put("p50Ms", measured.milliseconds(50));
            map.put("p99Ms", measured.milliseconds(99));
            map.put("maxMs", measured.milliseconds(100));
            map.put("errors", measured.errors());
            return map;
        }
    }

    private static Map<String, Integer> perSecond() {
        Map<String, Integer> rates = new LinkedHashMap<>();
        rates.put("learner", 200);
        rates.put("agreement", 200);
        rates.put("case", 200);
        rates.put("qualification, 12 KB", 250);
        rates.put(Operation.ASSESSMENT, 150);
        return rates;
    }

    /** Twice, of which only the second time counts. */
    List<Part> measure(Duration howLong, PrintStream out) {
        out.printf(
                "| %-30s | %8s | %8s | %7s | %7s | %7s | %6s |%n",
                "all at once", "planned", "per s", "p50 ms", "p99 ms", "max ms", "errors");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        together(howLong);
        List<Part> parts = new ArrayList<>(together(howLong));
        parts.add(reads(parts));
        parts.forEach(part -> out.printf(
                Locale.ROOT,
                "| %-30s | %,8d | %,8.0f | %7.1f | %7.1f | %7.1f | %6d |%n",
                part.name(),
                part.planned(),
                part.measured().perSecond(),
                part.measured().milliseconds(50),
                part.measured().milliseconds(99),
                part.measured().milliseconds(100),
                part.measured().errors()));
        return parts;
    }

    private static Part reads(List<Part> parts) {
        Histogram waited = new Histogram(3);
        int planned = 0;
        double perSecond = 0;
        long answers = 0;
        long errors = 0;
        for (Part part : parts) {
            if (!part.name().equals(Operation.ASSESSMENT)) {
                Measured one = part.measured();
                waited.add(one.nanoseconds());
                planned += part.planned();
                perSecond += one.perSecond();
                answers += one.answers();
                errors += one.errors();
            }
        }
        return new Part("all reads", planned, new Measured(perSecond, answers, errors, waited));
    }

    private List<Part> together(Duration howLong) {
        List<Future<Part>> underWay = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PER_SECOND.size())) {
            PER_SECOND.forEach((name, rate) -> underWay.add(threads.submit(() -> new Part(
                    name, rate, Load.open(Operation.named(name, operations).request(), rate, howLong)))));
        }
        List<Part> parts = new ArrayList<>();
        for (Future<Part> one : underWay) {
            try {
                parts.add(one.get());
            } catch (InterruptedException | ExecutionException broken) {
                throw new IllegalStateException("a part of the mixed load broke", broken);
            }
        }
        return parts;
    }
}
