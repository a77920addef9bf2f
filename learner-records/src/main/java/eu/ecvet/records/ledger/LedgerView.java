package eu.ecvet.records.ledger;

import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Schema(description = "What was awarded to the learner, and which parts of units were recognised.")
@NullMarked
record LedgerView(
        LearnerId learnerId,

        @Schema(description = "Awarded units, the earliest first.")
        List<Entry> entries,

        @Schema(
                description =
                        "Outcomes recognised towards units of a qualification; without points of their own (BR-P12).")
        List<Recognised> recognisedOutcomes) {

    @Schema(name = "LedgerEntryView")
    record Entry(
            UUID id,
            QualificationId qualificationId,
            int qualificationVersion,
            UnitId unitId,
            int unitVersion,

            @Schema(description = "EXTRA_CREDIT stays outside the total of the qualification.")
            LedgerEntry.Kind kind,

            @Schema(description = "Points of the home qualification; absent where it has none.") @Nullable
            Points points,

            @Schema(
                    description =
                            "The outcomes that the decision recognised; extra credit for a part of a unit is for these alone (BR-P12).")
            List<OutcomeId> recognisedOutcomeIds,

            LocalDate awardedOn,
            DecisionId decisionId,
            InstitutionId decidingInstitutionId) {}

    @Schema(name = "RecognisedOutcomeView")
    record Recognised(
            QualificationId qualificationId,
            UnitId unitId,
            int unitVersion,
            OutcomeId outcomeId,

            @Schema(description = "Recognised although it was not shown (BR-R06).")
            boolean waived,

            @Schema(description = "Day of the decision that holds; a later one renews it.")
            LocalDate recognisedOn) {}

    static LedgerView of(LearnerId learner, List<LedgerEntry> entries, List<RecognisedOutcome> recognised) {
        return new LedgerView(
                learner,
                entries.stream()
                        .map(entry -> new Entry(
                                entry.id(),
                                entry.qualification().qualificationId(),
                                entry.qualification().version(),
                                entry.unit().unitId(),
                                entry.unit().version(),
                                entry.kind(),
                                entry.points().orElse(null),
                                entry.recognised(),
                                entry.awardedOn(),
                                entry.decisionId(),
                                entry.decidingInstitutionId()))
                        .toList(),
                recognised.stream()
                        .map(one -> new Recognised(
                                one.qualificationId(),
                                one.unit().unitId(),
                                one.unit().version(),
                                one.outcomeId(),
                                one.waived(),
                                one.recognisedOn()))
                        .toList());
    }
}
