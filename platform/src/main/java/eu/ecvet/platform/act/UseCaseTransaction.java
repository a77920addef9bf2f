package eu.ecvet.platform.act;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.StaleStateException;

@UseCase
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
class UseCaseTransaction {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 3;

    private final Transactions transactions;

    UseCaseTransaction(Transactions transactions) {
        this.transactions = transactions;
    }

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        if (transactions.isActive()) {
            if (asks(call, UseCase::rehearsal) || asks(call, UseCase::snapshot)) {
                // It would be kept with the outer transaction, or would read more than one moment.
                throw new IllegalStateException("a rehearsal or a snapshot runs in a transaction of its own");
            }
            return call.proceed();
        }
        if (asks(call, UseCase::reading)) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.call(
                        () -> {
                            if (asks(call, UseCase::snapshot)) {
                                transactions.takeSnapshot();
                            }
                            return call.proceed();
                        },
                        answer -> answer instanceof Answer.Refused || asks(call, UseCase::rehearsal));
            } catch (Exception failure) {
                if (failure instanceof Refused refused && call.getMethod().getReturnType() == Answer.class) {
                    return Answer.refused(refused.refusal());
                }
                boolean stale = has(failure, OptimisticLockException.class) || has(failure, StaleStateException.class);
                boolean collided = sqlState(failure)
                        .filter(state -> state.equals(UNIQUE_VIOLATION)
                                || state.equals(SERIALIZATION_FAILURE)
                                || state.equals(DEADLOCK))
                        .isPresent();
                if (collided && attempt < ATTEMPTS) {
                    continue;
                }
                if ((stale || collided) && call.getMethod().getReturnType() == Answer.class) {
                    return Answer.refused(stale ? new Refusal.StaleVersion() : new Refusal.Contended());
                }
                throw failure;
            }
        }
    }

    private static boolean asks(InvocationContext call, Predicate<UseCase> what) {
        UseCase useCase = call.getMethod().getAnnotation(UseCase.class);
        return useCase != null && what.test(useCase);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }
}
