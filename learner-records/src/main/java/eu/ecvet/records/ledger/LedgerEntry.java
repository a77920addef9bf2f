package eu.ecvet.records.ledger;

import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit that a competent institution awarded to a learner, with the points of the home qualification (BR-P13). The points
 * are those of the decision, whatever the transcript says, however long it took and whichever attempt it was (BR-P10).
 *
 * @param points absent where the qualification has none
 * @param recognised the outcomes that the decision recognised, waived ones included; extra credit for a part of a unit is for
 *     these alone (BR-P12)
 */
public record LedgerEntry(
        UUID id,
        QualificationVersion qualification,
        UnitVersion unit,
        Kind kind,
        Optional<Points> points,
        List<OutcomeId> recognised,
        DecisionId decisionId,
        InstitutionId decidingInstitutionId,
        LocalDate awardedOn) {

    /** Whether the entry belongs to the total of a qualification. */
    @Schema(name = "LedgerEntryKind")
    public enum Kind {
        UNIT_AWARD,
        /** Shown, but outside the total of the qualification. */
        EXTRA_CREDIT
    }
}
