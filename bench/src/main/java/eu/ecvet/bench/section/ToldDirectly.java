package eu.ecvet.bench.section;

import eu.ecvet.bench.world.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Events in the outbox of learner-records, written as that service writes them, but without the acts that they tell: each is
 * like the last assessment outside of an agreement, and tells of another one. So more can be told than this machine can record.
 */
final class ToldDirectly {
    private static final int WRITERS = 4;
    private static final String ORIGINAL = """
            select aggregate_id, type, data::text as data, actor_institution, correlation_id from outbox
             where type = 'assessment.confirmed' and data ->> 'learningAgreementId' is null order by seq desc limit 1""";
    private static final String TELL = """
            with fresh as materialized (
                select gen_random_uuid()::text as aggregate_id, gen_random_uuid() as event_id from generate_series(1, ?)),
            counted as (
                insert into outbox_aggregate (aggregate_id, last_version) select aggregate_id, 1 from fresh)
            insert into outbox (event_id, aggregate_id, aggregate_version, type, data, occurred_at, actor_institution,
                correlation_id)
            select event_id, aggregate_id, 1, ?, replace(?, ?, aggregate_id)::jsonb, clock_timestamp(), ?::uuid, ? from fresh""";

    private final Database records;
    private final String aggregate;
    private final String type;
    private final String data;
    private final String institution;
    private final String correlation;

    ToldDirectly(Database records) {
        this.records = records;
        try (Connection connection = records.open();
                PreparedStatement asked = connection.prepareStatement(ORIGINAL);
                ResultSet row = asked.executeQuery()) {
            row.next();
            aggregate = row.getString("aggregate_id");
            type = row.getString("type");
            data = row.getString("data");
            institution = row.getString("actor_institution");
            correlation = row.getString("correlation_id");
        } catch (SQLException broken) {
            throw new IllegalStateException("an event to be told again and again", broken);
        }
    }

    /** So many in one transaction. */
    void atOnce(int number) {
        try (Connection connection = records.open();
                PreparedStatement tell = connection.prepareStatement(TELL + Database.OWN)) {
            tell(tell, number);
        } catch (SQLException broken) {
            throw new IllegalStateException("events told directly", broken);
        }
    }

    /** One after the other, each in a transaction of its own, so many in a second. */
    void oneByOne(double perSecond, Duration howLong) {
        CompletableFuture.allOf(IntStream.range(0, WRITERS)
                        .mapToObj(writer -> CompletableFuture.runAsync(() -> write(perSecond / WRITERS, howLong)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void write(double perSecond, Duration howLong) {
        try (Connection connection = records.open();
                PreparedStatement tell = connection.prepareStatement(TELL + Database.OWN)) {
            long begin = System.nanoTime();
            long number = (long) (perSecond * howLong.toMillis() / 1_000);
            for (long i = 0; i < number; i++) {
                long due = begin + (long) (i * 1e9 / perSecond);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                tell(tell, 1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("events told directly", broken);
        }
    }

    private void tell(PreparedStatement tell, int number) throws SQLException {
        tell.setInt(1, number);
        tell.setString(2, type);
        tell.setString(3, data);
        tell.setString(4, aggregate);
        tell.setString(5, institution);
        tell.setString(6, correlation);
        tell.executeUpdate();
    }
}
