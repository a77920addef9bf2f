package eu.ecvet.mobility.agreement.told;

import eu.ecvet.functions.Turn;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.Party;
import eu.ecvet.mobility.signature.GivenBack;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import java.time.LocalDate;
import java.util.UUID;

/** What happens to an agreement until all have signed, as others are told it: nothing that anybody wrote about the learner (BR-D07). */
public final class ToldProposal {
    private ToldProposal() {}

    record Proposed(
            LearningAgreementId learningAgreementId,
            int agreementVersion,
            String contentHash,
            LearnerId learnerId,
            InstitutionId homeInstitutionId,
            InstitutionId hostInstitutionId,
            InstitutionId intermediaryInstitutionId,
            LegalPeriod period) {}

    record Returned(
            LearningAgreementId learningAgreementId,
            int agreementVersion,
            LearnerId learnerId,
            InstitutionId homeInstitutionId,
            InstitutionId hostInstitutionId,
            Turn.Party party,
            InstitutionId institutionId,
            LocalDate givenBackOn) {}

    record PartySigned(
            LearningAgreementId learningAgreementId,
            int agreementVersion,
            String contentHash,
            LearnerId learnerId,
            InstitutionId homeInstitutionId,
            InstitutionId hostInstitutionId,
            Party party,
            InstitutionId institutionId,
            LocalDate signedOn) {}

    public static NewEvent proposed(LearningAgreement agreement, InstitutionId by) {
        return event(
                "learning-agreement.proposed",
                agreement,
                by,
                new Proposed(
                        agreement.id(),
                        agreement.version(),
                        agreement.contentHash(),
                        agreement.learner(),
                        agreement.home(),
                        agreement.host(),
                        agreement.content().intermediaryInstitutionId(),
                        new LegalPeriod(agreement.startsOn(), agreement.endsOn())));
    }

    /** @param version of the content that was given back */
    public static NewEvent returned(LearningAgreement agreement, int version, GivenBack back) {
        return event(
                "learning-agreement.returned",
                agreement,
                back.institutionId(),
                new Returned(
                        agreement.id(),
                        version,
                        agreement.learner(),
                        agreement.home(),
                        agreement.host(),
                        back.party(),
                        back.institutionId(),
                        back.givenBackOn()));
    }

    public static NewEvent partySigned(
            LearningAgreement agreement, Party party, InstitutionId institution, LocalDate signedOn) {
        return event(
                "learning-agreement.party-signed",
                agreement,
                institution,
                new PartySigned(
                        agreement.id(),
                        agreement.version(),
                        agreement.contentHash(),
                        agreement.learner(),
                        agreement.home(),
                        agreement.host(),
                        party,
                        institution,
                        signedOn));
    }

    private static NewEvent event(String type, LearningAgreement agreement, InstitutionId by, Object data) {
        UUID actor = by == null ? null : by.value();
        return new NewEvent(type, agreement.id().value(), actor, data);
    }
}
