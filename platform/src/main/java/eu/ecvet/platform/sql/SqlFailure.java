package eu.ecvet.platform.sql;

import java.sql.SQLException;

/** A statement failed; the cause says how. Values of the statement are not told: they may be about a person. */
public class SqlFailure extends RuntimeException {
    SqlFailure(String statement, SQLException cause) {
        super("this statement failed: " + statement.strip().lines().findFirst().orElse("") + " …", cause);
    }
}
