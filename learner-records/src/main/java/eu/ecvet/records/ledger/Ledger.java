package eu.ecvet.records.ledger;

import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * What was awarded, recognised and validated, learner by learner. Every write can be repeated: the database admits a unit
 * once in a version of a qualification, whatever it came from (BR-R08, BR-R09, BR-P17).
 */
@ApplicationScoped
public class Ledger {
    private final Session session;

    Ledger(Session session) {
        this.session = session;
    }

    /** Lets one decision at a time write for the learner, so that two that arrive at once neither miss nor block each other. */
    void lock(LearnerId learner) {
        session.createNativeQuery("select id from learner where id = :id for update", UUID.class)
                .setParameter("id", learner.value())
                .getSingleResult();
    }

    /** True if the entry is new; false if the unit counts already, or this decision was entered before. */
    boolean enter(LearnerId learner, UUID caseId, LedgerEntry entry) {
        return session.createNativeMutationQuery("""
                        insert into ledger_entry (id, learner_id, qualification_id, qualification_version, unit_id,
                            unit_version, kind, status, points, decision_id, case_id, deciding_institution_id, awarded_on)
                        values (:id, :learner, :qualification, :qualificationVersion, :unit, :unitVersion, :kind, 'ACTIVE',
                            :points, :decision, :case, :institution, :awardedOn)
                        on conflict do nothing""")
                        .setParameter("id", entry.id())
                        .setParameter("learner", learner.value())
                        .setParameter(
                                "qualification",
                                entry.qualification().qualificationId().value())
                        .setParameter(
                                "qualificationVersion", entry.qualification().version())
                        .setParameter("unit", entry.unit().unitId().value())
                        .setParameter("unitVersion", entry.unit().version())
                        .setParameter("kind", entry.kind().name())
                        .setParameter(
                                "points", entry.points().map(Points::value).orElse(null), BigDecimal.class)
                        .setParameter("decision", entry.decisionId().value())
                        .setParameter("case", caseId)
                        .setParameter(
                                "institution", entry.decidingInstitutionId().value())
                        .setParameter("awardedOn", entry.awardedOn())
                        .executeUpdate()
                == 1;
    }

    /** An outcome that was shown outweighs one that was waived; a repeated decision changes nothing. */
    void recognise(LearnerId learner, RecognisedOutcome outcome, DecisionId decision, LocalDate on) {
        session.createNativeMutationQuery("""
                        insert into recognised_outcome (learner_id, qualification_id, outcome_id, unit_id, unit_version,
                            waived, decision_id, recognised_on)
                        values (:learner, :qualification, :outcome, :unit, :unitVersion, :waived, :decision, :on)
                        on conflict (learner_id, qualification_id, outcome_id) do update
                            set waived = false, decision_id = excluded.decision_id, recognised_on = excluded.recognised_on
                            where recognised_outcome.waived and not excluded.waived""")
                .setParameter("learner", learner.value())
                .setParameter("qualification", outcome.qualificationId().value())
                .setParameter("outcome", outcome.outcomeId().value())
                .setParameter("unit", outcome.unit().unitId().value())
                .setParameter("unitVersion", outcome.unit().version())
                .setParameter("waived", outcome.waived())
                .setParameter("decision", decision.value())
                .setParameter("on", on)
                .executeUpdate();
    }

    /** What a validation says of an outcome; a later validation of the same case replaces what it said before. */
    void validate(LearnerId learner, UUID caseId, ValidatedOutcome outcome) {
        session.createNativeMutationQuery("""
                        insert into validated_outcome (learner_id, outcome_id, case_id, unit_id, unit_version, matched,
                            validation_id, validating_institution_id, validated_on)
                        values (:learner, :outcome, :case, :unit, :unitVersion, :matched, :validation, :institution, :on)
                        on conflict (learner_id, outcome_id, case_id) do update
                            set matched = excluded.matched, validation_id = excluded.validation_id,
                                validating_institution_id = excluded.validating_institution_id,
                                validated_on = excluded.validated_on""")
                .setParameter("learner", learner.value())
                .setParameter("outcome", outcome.outcomeId().value())
                .setParameter("case", caseId)
                .setParameter("unit", outcome.unit().unitId().value())
                .setParameter("unitVersion", outcome.unit().version())
                .setParameter("matched", outcome.matched())
                .setParameter("validation", outcome.validationId())
                .setParameter("institution", outcome.validatingInstitutionId().value())
                .setParameter("on", outcome.validatedOn())
                .executeUpdate();
    }

    /** What one validation says of one outcome (BR-V03). */
    record ValidatedOutcome(
            UnitVersion unit,
            OutcomeId outcomeId,
            boolean matched,
            UUID validationId,
            InstitutionId validatingInstitutionId,
            LocalDate validatedOn) {}

    /** The active entries of the learner, the earliest award first. */
    public List<LedgerEntry> entries(LearnerId learner) {
        return session.createNativeQuery("""
                        select id, qualification_id, qualification_version, unit_id, unit_version, kind, points, decision_id,
                            deciding_institution_id, awarded_on
                        from ledger_entry where learner_id = :learner and status = 'ACTIVE'
                        order by awarded_on, id""", Tuple.class)
                .setParameter("learner", learner.value())
                .getResultStream()
                .map(row -> new LedgerEntry(
                        row.get("id", UUID.class),
                        new QualificationVersion(
                                new QualificationId(row.get("qualification_id", UUID.class)),
                                row.get("qualification_version", Integer.class)),
                        unit(row),
                        LedgerEntry.Kind.valueOf(row.get("kind", String.class)),
                        Optional.ofNullable(row.get("points", BigDecimal.class)).map(Points::new),
                        new DecisionId(row.get("decision_id", UUID.class)),
                        new InstitutionId(row.get("deciding_institution_id", UUID.class)),
                        row.get("awarded_on", LocalDate.class)))
                .toList();
    }

    public List<RecognisedOutcome> recognised(LearnerId learner) {
        return session.createNativeQuery("""
                        select qualification_id, unit_id, unit_version, outcome_id, waived
                        from recognised_outcome where learner_id = :learner
                        order by recognised_on, outcome_id""", Tuple.class)
                .setParameter("learner", learner.value())
                .getResultStream()
                .map(row -> new RecognisedOutcome(
                        new QualificationId(row.get("qualification_id", UUID.class)),
                        unit(row),
                        new OutcomeId(row.get("outcome_id", UUID.class)),
                        row.get("waived", Boolean.class)))
                .toList();
    }

    /** Outcomes that some validation found to match what is expected. */
    public Set<OutcomeId> validated(LearnerId learner) {
        return session.createNativeQuery(
                        "select distinct outcome_id from validated_outcome where learner_id = :learner and matched",
                        UUID.class)
                .setParameter("learner", learner.value())
                .getResultStream()
                .map(OutcomeId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static UnitVersion unit(Tuple row) {
        return new UnitVersion(new UnitId(row.get("unit_id", UUID.class)), row.get("unit_version", Integer.class));
    }
}
