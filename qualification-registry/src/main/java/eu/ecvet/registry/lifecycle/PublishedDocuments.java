package eu.ecvet.registry.lifecycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * What published versions say, byte for byte (BR-Q05). Written once, when a version is published; from then on every read
 * serves these bytes, from memory where possible. Whether a version was superseded since stands in the overview of its unit
 * or qualification, because that changes and this does not.
 */
@ApplicationScoped
public class PublishedDocuments {
    private static final String FOREVER = "private, max-age=31536000, immutable";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Cache<Key, Document> atHand;

    public enum Kind {
        UNIT,
        QUALIFICATION
    }

    private record Key(Kind kind, UUID id, int number) {}

    /** The bytes and the hash that stands for them. */
    public record Document(String etag, byte[] bytes) {
        /** 200 with the bytes, or 304 where the caller has them already. */
        public Response answer(Request request) {
            EntityTag tag = new EntityTag(etag);
            var unchanged = request.evaluatePreconditions(tag);
            return (unchanged == null ? Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE) : unchanged)
                    .tag(tag)
                    .header("Cache-Control", FOREVER)
                    .build();
        }
    }

    PublishedDocuments(AgroalDataSource database, ObjectMapper json, DocumentsConfig config) {
        this.database = database;
        this.json = json;
        this.atHand = Caffeine.newBuilder()
                .maximumWeight(config.cacheBytes())
                .weigher((Key key, Document document) -> document.bytes().length)
                .build();
    }

    /** Writes the document in the running transaction. */
    public void keep(Kind kind, UUID id, int number, Object view) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into published_document (kind, aggregate_id, number, etag, bytes) values (?, ?, ?, ?, ?)")) {
            byte[] bytes = json.writeValueAsBytes(view);
            statement.setString(1, kind.name());
            statement.setObject(2, id);
            statement.setInt(3, number);
            statement.setString(4, hash(bytes));
            statement.setBytes(5, bytes);
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("a published version could not be written", failure);
        }
    }

    /** Empty where that version was never published. */
    public Optional<Document> find(Kind kind, UUID id, int number) {
        Key key = new Key(kind, id, number);
        Document known = atHand.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Document> stored = stored(key);
        stored.ifPresent(document -> atHand.put(key, document));
        return stored;
    }

    private Optional<Document> stored(Key key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select etag, bytes from published_document where kind = ? and aggregate_id = ? and number = ?")) {
            statement.setString(1, key.kind().name());
            statement.setObject(2, key.id());
            statement.setInt(3, key.number());
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Document(rows.getString(1), rows.getBytes(2))) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a published version could not be read", failure);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
