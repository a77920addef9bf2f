package eu.ecvet.recognition.decision;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.recognition.cases.Cases;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All recognition decisions; readable by those who may read their case. */
@ApplicationScoped
class Decisions implements PanacheRepositoryBase<Decision, UUID> {

    private final Cases cases;

    Decisions(Cases cases) {
        this.cases = cases;
    }

    @UseCase
    Answer<DecisionRecord> read(Actor actor, DecisionId id) {
        return findByIdOptional(id.value())
                .map(Decision::content)
                .filter(decision -> cases.readableBy(actor, decision.caseId()).isPresent())
                .map(Answer::done)
                .orElseGet(() -> Answer.notFound("This decision"));
    }

    @UseCase
    Answer<Page<DecisionRecord>> list(Actor actor, LearnerId learner, PageRequest request) {
        boolean own = actor.has(Role.LEARNER) || actor.has(Role.GUARDIAN);
        UUID institution = actor.institution().map(InstitutionId::value).orElse(null);
        UUID reader = own ? actor.learner().map(LearnerId::value).orElse(null) : null;
        if (institution == null && reader == null) {
            return Answer.done(Page.of(List.of(), request, 0));
        }
        var wanted = new StringBuilder("caseId in (select opened.caseId from RecognitionCase opened"
                + " where opened.learnerId = :reader or opened.homeInstitutionId = :institution"
                + " or opened.validatingInstitutionId = :institution"
                + " or opened.recognisingInstitutionId = :institution)");
        var values = Parameters.with("reader", reader).and("institution", institution);
        if (learner != null) {
            wanted.append(" and learnerId = :learner");
            values.and("learner", learner.value());
        }
        var query = find(wanted.toString(), Sort.descending("decidedOn").and("decisionId"), values);
        return Answer.done(Page.of(query.page(request.page(), request.size()).list(), request, query.count())
                .map(Decision::content));
    }
}
