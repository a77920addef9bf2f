package eu.ecvet.recognition.casefile;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.QualificationVersion;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All recognition cases. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<RecognitionCase, UUID> {
    private static final int AT_ONCE = 200;
    private static final Keyset NEWEST_FIRST = Keyset.descending("opened_on", "case_id");

    private final Rows rows;

    Cases(Rows rows) {
        this.rows = rows;
    }

    public Optional<RecognitionCase> find(CaseId id) {
        return findByIdOptional(id.value());
    }

    /** The case, if this actor may read it: for anybody else it is the same as if it did not exist. */
    public Optional<RecognitionCase> readableBy(Actor actor, CaseId id) {
        return find(id).filter(actor::mayRead);
    }

    /** What lies in the cases of the learner in this version of the qualification that nobody has decided yet. */
    public List<CaseFile> undecided(LearnerId learner, QualificationVersion qualification) {
        return find(
                        "learnerId = ?1 and qualificationId = ?2 and qualificationVersion = ?3 and state in ?4",
                        learner.value(),
                        qualification.qualificationId().value(),
                        qualification.version(),
                        CaseState.UNDECIDED)
                .list()
                .stream()
                .map(RecognitionCase::file)
                .toList();
    }

    /** What a decision may have changed while this transaction waited in the queue of the learner. */
    public void readAgain(RecognitionCase opened) {
        getEntityManager().refresh(opened);
    }

    /** Locks the case until the end of the transaction: a clock cannot ask anybody to try again. */
    public Optional<RecognitionCase> locked(CaseId id) {
        return find("caseId", id.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Locks the case until the end of the transaction: a handler of events cannot ask anybody to try again. */
    public Optional<RecognitionCase> lockedOfAgreement(LearningAgreementId agreement) {
        return find("learningAgreementId", agreement.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /**
     * Cases that the actor may read, the newest first.
     *
     * @param state null: in whatever state
     * @param learner null: of all learners
     */
    public Page<RecognitionCase> page(Actor actor, CaseState state, LearnerId learner, PageRequest request) {
        var wanted =
                ReadableRows.of(actor, "recognition_case").where("state", state).where("learner_id", learner);
        if (wanted.isNothing()) {
            return Page.empty(request);
        }
        List<UUID> ids = wanted.ids(rows, "case_id", NEWEST_FIRST, request);
        Map<UUID, RecognitionCase> found = find("caseId in ?1", ids).stream()
                .collect(Collectors.toMap(opened -> opened.id().value(), opened -> opened));
        return Page.of(
                ids.stream().map(found::get).toList(),
                request,
                last -> Cursor.at(last.openedOn(), last.id()),
                () -> wanted.count(rows));
    }

    /** Notified cases whose appeal period is over on the date, the oldest first. */
    public List<CaseId> dueToBecomeFinal(LocalDate on) {
        return find("state = ?1 and appealUntil < ?2 order by appealUntil", CaseState.NOTIFIED, on)
                .page(0, AT_ONCE)
                .list()
                .stream()
                .map(RecognitionCase::id)
                .toList();
    }
}
