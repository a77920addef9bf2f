package eu.ecvet.recognition.decision;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.decision.appeal.AppealInformation;
import eu.ecvet.recognition.decision.examination.Adoption;
import eu.ecvet.recognition.decision.examination.DecisionDraft;
import eu.ecvet.recognition.decision.examination.DecisionRules;
import eu.ecvet.recognition.decision.examination.Examination;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.recognition.validation.ValidationDraft;
import eu.ecvet.recognition.validation.ValidationRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A decision that is about to be taken, before anything is written down.
 *
 * @param validation the validation in the same request (BR-V06); empty where one stands already
 * @param validationId the id that the request names for it; null: any
 * @param adoption how the draft came about, where the request adopts what the rules propose; null where it states its own
 * @param draft null where there was nothing to adopt
 * @param units the units as the validation leaves them
 */
record Considered(
        Optional<ValidationDraft> validation,
        UUID validationId,
        Adoption adoption,
        DecisionDraft draft,
        List<UnitFacts> units,
        AppealInformation appeal) {

    List<Violation> violations(LocalDate on) {
        return Stream.of(
                        validation
                                .map(along -> ValidationRules.violations(along, on, "/validation"))
                                .orElse(List.of()),
                        adoption == null ? List.<Violation>of() : adoption.violations(),
                        draft == null
                                ? List.<Violation>of()
                                : DecisionRules.violations(new Examination(draft, units, on)),
                        draft == null
                                ? List.<Violation>of()
                                : DecisionRules.appealInformation(appeal).stream()
                                        .toList())
                .flatMap(List::stream)
                .toList();
    }
}
