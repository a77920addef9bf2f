package eu.ecvet.recognition.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the slices of foreign facts as they are: one row with its keys and the slice as a document. Written in the
 * transaction of the event that tells them, often twice with the same content, hence plain upserts.
 */
@ApplicationScoped
class StoredFacts {

    private final AgroalDataSource database;
    private final ObjectMapper json;

    StoredFacts(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String document(Object slice) {
        try {
            return json.writeValueAsString(slice);
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException("a slice that cannot be written as JSON", cannotHappen);
        }
    }

    int write(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a foreign fact could not be written", failure);
        }
    }

    /** For a statement whose answer does not matter. */
    void run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = prepared(connection, sql, values)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("the database refused a statement", failure);
        }
    }

    /** The first column of each row is the document. */
    <T> List<T> all(Class<T> slice, String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = prepared(connection, sql, values);
                var rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(json.readValue(rows.getString(1), slice));
            }
            return found;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("a foreign fact could not be read", failure);
        }
    }

    <T> Optional<T> one(Class<T> slice, String sql, Object... values) {
        return all(slice, sql, values).stream().findFirst();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
