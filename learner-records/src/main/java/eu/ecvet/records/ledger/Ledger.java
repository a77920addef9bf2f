package eu.ecvet.records.ledger;

import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What was awarded, recognised and validated, learner by learner. Every write can be repeated: the database admits a unit
 * once in a version of a qualification, whatever it came from (BR-R08, BR-R09, BR-P17).
 */
@ApplicationScoped
public class Ledger {
    private final Rows rows;

    Ledger(Rows rows) {
        this.rows = rows;
    }

    /** Lets one decision at a time write for the learner, so that two that arrive at once neither miss nor block each other. */
    void lock(LearnerId learner) {
        rows.one("select id from learner where id = ? for update", row -> row.uuid("id"), learner);
    }

    /** True if the entry is new; false if the unit counts already, or this decision was entered before. */
    boolean enter(LearnerId learner, UUID caseId, LedgerEntry entry) {
        return rows.update(
                        """
                        insert into ledger_entry (id, learner_id, qualification_id, qualification_version, unit_id,
                            unit_version, kind, status, points, outcome_ids, decision_id, case_id, deciding_institution_id,
                            awarded_on)
                        values (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?::uuid[], ?, ?, ?, ?)
                        on conflict do nothing""",
                        entry.id(),
                        learner,
                        entry.qualification().qualificationId(),
                        entry.qualification().version(),
                        entry.unit().unitId(),
                        entry.unit().version(),
                        entry.kind(),
                        entry.points().orElse(null),
                        entry.recognised(),
                        entry.decisionId(),
                        caseId,
                        entry.decidingInstitutionId(),
                        entry.awardedOn())
                == 1;
    }

    /**
     * An outcome that was shown outweighs one that was waived, and a later decision renews an earlier one (BR-R06); a repeated
     * decision changes nothing.
     */
    void recognise(LearnerId learner, RecognisedOutcome outcome, DecisionId decision) {
        rows.write(
                """
                insert into recognised_outcome as known (learner_id, qualification_id, outcome_id, unit_id, unit_version,
                    waived, decision_id, recognised_on)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (learner_id, qualification_id, outcome_id) do update
                    set waived = excluded.waived, decision_id = excluded.decision_id, recognised_on = excluded.recognised_on
                    where known.waived and not excluded.waived
                        or known.waived = excluded.waived and known.recognised_on < excluded.recognised_on""",
                learner,
                outcome.qualificationId(),
                outcome.outcomeId(),
                outcome.unit().unitId(),
                outcome.unit().version(),
                outcome.waived(),
                decision,
                outcome.recognisedOn());
    }

    /** What a validation says of an outcome; a later validation of the same case replaces what it said before. */
    void validate(LearnerId learner, UUID caseId, ValidatedOutcome outcome) {
        rows.write(
                """
                insert into validated_outcome (learner_id, outcome_id, case_id, unit_id, unit_version, matched,
                    validation_id, validating_institution_id, validated_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (learner_id, outcome_id, case_id) do update
                    set matched = excluded.matched, validation_id = excluded.validation_id,
                        validating_institution_id = excluded.validating_institution_id,
                        validated_on = excluded.validated_on""",
                learner,
                outcome.outcomeId(),
                caseId,
                outcome.unit().unitId(),
                outcome.unit().version(),
                outcome.matched(),
                outcome.validationId(),
                outcome.validatingInstitutionId(),
                outcome.validatedOn());
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
        return entries(rows.asking(), learner).get();
    }

    public Supplier<List<LedgerEntry>> entries(Asking asking, LearnerId learner) {
        return asking.list("""
                select * from ledger_entry where learner_id = ? and status = 'ACTIVE'
                order by awarded_on, id""", Ledger::entry, learner);
    }

    public Supplier<List<RecognisedOutcome>> recognised(Asking asking, LearnerId learner) {
        return asking.list(
                """
                select * from recognised_outcome where learner_id = ?
                order by recognised_on, outcome_id""",
                row -> new RecognisedOutcome(
                        row.id("qualification_id", QualificationId::new),
                        unit(row),
                        row.id("outcome_id", OutcomeId::new),
                        row.flag("waived"),
                        row.date("recognised_on")),
                learner);
    }

    /** True if it is new; false if this decision was kept before, or the unit fills the qualification already (BR-R09). */
    boolean fill(LearnerId learner, OpenPartFilling filling) {
        return rows.update(
                        """
                        insert into open_part_filling (open_part_decision_id, learner_id, qualification_id,
                            qualification_version, group_id, unit_id, unit_version, points, deciding_institution_id,
                            decided_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing""",
                        filling.openPartDecisionId(),
                        learner,
                        filling.qualification().qualificationId(),
                        filling.qualification().version(),
                        filling.groupId(),
                        filling.unit().map(UnitVersion::unitId).orElse(null),
                        filling.unit().map(UnitVersion::version).orElse(null),
                        filling.points().orElse(null),
                        filling.decidingInstitutionId(),
                        filling.decidedOn())
                == 1;
    }

    /** What decisions counted for the learner into open parts, the earliest first (BR-P03). */
    public Supplier<List<OpenPartFilling>> fillings(Asking asking, LearnerId learner) {
        return asking.list(
                """
                select * from open_part_filling where learner_id = ?
                order by decided_on, open_part_decision_id""",
                row -> new OpenPartFilling(
                        row.uuid("open_part_decision_id"),
                        new QualificationVersion(
                                row.id("qualification_id", QualificationId::new), row.count("qualification_version")),
                        row.text("group_id"),
                        Optional.ofNullable(row.uuid("unit_id")).map(unit -> unit(row)),
                        Optional.ofNullable(row.points("points")),
                        row.id("deciding_institution_id", InstitutionId::new),
                        row.date("decided_on")),
                learner);
    }

    /** Outcomes that some validation found to match what is expected. */
    public Supplier<List<OutcomeId>> validated(Asking asking, LearnerId learner) {
        return asking.list(
                "select distinct outcome_id from validated_outcome where learner_id = ? and matched",
                row -> row.id("outcome_id", OutcomeId::new),
                learner);
    }

    private static LedgerEntry entry(Row row) {
        return new LedgerEntry(
                row.uuid("id"),
                new QualificationVersion(
                        row.id("qualification_id", QualificationId::new), row.count("qualification_version")),
                unit(row),
                row.word("kind", LedgerEntry.Kind.class),
                Optional.ofNullable(row.points("points")),
                row.uuids("outcome_ids").stream().map(OutcomeId::new).toList(),
                row.id("decision_id", DecisionId::new),
                row.id("deciding_institution_id", InstitutionId::new),
                row.date("awarded_on"));
    }

    private static UnitVersion unit(Row row) {
        return new UnitVersion(row.id("unit_id", UnitId::new), row.count("unit_version"));
    }
}
