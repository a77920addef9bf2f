package eu.ecvet.bench.world;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A database of the local stack, over a connection of the bench's own.
 *
 * @param name {@code registry}, {@code records}, {@code mobility} or {@code recognition}; also its user and password
 * @param server host and port
 */
public record Database(String name, String server) {

    /** Stands behind every question of the bench's own, so that it is not taken for one of a service. */
    public static final String OWN = " /* bench */";

    /** Those of the four services. */
    public static Map<String, Database> all(String server) {
        Map<String, Database> all = new TreeMap<>();
        for (String name : List.of("registry", "records", "mobility", "recognition")) {
            all.put(name, new Database(name, server));
        }
        return all;
    }

    public Connection open() throws SQLException {
        return as(name, name);
    }

    /** As the owner of the whole server, for its settings alone. */
    public Connection openAsOwner() throws SQLException {
        return as("postgres", "postgres");
    }

    private Connection as(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        // As a service's pool: every statement is prepared.
        properties.setProperty("prepareThreshold", "1");
        return DriverManager.getConnection("jdbc:postgresql://%s/%s".formatted(server, name), properties);
    }

    /** The first column of every row, as text. */
    public List<String> texts(String sql, Object... parameters) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql + OWN)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    /** A setting of the whole server, in force when this returns. */
    public void setting(String change) {
        try (Connection owner = openAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("alter system " + change);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException broken) {
            throw new IllegalStateException(change, broken);
        }
    }
}
