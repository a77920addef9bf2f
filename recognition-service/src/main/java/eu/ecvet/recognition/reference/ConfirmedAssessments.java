package eu.ecvet.recognition.reference;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.AssessmentId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The assessments that learner-records confirmed. */
@ApplicationScoped
public class ConfirmedAssessments {

    private final StoredFacts facts;

    ConfirmedAssessments(StoredFacts facts) {
        this.facts = facts;
    }

    public Optional<ConfirmedAssessment> find(AssessmentId id) {
        return facts.one(
                ConfirmedAssessment.class,
                "select content::text from confirmed_assessment where assessment_id = ?",
                id.value());
    }

    @ApplicationScoped
    static class Confirmed implements EventHandler {

        private final StoredFacts facts;

        Confirmed(StoredFacts facts) {
            this.facts = facts;
        }

        @Override
        public String type() {
            return "assessment.confirmed";
        }

        @Override
        public Reaction on(ReceivedEvent event) {
            var assessment = event.as(ConfirmedAssessment.class);
            facts.write(
                    "insert into confirmed_assessment (assessment_id, learner_id, content) values (?, ?, ?::jsonb)"
                            + " on conflict (assessment_id) do nothing",
                    assessment.assessmentId().value(),
                    assessment.learnerId().value(),
                    facts.document(assessment));
            return Reaction.applied();
        }
    }
}
