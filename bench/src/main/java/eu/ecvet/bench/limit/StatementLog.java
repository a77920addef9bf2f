package eu.ecvet.bench.limit;

import eu.ecvet.bench.world.Database;
import eu.ecvet.bench.world.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements that one kind of request makes a service send, read from PostgreSQL's own log. The same request is sent several
 * times: what comes as often is the request's, everything else is the service's own work beside it.
 */
public final class StatementLog {
    private static final int TIMES = 5;
    private static final Duration UNTIL_WRITTEN = Duration.ofMillis(400);
    /** As the local stack has it written: time, process, database. */
    private static final Pattern ENTRY = Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] (\\S*) (\\w+):  (.*)$");

    private static final Pattern EXECUTED = Pattern.compile("^(?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    /** Older servers write it small. */
    private static final Pattern PARAMETERS = Pattern.compile("^[Pp]arameters: ");

    private final Database database;
    private final Path log;

    /** @param log where the server writes */
    public StatementLog(Database database, Path log) {
        this.database = database;
        this.log = log;
    }

    /**
     * @param before statements of the request sent before, to see which ids are made anew each time
     * @param last statements of the request sent last
     */
    public record Captured(List<Statement> before, List<Statement> last) {}

    /** Sends the request a few times and returns what it did to the database. */
    public Captured of(Runnable request) {
        database.setting("set log_statement = 'all'");
        try {
            Pause.of(UNTIL_WRITTEN);
            // What the service remembers for a moment is remembered from here on, as it is under load.
            request.run();
            long from = Files.size(log);
            for (int i = 0; i < TIMES; i++) {
                request.run();
            }
            Pause.of(UNTIL_WRITTEN);
            return captured(read(from));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            database.setting("reset log_statement");
        }
    }

    private String read(long from) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(from);
            var bytes = java.nio.ByteBuffer.allocate((int) (Files.size(log) - from));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    Captured captured(String text) {
        Map<List<String>, List<List<Statement>>> alike = new LinkedHashMap<>();
        for (List<Statement> transaction : transactions(text)) {
            alike.computeIfAbsent(transaction.stream().map(Statement::sql).toList(), first -> new ArrayList<>())
                    .add(transaction);
        }
        List<Statement> before = new ArrayList<>();
        List<Statement> last = new ArrayList<>();
        alike.values().stream()
                .filter(several -> several.size() == TIMES)
                .filter(several -> several.getFirst().stream().noneMatch(StatementLog::isOfEvents))
                .forEach(several -> {
                    before.addAll(several.get(TIMES - 2));
                    last.addAll(several.getLast());
                });
        if (last.isEmpty()) {
            throw new IllegalStateException("The log of PostgreSQL shows no statement that came with every request");
        }
        return new Captured(before, last);
    }

    /** Relay and consumer work once for every event, so as often as an append. */
    private static boolean isOfEvents(Statement statement) {
        return Stream.of("oldest_unpublished", "select publish(", "heard_aggregate")
                .anyMatch(statement.sql()::contains);
    }

    /** What each connection sent between BEGIN and COMMIT; a statement outside of both stands alone. */
    private List<List<Statement>> transactions(String text) {
        Map<String, List<Statement>> open = new LinkedHashMap<>();
        List<List<Statement>> done = new ArrayList<>();
        for (Entry entry : entries(text)) {
            List<Statement> sofar = open.computeIfAbsent(entry.process(), first -> new ArrayList<>());
            if (entry.statement().begins()) {
                sofar.clear();
            }
            sofar.add(entry.statement());
            if (!sofar.getFirst().begins() || entry.statement().ends()) {
                done.add(List.copyOf(sofar));
                sofar.clear();
            }
        }
        return done;
    }

    private record Entry(String process, Statement statement) {}

    private List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String[]> lines = lines(text);
        for (int i = 0; i < lines.size(); i++) {
            String[] line = lines.get(i);
            Matcher executed = EXECUTED.matcher(line[3]);
            if (line[1].equals(database.name()) && line[2].equals("LOG") && executed.matches()) {
                entries.add(new Entry(line[0], Statement.of(executed.group(1), parametersAfter(lines, i))));
            }
        }
        return entries;
    }

    private static String parametersAfter(List<String[]> lines, int i) {
        if (i + 1 < lines.size()) {
            String[] next = lines.get(i + 1);
            if (next[0].equals(lines.get(i)[0]) && next[2].equals("DETAIL")) {
                return PARAMETERS.matcher(next[3]).replaceFirst("");
            }
        }
        return "";
    }

    /** Process, database, level and text; a line that begins with a tab goes on with the one before. */
    private static List<String[]> lines(String text) {
        List<String[]> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            Matcher entry = ENTRY.matcher(line);
            if (entry.matches()) {
                lines.add(new String[] {entry.group(1), entry.group(2), entry.group(3), entry.group(4)});
            } else if (!lines.isEmpty() && line.startsWith("\t")) {
                lines.getLast()[3] += "\n" + line.substring(1);
            }
        }
        return lines;
    }
}
