package eu.ecvet.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * One record as Kafka gave it, whatever bytes stand in it.
 *
 * @param key null if the record has none
 * @param value null if the record has none
 */
record Delivery(String topic, int partition, long offset, byte[] key, byte[] value) {
    private static final int KEPT_BYTES = 2_000;
    private static final int KEPT_KEY = 100;

    /** The same for the same record, however often it is delivered. */
    UUID id() {
        return UUID.nameUUIDFromBytes(place().getBytes(StandardCharsets.UTF_8));
    }

    String place() {
        return topic + "/" + partition + "/" + offset;
    }

    /** The key, if it can be shown; its first bytes otherwise. */
    String shownKey() {
        if (key == null) {
            return id().toString();
        }
        String text = new String(key, StandardCharsets.UTF_8);
        boolean plain = text.length() <= KEPT_KEY && text.chars().allMatch(sign -> sign > ' ' && sign < 127);
        return plain ? text : "base64:" + encoded(key, KEPT_KEY);
    }

    /** What is kept of a record that is no event: its place and its first bytes. */
    Kept kept() {
        return new Kept(place(), value == null ? 0 : value.length, value == null ? "" : encoded(value, KEPT_BYTES));
    }

    /** @param base64 the first bytes of the record */
    record Kept(String place, int bytes, String base64) {}

    private static String encoded(byte[] bytes, int atMost) {
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, Math.min(bytes.length, atMost)));
    }
}
