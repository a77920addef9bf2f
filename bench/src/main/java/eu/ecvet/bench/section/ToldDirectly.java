package eu.ecvet.bench.section;

import eu.ecvet.bench.world.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
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
    private static final String TELL = """
            with original as (
                select aggregate_id, type, data::text as data, actor_institution, correlation_id from outbox
                where seq = (select max(seq) from outbox where type = 'assessment.confirmed'
                    and data ->> 'learningAgreementId' is null and seq <= ?)),
            fresh as materialized (
                select gen_random_uuid()::text as aggregate_id, gen_random_uuid() as event_id from generate_series(1, ?)),
            counted as (
                insert into outbox_aggregate (aggregate_id, last_version) select aggregate_id, 1 from fresh)
            insert into outbox (event_id, aggregate_id, aggregate_version, type, data, occurred_at, actor_institution,
                correlation_id)
            select f.event_id, f.aggregate_id, 1, o.type, replace(o.data, o.aggregate_id, f.aggregate_id)::jsonb,
                clock_timestamp(), o.actor_institution, o.correlation_id
            from fresh f, original o""";

    private final Database records;
    private final long original;

    ToldDirectly(Database records) {
        this.records = records;
        this.original = Long.parseLong(records.texts("""
                        select max(seq) from outbox
                        where type = 'assessment.confirmed' and data ->> 'learningAgreementId' is null""").getFirst());
    }

    /** So many in one transaction. */
    void atOnce(int number) {
        try (Connection connection = records.open();
                PreparedStatement tell = connection.prepareStatement(TELL)) {
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
                PreparedStatement tell = connection.prepareStatement(TELL)) {
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
        tell.setLong(1, original);
        tell.setInt(2, number);
        tell.executeUpdate();
    }
}
