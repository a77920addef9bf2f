package eu.ecvet.bench;

import eu.ecvet.bench.load.Request;
import eu.ecvet.bench.world.Copies;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One line of the table.
 *
 * @param database of the service that answers
 * @param request about a different record each time
 * @param about the request whose statements are captured: about the original, or about a record of {@code used} where it can be
 *     sent only once for each; its answer is never looked at
 * @param used null: the request can be sent for the same record again and again
 * @param beside by what it is limited
 */
record Operation(String name, String database, Request request, Request about, OneAfterAnother used, Beside beside) {
    /** To record one and to tell it. */
    static final String ASSESSMENT = "assessment with its event";

    enum Beside {
        /** HTTP and the check of a token alone: nothing is asked of the database. */
        H,
        /** HTTP and the database, one after the other. */
        L
    }

    Operation(String name, String database, Request request, Request about, Beside beside) {
        this(name, database, request, about, null, beside);
    }

    static Operation named(String name, List<Operation> operations) {
        return operations.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Ids that stood in the statements captured last, each with that of the original whose copies have others. */
    Map<UUID, UUID> originals(Set<UUID> ids) {
        return ids.stream().collect(Collectors.toMap(id -> used == null ? id : Copies.id(id, used.last()), id -> id));
    }
}
