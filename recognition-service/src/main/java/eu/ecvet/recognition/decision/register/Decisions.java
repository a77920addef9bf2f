package eu.ecvet.recognition.decision.register;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.recognition.casefile.ReadableRows;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All recognition decisions. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<Decision, UUID> {
    private static final Keyset NEWEST_FIRST = Keyset.descending("decided_on", "decision_id");

    private final Rows rows;

    Decisions(Rows rows) {
        this.rows = rows;
    }

    /** The decision, if this actor may read it: for anybody else it is the same as if it did not exist. */
    Optional<Decision> readableBy(Actor actor, DecisionId id) {
        return rows.one("select * from decision where decision_id = ?", Decision::shown, id)
                .filter(actor::mayRead);
    }

    /**
     * Decisions that the actor may read, the newest first.
     *
     * @param learner null: on all learners
     */
    Page<Decision> page(Actor actor, LearnerId learner, PageRequest request) {
        var wanted = ReadableRows.of(actor, "decision", ReadableRows.OF_A_CASE).about(learner);
        return wanted.isNothing()
                ? Page.empty(request)
                : Page.of(
                        wanted.list(rows, "t.*", NEWEST_FIRST, request, Decision::shown),
                        request,
                        last -> Cursor.at(
                                last.content().decidedOn(), last.content().decisionId()),
                        () -> wanted.count(rows));
    }
}
