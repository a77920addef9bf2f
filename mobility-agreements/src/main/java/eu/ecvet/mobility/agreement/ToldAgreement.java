package eu.ecvet.mobility.agreement;

import eu.ecvet.mobility.memorandum.ComparablePair;
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
record ToldAgreement(
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

    record Target(
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

    static NewEvent signed(LearningAgreement agreement, AgreementFramework framework, UUID lastSignatory) {
        return new NewEvent(
                "learning-agreement.signed", agreement.id().value(), lastSignatory, of(agreement, framework, null));
    }

    static NewEvent active(LearningAgreement agreement, AgreementFramework framework) {
        return new NewEvent(
                "learning-agreement.active",
                agreement.id().value(),
                null,
                of(agreement, framework, agreement.coverage().orElseThrow()));
    }

    private static ToldAgreement of(LearningAgreement agreement, AgreementFramework framework, Coverage coverage) {
        AgreementContent content = agreement.content();
        return new ToldAgreement(
                agreement.id(),
                agreement.version(),
                agreement.contentHash(),
                agreement.learner(),
                agreement.home(),
                agreement.host(),
                List.of(content.assessor().orElseThrow()),
                content.validator().orElseThrow(),
                content.recogniser().orElseThrow(),
                content.qualificationId(),
                content.qualificationVersion(),
                content.targets().stream()
                        .map(target -> target(content, target, framework))
                        .toList(),
                content.assessment().methods(),
                new LegalPeriod(content.start(), content.end()),
                coverage,
                content.memorandumId(),
                content.memorandumVersion(),
                content.procedureId());
    }

    /** BR-M13: what the pair says of standardisation; a mapping of the agreement's own is always an individual case. */
    private static Target target(AgreementContent content, AgreementTarget target, AgreementFramework framework) {
        Optional<ComparablePair> pair = framework.pair(content, target);
        return new Target(
                target.unitId(),
                target.unitVersion(),
                framework.outcomes(target),
                framework.isWholeUnit(target),
                target.status(),
                pair.map(ComparablePair::standardisation).orElse(StandardisationModel.LOW),
                pair.map(ComparablePair::decidesByRule).orElse(false),
                framework.expectedPoints(target).orElse(null),
                pair.map(ComparablePair::coverageThresholdPercent).orElse(null),
                pair.map(ComparablePair::accountableOfficer).orElse(null),
                pair.map(ComparablePair::hostUnitId).orElse(null));
    }
}
