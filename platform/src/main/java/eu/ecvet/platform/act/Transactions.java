package eu.ecvet.platform.act;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Runs a piece of work in a transaction of its own and decides by its result whether anything of it stays. */
@ApplicationScoped
public class Transactions {
    private final TransactionManager transactions;
    private final AgroalDataSource database;

    Transactions(TransactionManager transactions, AgroalDataSource database) {
        this.transactions = transactions;
        this.database = database;
    }

    boolean isActive() {
        try {
            return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException broken) {
            throw new IllegalStateException("the transaction manager does not answer", broken);
        }
    }

    public void run(Runnable work) {
        get(
                () -> {
                    work.run();
                    return null;
                },
                nothing -> false);
    }

    /** As {@link #call}, for work that announces no exception. */
    public <T> T get(Supplier<T> work, Predicate<? super T> leavesNothingBehind) {
        try {
            return call(work::get, leavesNothingBehind);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("a transaction failed", failure);
        }
    }

    /** Commits, unless the result is one that leaves nothing behind, or the work throws. */
    public <T> T call(Callable<T> work, Predicate<? super T> leavesNothingBehind) throws Exception {
        transactions.begin();
        T result;
        try {
            result = work.call();
        } catch (Throwable failure) {
            rollBack();
            throw failure;
        }
        if (leavesNothingBehind.test(result)) {
            rollBack();
        } else {
            transactions.commit();
        }
        return result;
    }

    /** From here on the running transaction reads one moment of the database; has to be its first statement. */
    void takeSnapshot() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
        }
    }

    private void rollBack() throws SystemException {
        if (isActive()) {
            transactions.rollback();
        }
    }
}
