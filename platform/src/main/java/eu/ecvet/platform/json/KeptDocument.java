package eu.ecvet.platform.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * A document that never changes, as it is kept in memory: compressed once, because everybody who asks gets the same bytes.
 *
 * @param etag strong, of the bytes
 * @param gzipped the bytes, compressed as RFC 1952 says
 */
public record KeptDocument(String etag, byte[] bytes, byte[] gzipped) {

    public static KeptDocument of(String etag, byte[] bytes) {
        var compressed = new ByteArrayOutputStream(bytes.length / 4);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return new KeptDocument(etag, bytes, compressed.toByteArray());
    }

    public int weight() {
        return bytes.length + gzipped.length;
    }
}
