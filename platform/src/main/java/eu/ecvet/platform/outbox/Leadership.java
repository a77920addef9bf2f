package eu.ecvet.platform.outbox;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The right to publish, which one relay of a service has at a time: an advisory lock on a connection of its own. If the
 * relay dies, its connection dies and another takes over.
 */
final class Leadership implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Leadership.class);
    /** Any fixed number; advisory locks are per database and each service has its own. */
    private static final long RELAY_LOCK = 4_372_640_001L;

    private final Connection connection;

    private Leadership(Connection connection) {
        this.connection = connection;
    }

    /** Empty while another relay leads. */
    static Optional<Leadership> take(AgroalDataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            if (answer(connection, "select pg_try_advisory_lock(" + RELAY_LOCK + ")")) {
                return Optional.of(new Leadership(connection));
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        return Optional.empty();
    }

    /** Throws if the connection, and with it the lock, is gone. */
    void check() throws SQLException {
        answer(connection, "select true");
    }

    @Override
    public void close() throws SQLException {
        try {
            answer(connection, "select pg_advisory_unlock(" + RELAY_LOCK + ")");
        } catch (SQLException connectionGone) {
            LOG.debugf("The relay's lock went with its connection: %s", connectionGone.getMessage());
        } finally {
            connection.close();
        }
    }

    private static boolean answer(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
