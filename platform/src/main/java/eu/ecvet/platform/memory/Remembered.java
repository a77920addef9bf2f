package eu.ecvet.platform.memory;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What was read of things that do not change once they are there, such as published versions; the least used go when there are
 * too many. A transaction that writes some of them reads them from the database, and nothing of what it read is kept: it may be
 * rolled back. That a thing is unknown is never remembered.
 */
public final class Remembered<K, V> {
    private final Cache<K, V> remembered;
    private final AtomicLong written = new AtomicLong();
    private final TransactionSynchronizationRegistry transaction;

    Remembered(Cache<K, V> remembered, TransactionSynchronizationRegistry transaction) {
        this.remembered = remembered;
        this.transaction = transaction;
    }

    /** @param reading of those that are not remembered; an unknown one is missing in its answer */
    public Map<K, V> of(Collection<K> asked, Function<Set<K>, Map<K, V>> reading) {
        Set<K> missing = new HashSet<>(asked);
        if (isWrittenHere()) {
            return missing.isEmpty() ? Map.of() : reading.apply(missing);
        }
        Map<K, V> found = new HashMap<>(remembered.getAllPresent(missing));
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            long before = written.get();
            Map<K, V> read = reading.apply(missing);
            remembered.putAll(read);
            if (written.get() != before) {
                // What was read may be what has just been written anew.
                remembered.invalidateAll(read.keySet());
            }
            found.putAll(read);
        }
        return found;
    }

    /** The running transaction writes the thing, for the first time or once more: from here on it reads the database. */
    public void writtenHere(K key) {
        transaction.putResource(this, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                written.incrementAndGet();
                remembered.invalidate(key);
            }
        });
    }

    private boolean isWrittenHere() {
        return transaction.getTransactionKey() != null && transaction.getResource(this) != null;
    }
}
