package eu.ecvet.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The writes of the running transaction that wait to be sent together; what is rolled back is never sent. */
@ApplicationScoped
class Unsent {
    private static final String WAITING = "eu.ecvet.sql.unsent";

    private final TransactionSynchronizationRegistry transaction;

    Unsent(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    record Write(String sql, Object[] values) {}

    /** @param sending sends, before the commit, those that are still there then */
    void add(String sql, Object[] values, Consumer<List<Write>> sending) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("what is written together belongs to a transaction");
        }
        if (transaction.getResource(WAITING) instanceof Waiting waiting) {
            waiting.writes().add(new Write(sql, values));
        } else {
            transaction.putResource(WAITING, new Waiting(new ArrayList<>(List.of(new Write(sql, values)))));
            transaction.registerInterposedSynchronization(new BeforeCommit(sending));
        }
    }

    /** Those that wait, which from here on do not. */
    List<Write> take() {
        if (transaction.getTransactionKey() == null
                || !(transaction.getResource(WAITING) instanceof Waiting waiting)
                || waiting.writes().isEmpty()) {
            return List.of();
        }
        List<Write> writes = List.copyOf(waiting.writes());
        waiting.writes().clear();
        return writes;
    }

    private record Waiting(List<Write> writes) {}

    private final class BeforeCommit implements Synchronization {
        private final Consumer<List<Write>> sending;

        BeforeCommit(Consumer<List<Write>> sending) {
            this.sending = sending;
        }

        @Override
        public void beforeCompletion() {
            sending.accept(take());
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
