package eu.ecvet.recognition.credit;

import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** The outcomes that earlier decisions recognised, so that parts of a unit add up to the whole (BR-X04). */
@ApplicationScoped
public class RecognisedOutcomes {
    private final Rows rows;

    RecognisedOutcomes(Rows rows) {
        this.rows = rows;
    }

    /** @param assessedOn date of the assessment behind it, for the validity of the credit (BR-R12) */
    public record Recognised(UnitId unitId, int unitVersion, OutcomeId outcomeId, LocalDate assessedOn) {
        public boolean isOf(UnitId unit, int version) {
            return unitId.equals(unit) && unitVersion == version;
        }
    }

    public List<Recognised> of(LearnerId learner, QualificationId qualification) {
        return of(rows.asking(), learner, qualification).get();
    }

    /** All of the learner in the qualification, those assessed earliest first. */
    public Supplier<List<Recognised>> of(Asking asking, LearnerId learner, QualificationId qualification) {
        return asking.list(
                "select unit_id, unit_version, outcome_id, assessed_on from recognised_outcome"
                        + " where learner_id = ? and qualification_id = ? order by assessed_on",
                RecognisedOutcomes::recognised,
                learner,
                qualification);
    }

    private static Recognised recognised(Row row) {
        return new Recognised(
                row.id("unit_id", UnitId::new),
                row.count("unit_version"),
                row.id("outcome_id", OutcomeId::new),
                row.date("assessed_on"));
    }

    /** Joins the running transaction; the decision must already be written, or be waiting to be. */
    public void add(DecisionId decision, LearnerId learner, QualificationId qualification, List<Recognised> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        rows.write(
                """
                insert into recognised_outcome (decision_id, learner_id, qualification_id, unit_id, unit_version, outcome_id,
                    assessed_on)
                select ?::uuid, ?::uuid, ?::uuid, one.unit_id::uuid, one.unit_version, one.outcome_id::uuid, one.assessed_on::date
                  from unnest(?::text[], ?::int[], ?::text[], ?::text[])
                    as one (unit_id, unit_version, outcome_id, assessed_on)""",
                decision,
                learner,
                qualification,
                outcomes.stream().map(each -> each.unitId().toString()).toList(),
                outcomes.stream().map(Recognised::unitVersion).toList(),
                outcomes.stream().map(each -> each.outcomeId().toString()).toList(),
                outcomes.stream().map(each -> each.assessedOn().toString()).toList());
    }
}
