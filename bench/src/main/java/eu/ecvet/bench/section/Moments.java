package eu.ecvet.bench.section;

import eu.ecvet.bench.world.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When events were committed where they were told, and their effects where they were heard, as PostgreSQL noted it: both
 * databases are of one server, so by one clock.
 */
final class Moments {
    private static final String TOLD = """
            select o.event_id || ' ' || (extract(epoch from pg_xact_commit_timestamp(a.xmin)) * 1000000)::bigint
              from outbox o join outbox_aggregate a using (aggregate_id)
             where o.seq > ? and o.aggregate_version = 1""";
    private static final String HEARD = """
            select event_id || ' ' || (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
              from inbox where seq > ?""";

    private final Database teller;
    private final Database hearer;
    private final long lastTold;
    private final long lastHeard;

    /** From here on. */
    Moments(Database teller, Database hearer) {
        this.teller = teller;
        this.hearer = hearer;
        this.lastTold = last(teller, "outbox");
        this.lastHeard = last(hearer, "inbox");
    }

    private static long last(Database database, String table) {
        return Long.parseLong(
                database.texts("select coalesce(max(seq), 0) from " + table).getFirst());
    }

    long numberHeard() {
        return Long.parseLong(hearer.texts("select count(*) from inbox where seq > ?", lastHeard)
                .getFirst());
    }

    /** The longest time between two rows that were published one after the other, in milliseconds. */
    double longestSilence() {
        return Double.parseDouble(teller.texts("""
                        select coalesce(max(extract(epoch from silence)), 0) * 1000 from (
                            select published_at - lag(published_at) over (order by position) as silence
                              from outbox where seq > ?) published""", lastTold).getFirst());
    }

    boolean isLastPublished() {
        return teller.texts("select (published_at is not null)::text from outbox order by seq desc limit 1")
                .getFirst()
                .equals("true");
    }

    /** In microseconds since 1970. */
    Map<String, Long> told() {
        return moments(teller.texts(TOLD, lastTold));
    }

    Map<String, Long> heard() {
        return moments(hearer.texts(HEARD, lastHeard));
    }

    /** Events per second, from the first effect that was committed to the last. */
    double heardPerSecond() {
        return Double.parseDouble(hearer.texts("""
                        select coalesce(count(*) / nullif(extract(epoch from max(moment) - min(moment)), 0), 0)
                          from (select pg_xact_commit_timestamp(xmin) as moment from inbox where seq > ?) heard""", lastHeard).getFirst());
    }

    private static Map<String, Long> moments(List<String> rows) {
        Map<String, Long> moments = new HashMap<>();
        rows.forEach(row -> moments.put(row.substring(0, 36), Long.parseLong(row.substring(37))));
        return moments;
    }
}
