package eu.ecvet.mobility.heard.learner;

import eu.ecvet.functions.actor.Minority;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The learners of whom this service has heard, and what has already been recognised for them. */
@ApplicationScoped
public class Learners implements Minority {
    private final Rows rows;

    Learners(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean isMinor(LearnerId learner) {
        return rows.is("select exists (select 1 from known_learner where learner_id = ? and minor)", learner);
    }

    public Optional<KnownLearner> find(LearnerId learner) {
        return Optional.ofNullable(find(List.of(learner)).get(learner));
    }

    public Map<LearnerId, KnownLearner> find(Collection<LearnerId> learners) {
        return find(rows.asking(), learners).get();
    }

    public Supplier<Map<LearnerId, KnownLearner>> find(Asking asking, Collection<LearnerId> learners) {
        var found = asking.list(
                "select learner_id, minor, array(select institution_id from learner_home h where h.learner_id = l.learner_id) as homes"
                        + " from known_learner l where learner_id = any (?::uuid[])",
                Learners::known,
                learners);
        return () -> found.get().stream().collect(Collectors.toMap(KnownLearner::learnerId, Function.identity()));
    }

    private static KnownLearner known(Row row) {
        return new KnownLearner(
                row.id("learner_id", LearnerId::new),
                row.uuids("homes").stream().map(InstitutionId::new).collect(Collectors.toUnmodifiableSet()),
                row.flag("minor"));
    }

    /** Keeps other writers who lock the same learner waiting until this transaction ends (BR-L12). */
    public void lock(LearnerId learner) {
        rows.list("select 1 from known_learner where learner_id = ? for update", row -> learner, learner);
    }

    public Supplier<Map<LearnerId, List<Achievement>>> achieved(Asking asking, Collection<LearnerId> learners) {
        var achieved = asking.list("""
                select learner_id, qualification_id, qualification_version, unit_id, null::uuid as outcome_id,
                       null::date as recognised_on, null::text as credit_validity
                  from awarded_unit where learner_id = any (?::uuid[])
                union all
                select r.learner_id, r.qualification_id, null, null, r.outcome_id, r.recognised_on, u.credit_validity
                  from recognised_outcome r
                  left join published_unit u on u.unit_id = r.unit_id and u.version = r.unit_version
                 where r.learner_id = any (?::uuid[])""", Learners::achievement, learners, learners);
        return () -> achieved.get().stream().collect(Collectors.groupingBy(Achievement::learner));
    }

    private static Achievement achievement(Row row) {
        return new Achievement(
                row.id("learner_id", LearnerId::new),
                row.id("qualification_id", QualificationId::new),
                Optional.ofNullable(row.numberOrNull("qualification_version")).map(Long::intValue),
                Optional.ofNullable(row.id("unit_id", UnitId::new)),
                Optional.ofNullable(row.id("outcome_id", OutcomeId::new)),
                Achievement.usableUntil(row.date("recognised_on"), row.text("credit_validity")));
    }

    void register(KnownLearner learner) {
        rows.write(
                "insert into known_learner (learner_id, minor) values (?, ?)"
                        + " on conflict (learner_id) do update set minor = excluded.minor",
                learner.learnerId(),
                learner.isMinor());
        learner.homes().forEach(home -> atHome(learner.learnerId(), home));
    }

    void atHome(LearnerId learner, InstitutionId home) {
        rows.write(
                "insert into learner_home (learner_id, institution_id) values (?, ?) on conflict do nothing",
                learner,
                home);
    }

    /** False if nobody has told of the learner yet. */
    boolean minorityChanged(LearnerId learner, boolean minor) {
        return rows.update("update known_learner set minor = ? where learner_id = ?", minor, learner) > 0;
    }

    /**
     * What is recognised once more counts from the last time (BR-R12).
     *
     * @param agesFrom for each recognised outcome the day from which its credit ages
     */
    void recognised(
            LearnerId learner, QualificationId qualification, UnitVersion unit, Map<OutcomeId, LocalDate> agesFrom) {
        rows.updateEach(
                "insert into recognised_outcome (learner_id, qualification_id, outcome_id, unit_id, unit_version, recognised_on)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict (learner_id, qualification_id, outcome_id) do update"
                        + " set unit_id = excluded.unit_id, unit_version = excluded.unit_version,"
                        + " recognised_on = greatest(recognised_outcome.recognised_on, excluded.recognised_on)",
                agesFrom.entrySet().stream()
                        .map(outcome -> new Object[] {
                            learner, qualification, outcome.getKey(), unit.unitId(), unit.version(), outcome.getValue()
                        })
                        .toList());
    }

    void awarded(LearnerId learner, QualificationVersion qualification, UnitId unit) {
        rows.write(
                "insert into awarded_unit (learner_id, qualification_id, qualification_version, unit_id)"
                        + " values (?, ?, ?, ?) on conflict do nothing",
                learner,
                qualification.qualificationId(),
                qualification.version(),
                unit);
    }
}
