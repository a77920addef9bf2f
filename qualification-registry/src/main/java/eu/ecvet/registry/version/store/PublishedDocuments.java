package eu.ecvet.registry.version.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.json.KeptDocument;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.registry.version.VersionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/**
 * What published versions say, byte for byte (BR-Q05). Written once, when a version is published; from then on every read
 * serves these bytes, from memory where possible. Whether a version was superseded since stands in the overview of its unit
 * or qualification, because that changes and this does not.
 */
@ApplicationScoped
public class PublishedDocuments {
    private final Rows rows;
    private final ObjectMapper json;
    private final Cache<Key, KeptDocument> atHand;

    private record Key(String word, VersionId id) {}

    PublishedDocuments(Rows rows, ObjectMapper json, DocumentsConfig config) {
        this.rows = rows;
        this.json = json;
        this.atHand = Caffeine.newBuilder()
                .maximumWeight(config.cacheBytes())
                .weigher((Key key, KeptDocument document) -> document.weight())
                .build();
    }

    /** Writes the document in the running transaction. */
    public void keep(VersionId id, String word, Object view) {
        byte[] bytes = bytes(view);
        rows.update(
                "insert into published_document (kind, aggregate_id, number, etag, bytes) values (?, ?, ?, ?, ?)",
                kind(word),
                id.subjectId(),
                id.number(),
                ContentHash.tag(bytes),
                bytes);
    }

    /** If somebody read it not long ago; asks nobody. */
    public Optional<KeptDocument> atHand(VersionId id, String word) {
        return Optional.ofNullable(atHand.getIfPresent(new Key(word, id)));
    }

    /** Empty where that version was never published. */
    public Optional<KeptDocument> find(VersionId id, String word) {
        Key key = new Key(word, id);
        KeptDocument known = atHand.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<KeptDocument> stored = rows.one(
                "select etag, bytes from published_document where kind = ? and aggregate_id = ? and number = ?",
                row -> KeptDocument.of(row.text("etag"), row.bytes("bytes")),
                kind(word),
                id.subjectId(),
                id.number());
        stored.ifPresent(document -> atHand.put(key, document));
        return stored;
    }

    private static String kind(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException("a published version that cannot be written as JSON", cannotHappen);
        }
    }
}
