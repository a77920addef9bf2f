package eu.ecvet.recognition.reference;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The learners that learner-records registered: the pseudonym and the home institution, nothing else (BR-D01). */
@ApplicationScoped
public class KnownLearners {

    private final StoredFacts facts;

    KnownLearners(StoredFacts facts) {
        this.facts = facts;
    }

    /** Empty if no such learner is registered, as far as this service has heard. */
    public Optional<InstitutionId> homeOf(LearnerId learner) {
        return facts.one(
                        UUID.class,
                        "select to_json(home_institution_id)::text from known_learner where learner_id = ?",
                        learner.value())
                .map(InstitutionId::new);
    }

    @ApplicationScoped
    static class Registered implements EventHandler {

        private record Fact(LearnerId learnerId, InstitutionId homeInstitutionId) {}

        private final StoredFacts facts;

        Registered(StoredFacts facts) {
            this.facts = facts;
        }

        @Override
        public String type() {
            return "learner.registered";
        }

        @Override
        public Reaction on(ReceivedEvent event) {
            var learner = event.as(Fact.class);
            facts.write(
                    "insert into known_learner (learner_id, home_institution_id) values (?, ?)"
                            + " on conflict (learner_id) do update set home_institution_id = excluded.home_institution_id",
                    learner.learnerId().value(),
                    learner.homeInstitutionId().value());
            return Reaction.applied();
        }
    }
}
