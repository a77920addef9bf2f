package eu.ecvet.records.award;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows awarded qualifications to those who read the ledger. */
@ApplicationScoped
class AwardReading {
    private final QualificationAwards awards;
    private final Learners learners;

    AwardReading(QualificationAwards awards, Learners learners) {
        this.awards = awards;
        this.learners = learners;
    }

    @UseCase
    Answer<List<QualificationAwardView>> list(Actor actor, LearnerId learner) {
        return learners.readableBy(actor, learner).isEmpty()
                ? Answer.notFound("This learner")
                : Answer.done(awards.of(learner).stream()
                        .map(QualificationAwardView::of)
                        .toList());
    }

    @UseCase
    Answer<QualificationAwardView> read(Actor actor, LearnerId learner, UUID id) {
        return list(actor, learner).then(held -> held.stream()
                .filter(award -> award.id().equals(id))
                .findFirst()
                .map(Answer::done)
                .orElseGet(() -> Answer.notFound("This award")));
    }
}
