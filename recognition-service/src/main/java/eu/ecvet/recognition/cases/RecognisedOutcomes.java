package eu.ecvet.recognition.cases;

import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The outcomes that earlier decisions recognised, so that parts of a unit add up to the whole (BR-X04). */
@ApplicationScoped
public class RecognisedOutcomes {

    private final AgroalDataSource database;

    RecognisedOutcomes(AgroalDataSource database) {
        this.database = database;
    }

    /** @param assessedOn date of the assessment behind it, for the validity of the credit (BR-R12) */
    public record Recognised(int unitVersion, OutcomeId outcomeId, LocalDate assessedOn) {}

    public List<Recognised> of(LearnerId learner, QualificationId qualification, UnitId unit) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select unit_version, outcome_id, assessed_on from recognised_outcome"
                                + " where learner_id = ? and qualification_id = ? and unit_id = ?"
                                + " order by assessed_on")) {
            statement.setObject(1, learner.value());
            statement.setObject(2, qualification.value());
            statement.setObject(3, unit.value());
            List<Recognised> recognised = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    recognised.add(new Recognised(
                            rows.getInt(1),
                            new OutcomeId(rows.getObject(2, UUID.class)),
                            rows.getObject(3, LocalDate.class)));
                }
            }
            return recognised;
        } catch (SQLException failure) {
            throw new IllegalStateException("recognised outcomes could not be read", failure);
        }
    }

    /** Joins the running transaction; the decision must already be written. */
    public void add(
            DecisionId decision,
            LearnerId learner,
            QualificationId qualification,
            UnitVersion unit,
            List<Recognised> outcomes) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into recognised_outcome (decision_id, learner_id, qualification_id,"
                                + " unit_id, unit_version, outcome_id, assessed_on) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Recognised outcome : outcomes) {
                statement.setObject(1, decision.value());
                statement.setObject(2, learner.value());
                statement.setObject(3, qualification.value());
                statement.setObject(4, unit.unitId().value());
                statement.setInt(5, outcome.unitVersion());
                statement.setObject(6, outcome.outcomeId().value());
                statement.setObject(7, outcome.assessedOn());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new IllegalStateException("recognised outcomes could not be written", failure);
        }
    }
}
