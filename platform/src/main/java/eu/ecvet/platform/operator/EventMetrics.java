package eu.ecvet.platform.operator;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/** Depth and age of what still waits; read when the metrics are read. */
@Startup
@ApplicationScoped
class EventMetrics {
    private final AgroalDataSource database;

    EventMetrics(AgroalDataSource database, MeterRegistry meters) {
        this.database = database;
        gauge(
                meters,
                "ecvet.outbox.unpublished",
                "Events written but not yet published",
                "select count(*) from outbox where published_at is null");
        gauge(
                meters,
                "ecvet.outbox.oldest.age.seconds",
                "Age of the oldest unpublished event",
                "select coalesce(extract(epoch from now() - min(occurred_at)), 0) from outbox where published_at is null");
        gauge(
                meters,
                "ecvet.outbox.failed",
                "Events that the broker refused",
                "select count(*) from outbox where published_at is null and failed_at is not null");
        gauge(
                meters,
                "ecvet.inbox.parked",
                "Received events that wait for something not yet known",
                "select count(*) from inbox where status = 'PARKED'");
        gauge(
                meters,
                "ecvet.inbox.failed",
                "Received events that could not be handled",
                "select count(*) from inbox where status = 'FAILED'");
    }

    private void gauge(MeterRegistry meters, String name, String description, String query) {
        Gauge.builder(name, this, metrics -> metrics.number(query))
                .description(description)
                .register(meters);
    }

    private double number(String query) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException databaseAway) {
            return Double.NaN;
        }
    }
}
