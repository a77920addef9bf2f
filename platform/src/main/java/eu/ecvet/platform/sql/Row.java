package eu.ecvet.platform.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.vocabulary.Points;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One row of an answer, read by the names of its columns. A column that is null reads as null, never as zero or false; for
 * numbers and flags that can be absent there is {@link #numberOrNull} and {@link #flagOrNull}.
 */
public final class Row {
    private final ResultSet result;
    private final ObjectMapper json;

    Row(ResultSet result, ObjectMapper json) {
        this.result = result;
        this.json = json;
    }

    public UUID uuid(String column) {
        return read(column, UUID.class);
    }

    /** An identifier of the vocabulary: {@code row.id("unit_id", UnitId::new)}. */
    public <T> T id(String column, Function<UUID, T> make) {
        UUID value = uuid(column);
        return value == null ? null : make.apply(value);
    }

    public String text(String column) {
        try {
            return result.getString(column);
        } catch (SQLException failure) {
            throw new SqlFailure("column " + column, failure);
        }
    }

    public byte[] bytes(String column) {
        return read(column, byte[].class);
    }

    /** A word of an enum, kept by its name. */
    public <E extends Enum<E>> E word(String column, Class<E> type) {
        String name = text(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public long number(String column) {
        return present(column, numberOrNull(column));
    }

    public Long numberOrNull(String column) {
        try {
            long value = result.getLong(column);
            return result.wasNull() ? null : value;
        } catch (SQLException failure) {
            throw new SqlFailure("column " + column, failure);
        }
    }

    /** A number that fits an {@code int}, such as the version of a document. */
    public int count(String column) {
        return Math.toIntExact(number(column));
    }

    public boolean flag(String column) {
        return present(column, flagOrNull(column));
    }

    public Boolean flagOrNull(String column) {
        return read(column, Boolean.class);
    }

    public Points points(String column) {
        BigDecimal value = read(column, BigDecimal.class);
        return value == null ? null : new Points(value);
    }

    public LocalDate date(String column) {
        return read(column, LocalDate.class);
    }

    public Instant instant(String column) {
        OffsetDateTime value = read(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A document; members that the type does not know are passed over. */
    public <T> T json(String column, Class<T> type) {
        String document = text(column);
        try {
            return document == null ? null : json.readValue(document, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "column " + column + " cannot be read as " + type.getSimpleName(), unreadable);
        }
    }

    /** A document of a type with parameters, such as a list. */
    public <T> T json(String column, TypeReference<T> type) {
        String document = text(column);
        try {
            return document == null ? null : json.readValue(document, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("column " + column + " cannot be read as " + type.getType(), unreadable);
        }
    }

    /** The elements of an array; none where the array is null. */
    public List<UUID> uuids(String column) {
        return elements(column, UUID[].class);
    }

    public List<String> texts(String column) {
        return elements(column, String[].class);
    }

    long number(int position) {
        try {
            return result.getLong(position);
        } catch (SQLException failure) {
            throw new SqlFailure("column " + position, failure);
        }
    }

    boolean flag(int position) {
        try {
            return result.getBoolean(position);
        } catch (SQLException failure) {
            throw new SqlFailure("column " + position, failure);
        }
    }

    private <T> List<T> elements(String column, Class<T[]> type) {
        try {
            Array array = result.getArray(column);
            return array == null ? List.of() : List.copyOf(Arrays.asList(type.cast(array.getArray())));
        } catch (SQLException failure) {
            throw new SqlFailure("column " + column, failure);
        }
    }

    private <T> T read(String column, Class<T> type) {
        try {
            return result.getObject(column, type);
        } catch (SQLException failure) {
            throw new SqlFailure("column " + column, failure);
        }
    }

    private static <T> T present(String column, T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null, where a value is always there");
        }
        return value;
    }
}
