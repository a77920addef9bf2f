package eu.ecvet.recognition.heard;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.MemorandumId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.stream.Stream;

/**
 * What recognition needs of one version of a Learning Agreement (Annex II section 3): who validates and recognises, and
 * which outcomes of which pinned units are expected.
 *
 * @param coverage on which dates an assessment is covered by the memorandum, as mobility-agreements decided (BR-M09);
 *     null until the agreement became active
 */
public record Agreement(
        LearningAgreementId learningAgreementId,
        int agreementVersion,
        LearnerId learnerId,
        InstitutionId homeInstitutionId,
        InstitutionId hostInstitutionId,
        InstitutionId validatingInstitutionId,
        InstitutionId recognisingInstitutionId,
        QualificationId qualificationId,
        int qualificationVersion,
        List<Target> targets,
        MemorandumId memorandumId,
        Integer memorandumVersion,
        String procedureId,
        LegalPeriod coverage) {
    /** One pinned unit of which some or all outcomes are expected (BR-L04). */
    public record Target(
            UnitId unitId,
            int unitVersion,
            List<OutcomeId> outcomeIds,
            TargetStatus status,
            StandardisationModel standardisation,
            boolean automaticRecognition,
            Integer coverageThresholdPercent,
            String accountableOfficer,
            UnitId hostUnitId) {
        public UnitVersion unit() {
            return new UnitVersion(unitId, unitVersion);
        }
    }

    public QualificationVersion qualification() {
        return new QualificationVersion(qualificationId, qualificationVersion);
    }

    /** The institutions of the home side that act in the case; the host is named by its transcript. */
    public Stream<InstitutionId> institutions() {
        return Stream.of(homeInstitutionId, validatingInstitutionId, recognisingInstitutionId);
    }

    Agreement covered(LegalPeriod dates) {
        return new Agreement(
                learningAgreementId,
                agreementVersion,
                learnerId,
                homeInstitutionId,
                hostInstitutionId,
                validatingInstitutionId,
                recognisingInstitutionId,
                qualificationId,
                qualificationVersion,
                targets,
                memorandumId,
                memorandumVersion,
                procedureId,
                dates);
    }
}
