package eu.ecvet.functions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * What was read of institutions a moment ago: every act asks for it, and it changes a few times in a year. Forgotten here with
 * the transaction that changes it, and in the service's other instances, which do not see that transaction, after
 * {@link #FOR} (ADR 16). That an institution is unknown is never remembered: whoever waits for it goes on at once.
 */
@ApplicationScoped
class InstitutionsRemembered {
    private static final Duration FOR = Duration.ofSeconds(1);
    private static final int AT_MOST = 10_000;
    private static final String CHANGED_HERE = "eu.ecvet.institutions.changed";

    private final Cache<InstitutionId, KnownInstitution> remembered =
            Caffeine.newBuilder().maximumSize(AT_MOST).expireAfterWrite(FOR).build();
    private final AtomicLong changes = new AtomicLong();
    private final TransactionSynchronizationRegistry transaction;

    InstitutionsRemembered(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** @param reading of those that are not remembered; an unknown one is missing in its answer */
    Map<InstitutionId, KnownInstitution> of(
            Collection<InstitutionId> asked,
            Function<Collection<InstitutionId>, Map<InstitutionId, KnownInstitution>> reading) {
        if (hasChangedHere()) {
            return reading.apply(asked);
        }
        Map<InstitutionId, KnownInstitution> found = new HashMap<>(remembered.getAllPresent(asked));
        Set<InstitutionId> missing = new HashSet<>(asked);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            long before = changes.get();
            Map<InstitutionId, KnownInstitution> read = reading.apply(missing);
            remembered.putAll(read);
            if (changes.get() != before) {
                // What was read may be what has just been changed.
                remembered.invalidateAll(read.keySet());
            }
            found.putAll(read);
        }
        return found;
    }

    /** The running transaction changes the institution: it reads the database from here on, others when it has ended. */
    void forgetWithTransaction(InstitutionId institution) {
        transaction.putResource(CHANGED_HERE, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                changes.incrementAndGet();
                remembered.invalidate(institution);
            }
        });
    }

    private boolean hasChangedHere() {
        return transaction.getTransactionKey() != null && transaction.getResource(CHANGED_HERE) != null;
    }
}
