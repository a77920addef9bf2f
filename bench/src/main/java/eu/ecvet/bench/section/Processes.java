package eu.ecvet.bench.section;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The processes of the services, to look at their memory and to hold one still for a while. */
public final class Processes {
    private static final double KILOBYTES = 1_000.0;

    private final Map<String, Long> pids = new LinkedHashMap<>();

    /** @param named such as {@code registry=4711,records=4712} */
    public Processes(String named) {
        for (String one : named.split(",")) {
            String[] parts = one.split("=");
            pids.put(parts[0], Long.parseLong(parts[1]));
        }
    }

    /** It does nothing from here on, and keeps what it has. */
    public void hold(String service) {
        signal(service, "-STOP");
    }

    public void letGo(String service) {
        signal(service, "-CONT");
    }

    /** As a crash would end it. */
    public void kill(String service) {
        signal(service, "-KILL");
    }

    private void signal(String service, String signal) {
        try {
            int code = new ProcessBuilder("kill", signal, String.valueOf(pids.get(service)))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill " + signal + " " + service + " ended with " + code);
            }
        } catch (IOException failure) {
            throw new IllegalStateException("kill " + signal + " " + service, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** In MB: what it holds, and how much of that are pages of files, which the system can drop at any time. */
    public List<Figure> memory(String when, String goal) {
        List<Figure> figures = new ArrayList<>();
        pids.forEach((service, pid) -> {
            figures.add(new Figure(service + ", memory " + when, held(pid, "Rss"), "MB", goal));
            figures.add(new Figure(
                    service + ", of it clean pages of files",
                    held(pid, "Shared_Clean") + held(pid, "Private_Clean"),
                    "MB",
                    ""));
        });
        return figures;
    }

    public double memoryOf(String service) {
        return held(pids.get(service), "Rss");
    }

    private static double held(long pid, String what) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
                if (line.startsWith(what + ":")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1.024 / KILOBYTES;
                }
            }
        } catch (IOException notHere) {
            return Double.NaN;
        }
        return Double.NaN;
    }
}
