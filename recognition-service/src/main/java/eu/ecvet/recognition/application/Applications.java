package eu.ecvet.recognition.application;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.recognition.casefile.ReadableRows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All applications and referrals. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {
    private static final Keyset NEWEST_FIRST = Keyset.descending("requested_on", "application_id");
    private static final List<String> INSTITUTIONS = List.of("institution_id", "home_institution_id");

    private final Rows rows;

    Applications(Rows rows) {
        this.rows = rows;
    }

    /** Locks it until the end of the transaction, so that two cases cannot both rest on it. */
    public Optional<Application> locked(UUID id) {
        return find("applicationId", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that the actor may read, the newest first. */
    Page<Application> page(Actor actor, ApplicationState state, PageRequest request) {
        var wanted = ReadableRows.of(actor, "application", INSTITUTIONS).where("state", state);
        return wanted.isNothing()
                ? Page.empty(request)
                : Page.of(
                        wanted.list(rows, "t.*", NEWEST_FIRST, request, Application::shown),
                        request,
                        last -> Cursor.at(last.requestedOn(), last.id()),
                        () -> wanted.count(rows));
    }
}
