package eu.ecvet.recognition.decision;

import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.decision.appeal.AppealConfig;
import eu.ecvet.recognition.decision.appeal.AppealInformation;
import eu.ecvet.recognition.decision.examination.Adoption;
import eu.ecvet.recognition.decision.examination.DecisionDraft;
import eu.ecvet.recognition.judgement.Proposal;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.recognition.judgement.gathering.CaseFacts;
import eu.ecvet.recognition.validation.Validating;
import eu.ecvet.recognition.validation.ValidationDraft;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Draws up what is to be examined: as the person states it, or as the rules propose it and the person adopts it. */
@ApplicationScoped
class Consideration {
    private final CaseFacts facts;
    private final Validating validating;
    private final AppealConfig appeals;

    Consideration(CaseFacts facts, Validating validating, AppealConfig appeals) {
        this.facts = facts;
        this.validating = validating;
        this.appeals = appeals;
    }

    Considered of(CaseFacts.Gathered known, DecisionRequest request, LocalDate on) {
        Optional<ValidationDraft> validation =
                Optional.ofNullable(request.validation()).map(along -> validating.draft(known, along, on));
        List<CaseFile.Validated> validated = validation
                .map(ValidationDraft::outcomes)
                .orElse(known.opened().file().validated());
        List<UnitFacts> units = known.units(validated);
        UUID validationId =
                request.validation() == null ? null : request.validation().id();
        if (!request.unitEntries().isEmpty()) {
            return new Considered(
                    validation, validationId, null, request.stated(units), units, AppealInformation.of(appeals, on));
        }
        Adoption adoption = Adoption.of(
                facts.proposal(known, validated, on), units, request.result(), request.legalBasis(), request.reasons());
        return new Considered(
                validation,
                validationId,
                adoption,
                adoption.draft().orElse(null),
                units,
                AppealInformation.of(appeals, on));
    }

    /** What the rules would decide alone, with the validation that they prepare (BR-R13). */
    Considered ofTheRules(CaseFacts.Gathered known, Proposal proposal, String legalBasis, LocalDate on) {
        ValidationDraft validation = ValidationDraft.of(known, null, on);
        return new Considered(
                Optional.of(validation),
                null,
                null,
                DecisionDraft.proposed(proposal, legalBasis, proposal.detail()),
                known.units(List.of()),
                AppealInformation.of(appeals, on));
    }
}
