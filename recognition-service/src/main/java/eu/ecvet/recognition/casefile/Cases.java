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
import java.util.Optional;
import java.util.UUID;

/** All recognition cases. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<RecognitionCase, UUID> {
    private static final int AT_ONCE = 200;
    private static final Keyset NEWEST_FIRST = Keyset.descending("opened_on", "case_id");

    /** Whose turn it is depends on the file only as long as nothing is validated. */
    private static final String FOR_A_LIST = """
            case_id, version, state, learner_id, qualification_id, qualification_version, learning_agreement_id,
            agreement_version, procedure_id, home_institution_id, validating_institution_id, recognising_institution_id,
            application_id, opened_on, request_hash, case when state = 'RECEIVED' then file end as file, validation_id,
            decision_id, result, notified_on, appeal_until, final_on""";

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

    /** The same to be shown and not to be changed. */
    public Optional<RecognitionCase> shownTo(Actor actor, CaseId id) {
        return rows.one("select * from recognition_case where case_id = ?", RecognitionCase::shown, id)
                .filter(actor::mayRead);
    }

    /** The same, locked until the end of the transaction: what others did meanwhile is seen, and nobody changes it. */
    public Optional<RecognitionCase> lockedFor(Actor actor, CaseId id) {
        return locked(id).filter(actor::mayRead);
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
        var wanted = ReadableRows.of(actor, "recognition_case", ReadableRows.OF_A_CASE)
                .about(learner)
                .where("state", state);
        return wanted.isNothing()
                ? Page.empty(request)
                : Page.of(
                        wanted.list(rows, FOR_A_LIST, NEWEST_FIRST, request, RecognitionCase::shown),
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
