package eu.ecvet.records.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.records.learner.Reader;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.Identifier;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The attempts of all learners. Recording one is the hottest write of the suite, so it is plain JDBC: a single row with its
 * results as one document.
 */
@ApplicationScoped
public class Assessments {
    private static final String COLUMNS =
            "a.id, a.learner_id, a.unit_id, a.unit_version, a.attempt, a.learning_agreement_id, a.agreement_version,"
                    + " a.assessing_institution_id, a.assessed_on, a.method, a.setting, a.place, a.details::text,"
                    + " a.recorded_by, a.recorded_at";

    /**
     * Read by the assessing institution, the home institution of the learner, every institution that the agreement names,
     * the learner and the guardian.
     */
    private static final String READABLE = " from assessment a join learner l on l.id = a.learner_id"
            + " left join running_agreement g on g.id = a.learning_agreement_id"
            + " where (a.assessing_institution_id = ? or l.home_institution_id = ? or ? = any (g.parties)"
            + " or a.learner_id = ?)";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Assessments(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        // What a later version of this service added must not make an old attempt unreadable.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * Writes the attempt down and numbers it in the same statement; two first writers of the same number collide in the
     * database and the second is run again.
     */
    Assessment add(Assessment assessment) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into assessment (id, learner_id, unit_id, unit_version, attempt, learning_agreement_id,
                            agreement_version, assessing_institution_id, assessed_on, method, setting, place, details,
                            recorded_by, recorded_at)
                        select ?, ?, ?, ?, coalesce(max(attempt), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?
                        from assessment where learner_id = ? and unit_id = ?
                        returning attempt""")) {
            set(
                    insert,
                    assessment.id(),
                    assessment.learnerId(),
                    assessment.unit().unitId(),
                    assessment.unit().version(),
                    assessment.learningAgreementId(),
                    assessment.agreementVersion(),
                    assessment.assessingInstitutionId(),
                    assessment.assessedOn(),
                    assessment.method(),
                    assessment.setting().name(),
                    assessment.place(),
                    json.writeValueAsString(assessment.details()),
                    assessment.recordedBy(),
                    assessment.recordedAt().atOffset(ZoneOffset.UTC),
                    assessment.learnerId(),
                    assessment.unit().unitId());
            try (var row = insert.executeQuery()) {
                row.next();
                return assessment.numbered(row.getInt(1));
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("an assessment could not be written", failure);
        }
    }

    /** How often the learner was assessed on this unit so far. */
    int attempts(LearnerId learner, UnitId unit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select coalesce(max(attempt), 0) from assessment where learner_id = ? and unit_id = ?")) {
            set(query, learner, unit);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("attempts could not be counted", failure);
        }
    }

    Optional<Assessment> find(AssessmentId id) {
        return list("select " + COLUMNS + " from assessment a where a.id = ?", id).stream()
                .findFirst();
    }

    Optional<Assessment> readableBy(Actor actor, AssessmentId id) {
        return list("select " + COLUMNS + READABLE + " and a.id = ?", reader(actor, id)).stream()
                .findFirst();
    }

    /** All attempts of the learner, in the order in which they were recorded. */
    public List<Assessment> of(LearnerId learner) {
        return list("select " + COLUMNS + " from assessment a where a.learner_id = ? order by a.recorded_at", learner);
    }

    /** All attempts under the agreement, in the order in which they were recorded. */
    public List<Assessment> under(LearningAgreementId agreement) {
        return under(List.of(agreement));
    }

    /** All attempts under any of the agreements, in the order in which they were recorded. */
    public List<Assessment> under(Collection<LearningAgreementId> agreements) {
        String any = agreements.stream().map(LearningAgreementId::toString).collect(Collectors.joining(",", "{", "}"));
        return list(
                "select " + COLUMNS
                        + " from assessment a where a.learning_agreement_id = any (?::uuid[]) order by a.recorded_at",
                any);
    }

    Page<Assessment> readableBy(
            Actor actor, Optional<LearnerId> learner, Optional<LearningAgreementId> agreement, PageRequest page) {
        String found = READABLE
                + " and (?::uuid is null or a.learner_id = ?::uuid)"
                + " and (?::uuid is null or a.learning_agreement_id = ?::uuid)";
        Object[] values = reader(
                actor, learner.orElse(null), learner.orElse(null), agreement.orElse(null), agreement.orElse(null));
        return Page.of(
                list(
                        "select " + COLUMNS + found + " order by a.recorded_at, a.id limit " + page.size() + " offset "
                                + page.offset(),
                        values),
                page,
                count(found, values));
    }

    private static Object[] reader(Actor actor, Object... further) {
        Reader reader = Reader.of(actor);
        UUID institution = reader.institution().map(InstitutionId::value).orElse(null);
        UUID learner = reader.learner().map(LearnerId::value).orElse(null);
        List<Object> values = new ArrayList<>();
        values.add(institution);
        values.add(institution);
        values.add(institution);
        values.add(learner);
        values.addAll(Arrays.asList(further));
        return values.toArray();
    }

    private long count(String found, Object... values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*)" + found)) {
            set(query, values);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("assessments could not be counted", failure);
        }
    }

    private List<Assessment> list(String sql, Object... values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            set(query, values);
            List<Assessment> found = new ArrayList<>();
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("assessments could not be read", failure);
        }
    }

    private Assessment read(ResultSet row) throws SQLException, JsonProcessingException {
        UUID agreement = row.getObject(6, UUID.class);
        return new Assessment(
                new AssessmentId(row.getObject(1, UUID.class)),
                new LearnerId(row.getObject(2, UUID.class)),
                new UnitVersion(new UnitId(row.getObject(3, UUID.class)), row.getInt(4)),
                row.getInt(5),
                agreement == null ? null : new LearningAgreementId(agreement),
                row.getObject(7, Integer.class),
                new InstitutionId(row.getObject(8, UUID.class)),
                row.getObject(9, LocalDate.class),
                row.getString(10),
                LearningSetting.valueOf(row.getString(11)),
                row.getString(12),
                json.readValue(row.getString(13), Assessment.Details.class),
                row.getString(14),
                row.getObject(15, OffsetDateTime.class).toInstant());
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Identifier id ? id.value() : values[i]);
        }
    }
}
