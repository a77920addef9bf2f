package eu.ecvet.mobility.agreement.told;

import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.coverage.Coverage;
import eu.ecvet.mobility.agreement.framework.Aim;
import eu.ecvet.mobility.agreement.framework.Framework;
import eu.ecvet.mobility.agreement.rules.Proposal;
import eu.ecvet.mobility.memorandum.content.ComparablePair;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.MemorandumId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A signed or active agreement as others are told of it: who does what, and exactly which outcomes are aimed at.
 *
 * @param coverage only once the agreement is active (BR-M09)
 */
public record ToldAgreement(
        LearningAgreementId learningAgreementId,
        int agreementVersion,
        String contentHash,
        LearnerId learnerId,
        InstitutionId homeInstitutionId,
        InstitutionId hostInstitutionId,
        List<InstitutionId> assessingInstitutionIds,
        InstitutionId validatingInstitutionId,
        InstitutionId recognisingInstitutionId,
        QualificationId qualificationId,
        int qualificationVersion,
        List<Target> targets,
        List<String> agreedMethods,
        LegalPeriod period,
        Coverage coverage,
        MemorandumId memorandumId,
        Integer memorandumVersion,
        String procedureId) {

    public record Target(
            UnitId unitId,
            int unitVersion,
            List<OutcomeId> outcomeIds,
            boolean wholeUnit,
            TargetStatus status,
            StandardisationModel standardisation,
            boolean automaticRecognition,
            Points expectedPoints,
            Integer coverageThresholdPercent,
            String accountableOfficer,
            UnitId hostUnitId) {}

    public static NewEvent signed(LearningAgreement agreement, Framework framework, UUID lastSignatory) {
        return new NewEvent(
                "learning-agreement.signed", agreement.id().value(), lastSignatory, of(agreement, framework, null));
    }

    public static NewEvent active(LearningAgreement agreement, Framework framework) {
        return new NewEvent(
                "learning-agreement.active",
                agreement.id().value(),
                null,
                of(agreement, framework, agreement.coverage().orElseThrow()));
    }

    private static ToldAgreement of(LearningAgreement agreement, Framework framework, Coverage coverage) {
        Proposal proposal = Proposal.of(agreement.content());
        AgreementContent content = proposal.content();
        return new ToldAgreement(
                agreement.id(),
                agreement.version(),
                agreement.contentHash(),
                proposal.learner(),
                proposal.home(),
                proposal.host(),
                List.of(proposal.assessor()),
                proposal.validator(),
                proposal.recogniser(),
                proposal.qualification().qualificationId(),
                proposal.qualification().version(),
                framework.aims(content).stream().map(ToldAgreement::target).toList(),
                proposal.agreedMethods(),
                proposal.period(),
                coverage,
                content.memorandumId(),
                content.memorandumVersion(),
                content.procedureId());
    }

    /** BR-M13: what the pair says of standardisation; a mapping of the agreement's own is always an individual case. */
    private static Target target(Aim aim) {
        Optional<ComparablePair> pair = aim.pair();
        return new Target(
                aim.target().unitId(),
                aim.target().unitVersion(),
                aim.outcomes(),
                aim.isWholeUnit(),
                aim.target().status(),
                pair.map(ComparablePair::standardisation).orElse(StandardisationModel.LOW),
                pair.map(ComparablePair::decidesByRule).orElse(false),
                aim.points().orElse(null),
                pair.map(ComparablePair::coverageThresholdPercent).orElse(null),
                pair.map(ComparablePair::accountableOfficer).orElse(null),
                pair.map(ComparablePair::hostUnitId).orElse(null));
    }
}
