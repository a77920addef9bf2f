package eu.ecvet.recognition.openpart;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** All decisions on open parts. */
@ApplicationScoped
class OpenPartDecisions implements PanacheRepositoryBase<OpenPartDecision, UUID> {
    private static final Keyset NEWEST_FIRST = Keyset.descending("decidedOn", "openPartDecisionId");

    /** What was counted for the learner into the open parts of this version of the qualification. */
    List<OpenPartDecisionRecord> of(LearnerId learner, QualificationVersion qualification) {
        return list(
                        "learnerId = ?1 and qualificationId = ?2 and qualificationVersion = ?3",
                        learner.value(),
                        qualification.qualificationId().value(),
                        qualification.version())
                .stream()
                .map(OpenPartDecision::content)
                .toList();
    }

    /**
     * Those that the actor may read, the newest first.
     *
     * @param learner null: on all learners
     */
    Page<OpenPartDecision> page(Actor actor, LearnerId learner, PageRequest request) {
        var values = new HashMap<String, Object>();
        String wanted;
        if (actor.learner().isPresent()) {
            wanted = "learnerId = :reader";
            values.put("reader", actor.learner().get().value());
        } else if (actor.institution().isPresent()) {
            wanted = "decidingInstitutionId = :reader";
            values.put("reader", actor.institution().get().value());
        } else {
            return Page.empty(request);
        }
        if (learner != null) {
            wanted += " and learnerId = :learner";
            values.put("learner", learner.value());
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
                last -> Cursor.at(last.content().decidedOn(), last.content().id()),
                () -> count(all, values));
    }
}
