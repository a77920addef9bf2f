package eu.ecvet.recognition.openpart;

import eu.ecvet.recognition.decision.appeal.AppealInformation;
import eu.ecvet.recognition.openpart.OpenPartDecisionRequest.Achievement;
import eu.ecvet.recognition.openpart.OpenPartDecisionRequest.RecognisedUnit;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A decision on an open part as it was taken, word for word: kept and shown in this form, never changed (BR-R01, BR-P03). */
@Schema(
        name = "OpenPartDecision",
        description = "The decision that something counts into an open part of a qualification (BR-P03).")
@NullMarked
record OpenPartDecisionRecord(
        UUID id,
        LearnerId learnerId,
        QualificationId qualificationId,
        int qualificationVersion,

        @Schema(description = "The open part that is filled.")
        String groupId,

        @Schema(description = "The unit that counts; absent where an achievement is stated.") @Nullable
        RecognisedUnit unit,

        @Schema(description = "The achievement that counts; absent where a unit is named.") @Nullable
        Achievement achievement,

        @Schema(description = "Points with which it counts here; absent where the qualification has none.") @Nullable
        Points points,

        InstitutionId decidingInstitutionId,
        Function function,

        @Schema(description = "Pseudonym of the person who decided.")
        String decidedBy,

        LocalDate decidedOn,
        String legalBasis,
        String reasons,
        AppealInformation appeal) {}
