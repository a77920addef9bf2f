package eu.ecvet.platform.inbox.waiting;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.hibernate.StaleStateException;

/** Whether something broke only for the moment, so that the same once more may go well. */
public final class Trouble {
    private Trouble() {}

    /** The database is away or busy, or somebody else wrote at the same time. */
    public static boolean isOfTheMoment(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean ofTheMoment =
                    switch (cause) {
                        case SQLException sql -> isOfTheMoment(sql.getSQLState());
                        case OptimisticLockException stale -> true;
                        case StaleStateException stale -> true;
                        case SystemException transactionManager -> true;
                        case XAException transactionManager -> true;
                        case java.net.SocketException connection -> true;
                        default -> false;
                    };
            if (ofTheMoment) {
                return true;
            }
        }
        return false;
    }

    /** Without a state it is the pool that has no connection to give. */
    private static boolean isOfTheMoment(String sqlState) {
        if (sqlState == null || sqlState.length() != 5) {
            return true;
        }
        return switch (sqlState.substring(0, 2)) {
            // connection, transaction rolled back (deadlock, serialization), resources, object in use, operator, system
            case "08", "40", "53", "55", "57", "58" -> true;
            default -> false;
        };
    }
}
