package eu.ecvet.recognition.openpart;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.recognition.casefile.ReadableRows;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All decisions on open parts. */
@ApplicationScoped
class OpenPartDecisions implements PanacheRepositoryBase<OpenPartDecision, UUID> {
    private static final Keyset NEWEST_FIRST = Keyset.descending("decided_on", "open_part_decision_id");

    private final Rows rows;

    OpenPartDecisions(Rows rows) {
        this.rows = rows;
    }

    /** The decision, if this actor may read it, to be shown only. */
    Optional<OpenPartDecision> shownTo(Actor actor, UUID id) {
        return rows.one("select * from open_part_decision where open_part_decision_id = ?", OpenPartDecision::shown, id)
                .filter(actor::mayRead);
    }

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
        var wanted = ReadableRows.of(actor, "open_part_decision", List.of("deciding_institution_id"))
                .about(learner);
        return wanted.isNothing()
                ? Page.empty(request)
                : Page.of(
                        wanted.list(rows, "t.*", NEWEST_FIRST, request, OpenPartDecision::shown),
                        request,
                        last -> Cursor.at(
                                last.content().decidedOn(), last.content().id()),
                        () -> wanted.count(rows));
    }
}
