package eu.ecvet.records.standing;

import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What could count in another qualification, with the points of that qualification (BR-X09). Says nothing"
                        + " about the person, decides nothing, and is not stored: a competent institution still has to decide.")
@NullMarked
record WhatIfView(
        QualificationId qualificationId,
        int qualificationVersion,
        String code,
        LocalizedText title,

        @Schema(description = "Points of the units that could count.")
        Points countablePoints,

        @Nullable Points totalPoints,
        @Nullable Points missingPoints,
        List<UnitProspect> units,

        @Schema(description = "What would be missing, in sentences.")
        List<String> missing) {

    record UnitProspect(
            UnitId unitId,
            int unitVersion,
            String code,
            LocalizedText title,
            Obligation obligation,

            @Schema(description = "Points of the unit in this qualification.") @Nullable
            Points points,

            @Schema(description = "Whether the unit could count as a whole.")
            boolean countable,

            @Schema(
                    description =
                            "Why it could count: the unit was awarded in some qualification, or all its outcomes are credited.")
            @Nullable
            Basis basis,

            List<AccumulationView.MissingOutcome> missingOutcomes) {}

    @Schema(name = "ProspectBasis")
    enum Basis {
        UNIT_AWARDED,
        ALL_OUTCOMES_CREDITED
    }
}
