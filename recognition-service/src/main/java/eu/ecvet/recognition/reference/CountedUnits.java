package eu.ecvet.recognition.reference;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which units are already awarded to which learner in which qualification: by a decision of this service, or as the
 * ledger of learner-records told. The unit counts once, whatever its version, source or country (BR-R08, BR-R09); the
 * primary key of the table says the same.
 */
@ApplicationScoped
public class CountedUnits {

    private static final String KEEP =
            "insert into counted_unit (learner_id, qualification_id, unit_id, unit_version, decision_id, awarded_on)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private final StoredFacts facts;

    CountedUnits(StoredFacts facts) {
        this.facts = facts;
    }

    public Set<UnitId> of(LearnerId learner, QualificationId qualification) {
        List<UUID> units = facts.all(
                UUID.class,
                "select to_json(unit_id)::text from counted_unit where learner_id = ? and qualification_id = ?",
                learner.value(),
                qualification.value());
        return units.stream().map(UnitId::new).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Lets decisions on one learner in one qualification follow one another to the end of their transactions: two parts of
     * a unit, decided at the same moment, must see each other or nobody would complete the unit (BR-X04).
     */
    public void queue(LearnerId learner, QualificationId qualification) {
        queue(facts, learner, qualification);
    }

    private static void queue(StoredFacts facts, LearnerId learner, QualificationId qualification) {
        facts.run("select pg_advisory_xact_lock(hashtextextended(?, 0))", learner + "/" + qualification);
    }

    /** Fails on the primary key if another decision was faster. */
    public void add(
            LearnerId learner, QualificationId qualification, UnitVersion unit, DecisionId decision, LocalDate on) {
        facts.write(
                KEEP,
                learner.value(),
                qualification.value(),
                unit.unitId().value(),
                unit.version(),
                decision.value(),
                on);
    }

    @ApplicationScoped
    static class Awarded implements EventHandler {

        private record Entry(
                LearnerId learnerId,
                QualificationId qualificationId,
                UnitId unitId,
                int unitVersion,
                DecisionId decisionId,
                LocalDate awardedOn) {}

        private final StoredFacts facts;

        Awarded(StoredFacts facts) {
            this.facts = facts;
        }

        @Override
        public String type() {
            return "unit.awarded";
        }

        @Override
        public Reaction on(ReceivedEvent event) {
            var entry = event.as(Entry.class);
            queue(facts, entry.learnerId(), entry.qualificationId());
            facts.write(
                    KEEP + " on conflict (learner_id, qualification_id, unit_id) do nothing",
                    entry.learnerId().value(),
                    entry.qualificationId().value(),
                    entry.unitId().value(),
                    entry.unitVersion(),
                    entry.decisionId().value(),
                    entry.awardedOn());
            return Reaction.applied();
        }
    }
}
