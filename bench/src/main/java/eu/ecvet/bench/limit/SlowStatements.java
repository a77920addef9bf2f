package eu.ecvet.bench.limit;

import eu.ecvet.bench.world.Database;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What PostgreSQL counted of every statement since the filling ended (pg_stat_statements): those that took long on average. */
public final class SlowStatements {
    private static final double MILLISECONDS = 5;
    private static final int SHOWN = 90;

    private final Database database;

    /** @param database any one of the server; all are counted */
    public SlowStatements(Database database) {
        this.database = database;
    }

    public record Slow(String service, long calls, double meanMs, double maxMs, String sql) {
        public Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("database", service);
            map.put("calls", calls);
            map.put("meanMs", meanMs);
            map.put("maxMs", maxMs);
            map.put("sql", sql);
            return map;
        }
    }

    /** From here on. */
    public void begin() {
        asOwner("create extension if not exists pg_stat_statements");
        asOwner("select pg_stat_statements_reset()");
    }

    /** The slowest first; of the services alone, without what the bench itself asks. */
    public List<Slow> since() {
        List<Slow> slow = new ArrayList<>();
        try (var owner = database.openAsOwner();
                var statement = owner.prepareStatement("""
                        select d.datname, s.calls, s.mean_exec_time, s.max_exec_time, s.query
                          from pg_stat_statements s join pg_database d on d.oid = s.dbid
                          join pg_roles r on r.oid = s.userid and r.rolname = d.datname
                         where s.mean_exec_time > ? and strpos(s.query, ?) = 0 order by s.mean_exec_time desc""")) {
            statement.setDouble(1, MILLISECONDS);
            statement.setString(2, Database.OWN.strip());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    slow.add(new Slow(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getDouble(3),
                            rows.getDouble(4),
                            rows.getString(5).replaceAll("\\s+", " ").strip()));
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("pg_stat_statements", broken);
        }
        return slow;
    }

    public static void print(List<Slow> slow, PrintStream out) {
        out.printf(
                "Statements that took more than %.0f ms on average: %s%n", MILLISECONDS, slow.isEmpty() ? "none" : "");
        slow.forEach(one -> out.printf(
                Locale.ROOT,
                "  %-11s %,9d times, mean %,8.1f ms, at most %,8.1f ms  %s%n",
                one.service(),
                one.calls(),
                one.meanMs(),
                one.maxMs(),
                one.sql().length() > SHOWN ? one.sql().substring(0, SHOWN) + " ..." : one.sql()));
    }

    private void asOwner(String sql) {
        try (var owner = database.openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }
}
