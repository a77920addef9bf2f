package eu.ecvet.platform.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Room in the memory of the service for what does not change. */
@ApplicationScoped
public class Memory {
    private final TransactionSynchronizationRegistry transaction;

    Memory(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    public <K, V> Remembered<K, V> forAtMost(int things) {
        return new Remembered<>(things, transaction);
    }
}
