package eu.ecvet.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The identities of access tokens whose signature was checked a moment ago: checking it costs more than reading a row. A
 * token is trusted again for a short time, never beyond its own end, and all are forgotten when the issuer signs with a key
 * that was not seen before. Kept under a hash, so that no token can be read out of a memory dump.
 */
final class VerifiedTokens {
    private final Cache<String, Verified> verified;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    private record Verified(SecurityIdentity identity, Instant until) {}

    VerifiedTokens(int atMost, Duration trustedFor, Clock clock) {
        this.clock = clock;
        this.verified = Caffeine.newBuilder()
                .maximumSize(atMost)
                .expireAfter(Expiry.creating((String token, Verified found) -> trustedFor))
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    Optional<SecurityIdentity> find(String token) {
        return Optional.ofNullable(verified.getIfPresent(hash(token)))
                .filter(found -> clock.instant().isBefore(found.until()))
                .map(Verified::identity);
    }

    /**
     * @param key the {@code kid} under which the issuer signed
     * @param until the token's own end
     */
    void keep(String token, SecurityIdentity identity, String key, Instant until) {
        if (keys.add(key)) {
            // The issuer has a new key; what an old one signed is checked against the keys of now. Only keys that have
            // verified a token come here, so there are as many as the issuer ever had.
            verified.invalidateAll();
        }
        verified.put(hash(token), new Verified(identity, until));
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }
}
