package eu.ecvet.mobility.agreement.act;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole content of a draft, anew. */
@Schema(description = "Replaces the whole content of a draft.")
public record LearningAgreementRevision(@NotNull @Valid AgreementContent content) {}
