package eu.ecvet.recognition.openpart;

import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.UUID;

/** The fact {@code recognition.open-part-filled}: ids and facts, without the words of the decision. */
record OpenPartFilled(
        UUID openPartDecisionId,
        LearnerId learnerId,
        QualificationId qualificationId,
        int qualificationVersion,
        String groupId,
        UnitId unitId,
        Integer unitVersion,
        Points points,
        LocalDate decidedOn,
        InstitutionId decidingInstitutionId) {

    static NewEvent of(OpenPartDecisionRecord decision) {
        return new NewEvent(
                "recognition.open-part-filled",
                decision.id(),
                decision.decidingInstitutionId().value(),
                new OpenPartFilled(
                        decision.id(),
                        decision.learnerId(),
                        decision.qualificationId(),
                        decision.qualificationVersion(),
                        decision.groupId(),
                        decision.unit() == null ? null : decision.unit().unitId(),
                        decision.unit() == null ? null : decision.unit().unitVersion(),
                        decision.points(),
                        decision.decidedOn(),
                        decision.decidingInstitutionId()));
    }
}
