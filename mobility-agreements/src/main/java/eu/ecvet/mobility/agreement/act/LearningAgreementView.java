package eu.ecvet.mobility.agreement.act;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.functions.Turn;
import eu.ecvet.mobility.agreement.AgreementSignature;
import eu.ecvet.mobility.agreement.CancellationReason;
import eu.ecvet.mobility.agreement.ClosedAs;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.mobility.agreement.Party;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.coverage.Coverage;
import eu.ecvet.mobility.agreement.framework.Framework;
import eu.ecvet.mobility.signature.GivenBack;
import eu.ecvet.platform.rule.Remark;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A Learning Agreement as its parties read it. */
@Schema(name = "LearningAgreement", description = "A Learning Agreement as its parties read it.")
@NullMarked
public record LearningAgreementView(
        LearningAgreementId id,
        LearningAgreementState state,

        @Schema(
                description =
                        "Version of the content, counted from 1; raised when a signed content is given back (BR-M08).")
        int version,

        @Schema(
                description =
                        "What a signature binds: SHA-256 of the content as JSON, members in the order of their names, no white space, absent members left out.")
        String contentHash,

        AgreementContent content,

        @Schema(description = "The valid signatures: those on the present version of the content.")
        List<SignatureView> signatures,

        @Schema(description = "Whose turn it is, and why.") List<Turn> turn,

        @Schema(description = "What deserves attention and blocks nothing.")
        List<Remark> warnings,

        @Nullable ExpectedPoints expectedPoints,

        @Schema(description = "Once active: the dates on which an assessment is covered (BR-M09).") @Nullable
        Coverage coverage,

        @Nullable LocalDate activeOn,
        @Nullable TranscriptId transcriptId,
        @Nullable Integer transcriptVersion,
        @Nullable CaseId caseId,
        @Nullable ClosedAs closedAs,
        @Nullable CancellationReason cancellationReason,
        @Nullable GivenBack givenBack,
        @JsonIgnore long rowVersion) {

    /** One party's signature; no names (BR-D01). */
    @Schema(name = "AgreementSignature", description = "One party's signature on this content.")
    public record SignatureView(
            Party party,
            @Nullable InstitutionId institutionId,

            @Schema(description = "Pseudonymous id of the person, from the access token.")
            String person,

            String role,
            @Nullable String place,
            LocalDate signedOn,
            String contentHash) {

        static SignatureView of(AgreementSignature signature) {
            return new SignatureView(
                    signature.party(),
                    signature.institutionId() == null ? null : new InstitutionId(signature.institutionId()),
                    signature.person(),
                    signature.role(),
                    signature.place(),
                    signature.signedOn(),
                    signature.contentHash());
        }
    }

    static LearningAgreementView of(
            LearningAgreement agreement, Framework framework, List<Turn> turn, List<Remark> warnings) {
        return new LearningAgreementView(
                agreement.id(),
                agreement.state(),
                agreement.version(),
                agreement.contentHash(),
                agreement.content(),
                agreement.presentSignatures().stream().map(SignatureView::of).toList(),
                turn,
                warnings,
                ExpectedPoints.of(agreement.content(), framework).orElse(null),
                agreement.coverage().orElse(null),
                agreement.activeOn().orElse(null),
                agreement.transcript().orElse(null),
                agreement.transcriptVersion(),
                agreement.recognitionCase().orElse(null),
                agreement.closedAs().orElse(null),
                agreement.cancellationReason().orElse(null),
                agreement.givenBack().orElse(null),
                agreement.rowVersion());
    }
}
