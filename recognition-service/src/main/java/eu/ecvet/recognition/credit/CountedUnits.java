package eu.ecvet.recognition.credit;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.recognition.heard.Heard;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which units are already awarded to which learner in which qualification: by a decision of this service, or as the
 * ledger of learner-records told. The unit counts once in a version of the qualification, whatever its own version, source
 * or country (BR-R08, BR-R09), and what counts in one version does not block the other (BR-P17); the primary key of the
 * table says the same.
 */
@ApplicationScoped
public class CountedUnits {
    private static final String KEEP =
            "insert into counted_unit (learner_id, qualification_id, qualification_version, unit_id, unit_version,"
                    + " decision_id, awarded_on) values (?, ?, ?, ?, ?, ?, ?)";

    private final Rows rows;

    CountedUnits(Rows rows) {
        this.rows = rows;
    }

    public Map<UnitId, Integer> of(LearnerId learner, QualificationVersion qualification) {
        return of(rows.asking(), learner, qualification).get();
    }

    /** The units that count in this version of the qualification, each in the version in which it was awarded. */
    public Supplier<Map<UnitId, Integer>> of(Asking asking, LearnerId learner, QualificationVersion qualification) {
        var counted = asking.list(
                "select unit_id, unit_version from counted_unit"
                        + " where learner_id = ? and qualification_id = ? and qualification_version = ?",
                row -> new UnitVersion(row.id("unit_id", UnitId::new), row.count("unit_version")),
                learner,
                qualification.qualificationId(),
                qualification.version());
        return () ->
                counted.get().stream().collect(Collectors.toUnmodifiableMap(UnitVersion::unitId, UnitVersion::version));
    }

    /**
     * Lets decisions on one learner in one qualification follow one another to the end of their transactions: two parts of
     * a unit, decided at the same moment, must see each other or nobody would complete the unit (BR-X04).
     */
    public void queue(LearnerId learner, QualificationId qualification) {
        Asking asking = rows.asking();
        queue(asking, learner, qualification).get();
    }

    /** The same as the first of several questions: those that follow are answered as it is when the queue has passed. */
    public Supplier<List<Boolean>> queue(Asking asking, LearnerId learner, QualificationId qualification) {
        return asking.list(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, learner + "/" + qualification);
    }

    /** Fails on the primary key, at the latest with the commit, if another decision was faster. */
    public void add(
            LearnerId learner,
            QualificationVersion qualification,
            UnitVersion unit,
            DecisionId decision,
            LocalDate on) {
        rows.write(
                KEEP,
                learner,
                qualification.qualificationId(),
                qualification.version(),
                unit.unitId(),
                unit.version(),
                decision,
                on);
    }

    private record Entry(
            LearnerId learnerId,
            QualificationId qualificationId,
            int qualificationVersion,
            UnitId unitId,
            int unitVersion,
            DecisionId decisionId,
            LocalDate awardedOn) {}

    @Produces
    @Singleton
    EventHandler awarded() {
        return Heard.kept("unit.awarded", Entry.class, entry -> {
            queue(entry.learnerId(), entry.qualificationId());
            rows.update(
                    KEEP + " on conflict (learner_id, qualification_id, qualification_version, unit_id) do nothing",
                    entry.learnerId(),
                    entry.qualificationId(),
                    entry.qualificationVersion(),
                    entry.unitId(),
                    entry.unitVersion(),
                    entry.decisionId(),
                    entry.awardedOn());
        });
    }
}
