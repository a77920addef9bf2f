package eu.ecvet.mobility.reference;

import eu.ecvet.functions.actor.Minority;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The learners of whom this service has heard, and what has already been recognised for them. */
@ApplicationScoped
public class Learners implements Minority {
    private final Rows rows;

    Learners(Rows rows) {
        this.rows = rows;
    }

    /**
     * What counts for the learner in a qualification already, in whatever version (BR-L13, BR-R09).
     *
     * @param unit awarded as a whole; or else
     * @param outcome recognised as a part
     */
    public record Achieved(
            LearnerId learner, QualificationId qualification, Optional<UnitId> unit, Optional<OutcomeId> outcome) {

        public boolean isIn(QualificationId other) {
            return qualification.equals(other);
        }

        public boolean isAwardOf(UnitId other) {
            return unit.filter(other::equals).isPresent();
        }
    }

    @Override
    public boolean isMinor(LearnerId learner) {
        return rows.is("select exists (select 1 from known_learner where learner_id = ? and minor)", learner);
    }

    public Optional<KnownLearner> find(LearnerId learner) {
        return Optional.ofNullable(find(List.of(learner)).get(learner));
    }

    public Map<LearnerId, KnownLearner> find(Collection<LearnerId> learners) {
        return rows
                .list(
                        "select learner_id, minor from known_learner where learner_id = any (?)",
                        Learners::known,
                        learners)
                .stream()
                .collect(Collectors.toMap(KnownLearner::learnerId, Function.identity()));
    }

    private static KnownLearner known(Row row) {
        return new KnownLearner(row.id("learner_id", LearnerId::new), row.flag("minor"));
    }

    /** Keeps other writers who lock the same learner waiting until this transaction ends (BR-L12). */
    public void lock(LearnerId learner) {
        rows.list("select 1 from known_learner where learner_id = ? for update", row -> learner, learner);
    }

    public Map<LearnerId, List<Achieved>> achieved(Collection<LearnerId> learners) {
        return rows
                .list(
                        "select learner_id, qualification_id, unit_id, null::uuid as outcome_id from awarded_unit where learner_id = any (?)"
                                + " union all select learner_id, qualification_id, null, outcome_id from recognised_outcome where learner_id = any (?)",
                        row -> new Achieved(
                                row.id("learner_id", LearnerId::new),
                                row.id("qualification_id", QualificationId::new),
                                Optional.ofNullable(row.id("unit_id", UnitId::new)),
                                Optional.ofNullable(row.id("outcome_id", OutcomeId::new))),
                        learners,
                        learners)
                .stream()
                .collect(Collectors.groupingBy(Achieved::learner));
    }

    void register(KnownLearner learner) {
        rows.update(
                "insert into known_learner (learner_id, minor) values (?, ?)"
                        + " on conflict (learner_id) do update set minor = excluded.minor",
                learner.learnerId(),
                learner.isMinor());
    }

    /** False if nobody has told of the learner yet. */
    boolean minorityChanged(LearnerId learner, boolean minor) {
        return rows.update("update known_learner set minor = ? where learner_id = ?", minor, learner) > 0;
    }

    void recognised(LearnerId learner, QualificationId qualification, Collection<OutcomeId> outcomes) {
        rows.updateEach(
                "insert into recognised_outcome (learner_id, qualification_id, outcome_id) values (?, ?, ?)"
                        + " on conflict do nothing",
                outcomes.stream()
                        .map(outcome -> new Object[] {learner, qualification, outcome})
                        .toList());
    }

    void awarded(LearnerId learner, QualificationId qualification, UnitId unit) {
        rows.update(
                "insert into awarded_unit (learner_id, qualification_id, unit_id) values (?, ?, ?)"
                        + " on conflict do nothing",
                learner,
                qualification,
                unit);
    }
}
