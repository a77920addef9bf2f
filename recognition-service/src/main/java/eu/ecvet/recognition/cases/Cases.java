package eu.ecvet.recognition.cases;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.QualificationId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
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

    public Optional<RecognitionCase> find(CaseId id) {
        return findByIdOptional(id.value());
    }

    /** The case, if this actor may read it: for anybody else it is the same as if it did not exist. */
    public Optional<RecognitionCase> readableBy(Actor actor, CaseId id) {
        return find(id).filter(found -> mayRead(actor, found));
    }

    /** The institutions that validate, recognise and sent the learner; the learner; the learner's guardian. */
    public static boolean mayRead(Actor actor, RecognitionCase found) {
        return actor.isLearner(found.learner())
                || actor.isGuardianOf(found.learner())
                || actor.actsFor(found.validating())
                || actor.actsFor(found.recognising())
                || actor.actsFor(found.home());
    }

    /** What lies in the cases of the learner in the qualification that nobody has decided yet. */
    List<CaseFile> undecided(LearnerId learner, QualificationId qualification) {
        return find(
                        "learnerId = ?1 and qualificationId = ?2 and state in ?3",
                        learner.value(),
                        qualification.value(),
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

    /** Locks the case until the end of the transaction: a handler of events cannot ask anybody to try again. */
    Optional<RecognitionCase> lockedOfAgreement(LearningAgreementId agreement) {
        return find("learningAgreementId", agreement.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Cases that the actor may read, the newest first. */
    Page<RecognitionCase> page(Actor actor, CaseState state, LearnerId learner, PageRequest request) {
        boolean ownCases = actor.has(Role.LEARNER) || actor.has(Role.GUARDIAN);
        UUID institution = actor.institution().map(id -> id.value()).orElse(null);
        UUID reader = ownCases ? actor.learner().map(LearnerId::value).orElse(null) : null;
        if (institution == null && reader == null) {
            return Page.of(List.of(), request, 0);
        }
        var wanted = new StringBuilder("(learnerId = :reader or homeInstitutionId = :institution"
                + " or validatingInstitutionId = :institution or recognisingInstitutionId = :institution)");
        var values = Parameters.with("reader", reader).and("institution", institution);
        if (state != null) {
            wanted.append(" and state = :state");
            values.and("state", state);
        }
        if (learner != null) {
            wanted.append(" and learnerId = :learner");
            values.and("learner", learner.value());
        }
        var query = find(wanted.toString(), Sort.descending("openedOn").and("caseId"), values);
        return Page.of(query.page(request.page(), request.size()).list(), request, query.count());
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
