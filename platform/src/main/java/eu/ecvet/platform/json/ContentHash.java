package eu.ecvet.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * The hash to which a signature binds (BR-M08, BR-L10): SHA-256 over the content as JSON with object members in the order
 * of their names, no white space, members without a value left out, UTF-8. Whoever has the content can compute it again.
 */
@ApplicationScoped
public class ContentHash {
    private final ObjectMapper json;

    ContentHash(ObjectMapper json) {
        this.json = json;
    }

    /** The hash as {@code sha-256:} and 64 hexadecimal digits. */
    public String of(Object content) {
        return "sha-256:" + HexFormat.of().formatHex(sha256(canonical(content).getBytes(StandardCharsets.UTF_8)));
    }

    /** A short hash for an ETag, where there is no row version that could serve as one. */
    public String tag(Object content) {
        return tag(canonical(content).getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes that are sent as they are. */
    public static String tag(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes), 0, 16);
    }

    /** The canonical text that is hashed. */
    public String canonical(Object content) {
        try {
            return json.writeValueAsString(ordered(json.valueToTree(content)));
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException("content that cannot be written as JSON", cannotHappen);
        }
    }

    private static JsonNode ordered(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            var names = new TreeSet<String>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode member = object.get(name);
                if (!member.isNull()) {
                    sorted.set(name, ordered(member));
                }
            }
            return sorted;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> items.add(ordered(item)));
            return items;
        }
        return node;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
