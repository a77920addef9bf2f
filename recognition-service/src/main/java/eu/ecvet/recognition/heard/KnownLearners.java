package eu.ecvet.recognition.heard;

import eu.ecvet.functions.actor.Minority;
import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The learners that learner-records registered: the pseudonym, the home institution and whether a guardian acts for them,
 * nothing else (BR-D01).
 */
@ApplicationScoped
public class KnownLearners implements Minority {
    private final Rows rows;

    KnownLearners(Rows rows) {
        this.rows = rows;
    }

    /** Empty if no such learner is registered, as far as this service has heard. */
    public Optional<InstitutionId> homeOf(LearnerId learner) {
        return rows.one(
                "select home_institution_id from known_learner where learner_id = ?",
                row -> row.id("home_institution_id", InstitutionId::new),
                learner);
    }

    @Override
    public boolean isMinor(LearnerId learner) {
        return rows.one("select minor from known_learner where learner_id = ?", row -> row.flag("minor"), learner)
                .orElse(false);
    }

    private record Registered(LearnerId learnerId, InstitutionId homeInstitutionId, boolean minor) {}

    @Produces
    @Singleton
    EventHandler registered() {
        return Heard.kept(
                "learner.registered",
                Registered.class,
                learner -> rows.write(
                        "insert into known_learner (learner_id, home_institution_id, minor) values (?, ?, ?)"
                                + " on conflict (learner_id) do update"
                                + " set home_institution_id = excluded.home_institution_id, minor = excluded.minor",
                        learner.learnerId(),
                        learner.homeInstitutionId(),
                        learner.minor()));
    }

    private record MinorityChanged(LearnerId learnerId, boolean minor) {}

    /** BR-L09: a guardian acts and reads until the learner comes of age, not longer. */
    @Produces
    @Singleton
    EventHandler minorityChanged() {
        return Heard.reactedTo("learner.minority.changed", MinorityChanged.class, changed -> {
            int known = rows.update(
                    "update known_learner set minor = ? where learner_id = ?", changed.minor(), changed.learnerId());
            return known == 0 ? Reaction.waitsFor("learner " + changed.learnerId()) : Reaction.applied();
        });
    }
}
