package eu.ecvet.recognition.application;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;

/** All applications and referrals. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {
    private static final Keyset NEWEST_FIRST = Keyset.descending("requestedOn", "applicationId");

    /** Locks it until the end of the transaction, so that two cases cannot both rest on it. */
    public Optional<Application> locked(UUID id) {
        return find("applicationId", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that the actor may read, the newest first. */
    Page<Application> page(Actor actor, ApplicationState state, PageRequest request) {
        var values = new HashMap<String, Object>();
        String wanted;
        if (actor.learner().isPresent()) {
            wanted = "learnerId = :learner";
            values.put("learner", actor.learner().get().value());
        } else if (actor.institution().isPresent()) {
            wanted = "(institutionId = :institution or homeInstitutionId = :institution)";
            values.put("institution", actor.institution().get().value());
        } else {
            return Page.empty(request);
        }
        if (state != null) {
            wanted += " and state = :state";
            values.put("state", state);
        }
        String all = wanted;
        var withPlace = new HashMap<>(values);
        request.after().ifPresent(after -> {
            withPlace.put("after0", after.date(0));
            withPlace.put("after1", after.id(1));
        });
        return Page.of(
                find(all + NEWEST_FIRST.after(request, "and") + NEWEST_FIRST.order(), withPlace)
                        .page(0, request.rows())
                        .list(),
                request,
                last -> Cursor.at(last.requestedOn(), last.id()),
                () -> count(all, values));
    }
}
