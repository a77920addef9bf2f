package eu.ecvet.bench.world;

import eu.ecvet.bench.world.CopiedTables.Table;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Many records out of one that was made in good order through the services: every row that belongs to it is copied with every id
 * of its own replaced by one that follows from it and from the number of the copy, the same in all databases. So a copy is as
 * consistent as its original: keys, checks and triggers stand while it is made, and what one service says of it the others know.
 */
public final class Copies {
    private static final int AT_ONCE = 20_000;

    private Copies() {}

    /** The id that the copy of this number has instead of the original's. */
    public static UUID id(UUID original, long copy) {
        return UUID.fromString(
                md5(original + ":" + copy).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
    }

    private static String md5(String text) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("MD5")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All ids of a learner's own, in whatever database: of her agreements, assessments, transcripts, cases and decisions. */
    public static Set<UUID> idsOf(UUID learner, Collection<Database> databases) {
        Set<UUID> ids = new TreeSet<>(Set.of(learner));
        int before;
        do {
            before = ids.size();
            for (Database database : databases) {
                collect(database, CopiedTables.ofALearner(database.name()), ids);
            }
        } while (ids.size() > before);
        return ids;
    }

    private static void collect(Database database, CopiedTables tables, Set<UUID> ids) {
        try (Connection connection = database.open()) {
            for (Table table : tables.tables()) {
                for (Column column : columns(connection, table.name())) {
                    if (column.type().equals("uuid") && tables.isOwn(column.name())) {
                        read(
                                connection,
                                "select distinct %s from %s where %s::text = any (?) and %1$s is not null"
                                        .formatted(column.name(), table.name(), table.by()),
                                ids);
                    }
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("ids in " + database.name(), broken);
        }
    }

    private static void read(Connection connection, String sql, Set<UUID> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(connection, ids));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    /** Copies a learner's life, from one number to another, in one database. */
    public static void ofALearner(Database database, Set<UUID> ids, long from, long until) {
        make(database, CopiedTables.ofALearner(database.name()), ids, from, until);
    }

    /** Copies a published qualification with its units. Its title and code carry the number, so that a search tells them apart. */
    public static void ofAQualification(Database registry, Set<UUID> ids, long from, long until) {
        make(registry, CopiedTables.ofAQualification(), ids, from, until);
    }

    private static void make(Database database, CopiedTables tables, Set<UUID> ids, long from, long until) {
        try (Connection connection = database.open()) {
            for (Table table : tables.tables()) {
                setAside(connection, table, ids);
            }
            execute(connection, "create temporary table made (n bigint, ids text[])");
            connection.setAutoCommit(false);
            for (long first = from; first <= until; first += AT_ONCE) {
                long last = Math.min(until, first + AT_ONCE - 1);
                number(connection, ids, first, last);
                for (Table table : tables.tables()) {
                    copy(connection, tables, table);
                }
                for (Table table : tables.published()) {
                    publish(connection, table, ids, first, last);
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
            execute(connection, "analyze");
        } catch (SQLException broken) {
            throw new IllegalStateException("copies in " + database.name(), broken);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * The originals of a table, so that nobody looks for them among ever more copies. Their documents are kept as formats, in which
     * the place of each id carries its number: to look for ids in every copy takes an hour.
     */
    private static void setAside(Connection connection, Table table, Set<UUID> ids) throws SQLException {
        List<String> kept = new ArrayList<>();
        for (Column column : columns(connection, table.name())) {
            kept.add(
                    switch (column.type()) {
                        case "jsonb" -> format(column.name() + "::text", ids) + " as " + column.name();
                        case "bytea" ->
                            format("convert_from(%s, 'UTF8')".formatted(column.name()), ids) + " as " + column.name();
                        default -> column.name();
                    });
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "create temporary table %s as select %s from %s t where t.%s::text = any (?)"
                        .formatted(originals(table), String.join(", ", kept), table.name(), table.by()))) {
            statement.setArray(1, array(connection, ids));
            statement.execute();
        }
    }

    private static String originals(Table table) {
        return "original_" + table.name();
    }

    private static String format(String text, Set<UUID> ids) {
        String format = "replace(%s, '%%', '%%%%')".formatted(text);
        int place = 0;
        for (UUID id : ids) {
            place++;
            format = "replace(" + format + ", '" + id + "', '%" + place + "$s')";
        }
        return format;
    }

    /** The numbers of the next copies, each with the ids that it has instead of the originals'. */
    private static void number(Connection connection, Set<UUID> ids, long first, long last) throws SQLException {
        execute(connection, "truncate made");
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into made (n, ids)
                select n, (select array_agg(md5(id || ':' || n)::uuid::text order by place)
                             from unnest(?::text[]) with ordinality as original (id, place))
                  from generate_series(?, ?) n""")) {
            statement.setArray(1, array(connection, ids));
            statement.setLong(2, first);
            statement.setLong(3, last);
            statement.executeUpdate();
        }
        execute(connection, "analyze made");
    }

    private static void copy(Connection connection, CopiedTables tables, Table table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns(connection, table.name())) {
            names.add(column.name());
            values.add(tables.published().contains(table) ? unpublished(tables, column) : value(tables, column));
        }
        execute(
                connection,
                "insert into %s (%s) select %s from %s t, made"
                        .formatted(
                                table.name(), String.join(", ", names), String.join(", ", values), originals(table)));
    }

    /** What is published never changes, so it gets all its parts before it is (BR-Q05). */
    private static void publish(Connection connection, Table table, Set<UUID> ids, long first, long last)
            throws SQLException {
        String sql = """
                update %s set state = 'PUBLISHED', published_at = now()
                 where state = 'APPROVED'
                   and %s in (select md5(id || ':' || n)::uuid from unnest(?) id, generate_series(?, ?) n)""".formatted(table.name(), table.by());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array(connection, ids));
            statement.setLong(2, first);
            statement.setLong(3, last);
            statement.executeUpdate();
        }
    }

    private static String unpublished(CopiedTables tables, Column column) {
        return switch (column.name()) {
            case "state" -> "'APPROVED'";
            case "published_at" -> "null";
            default -> value(tables, column);
        };
    }

    private static String value(CopiedTables tables, Column column) {
        String plain = "t." + column.name();
        return switch (column.type()) {
            case "uuid" -> tables.isOwn(column.name()) ? own(plain, "uuid") : plain;
            case "jsonb" -> "format(%s, variadic ids)::jsonb".formatted(plain);
            case "bytea" -> "convert_to(format(%s, variadic ids), 'UTF8')".formatted(plain);
            case "text" ->
                switch (column.name()) {
                    case "aggregate_id" -> own(plain, "text");
                    case "code", "etag" -> plain + " || '-' || n";
                    case "search_text" -> plain + " || ' ' || n";
                    default -> plain;
                };
            default -> plain;
        };
    }

    private static String own(String column, String type) {
        return "case when %s is not null then md5(%1$s || ':' || n)::uuid::%s end".formatted(column, type);
    }

    private record Column(String name, String type) {}

    /** What the database computes itself is not copied. */
    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                select column_name, data_type from information_schema.columns
                 where table_schema = 'public' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
                 order by ordinal_position""")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return columns;
    }

    private static Array array(Connection connection, Set<UUID> ids) throws SQLException {
        return connection.createArrayOf("text", ids.stream().map(UUID::toString).toArray());
    }
}
