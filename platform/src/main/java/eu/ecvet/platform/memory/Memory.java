package eu.ecvet.platform.memory;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;

/** Room in the memory of the service for what does not change, or hardly ever. */
@ApplicationScoped
public class Memory {
    private final TransactionSynchronizationRegistry transaction;

    Memory(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    public <K, V> Remembered<K, V> forAtMost(int things) {
        return new Remembered<>(Caffeine.newBuilder().maximumSize(things).build(), transaction);
    }

    /** For what changes seldom: other instances of the service, which do not see the change, say the old for so long. */
    public <K, V> Remembered<K, V> forAMoment(int things, Duration moment) {
        return new Remembered<>(
                Caffeine.newBuilder()
                        .maximumSize(things)
                        .expireAfterWrite(moment)
                        .build(),
                transaction);
    }
}
