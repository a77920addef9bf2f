package eu.ecvet.mobility.agreement.act;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new draft of a Learning Agreement. */
@Schema(description = "A new draft. With an id of the caller's own the request can be repeated safely.")
public record NewLearningAgreement(
        LearningAgreementId id, @NotNull @Valid AgreementContent content) {}
