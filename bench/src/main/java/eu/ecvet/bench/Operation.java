package eu.ecvet.bench;

import eu.ecvet.bench.load.Request;

/**
 * One line of the table.
 *
 * @param database of the service that answers
 * @param request about a different record each time
 * @param about the request about the original, for the statements that it sends; its answer is never looked at
 * @param beside by what it is limited
 */
record Operation(String name, String database, Request request, Request about, Beside beside) {
    enum Beside {
        /** HTTP and the check of a token alone: nothing is asked of the database. */
        H,
        /** HTTP and the database, one after the other. */
        L
    }
}
