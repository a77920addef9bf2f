package eu.ecvet.records.heard.agreement;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Optional;

/** What the parties of a running Learning Agreement signed, as far as assessment and transcript need it. */
public record AgreementTerms(
        String contentHash,
        List<InstitutionId> assessingInstitutionIds,
        InstitutionId validatingInstitutionId,
        InstitutionId recognisingInstitutionId,
        QualificationId qualificationId,
        int qualificationVersion,
        List<Target> targets,
        List<String> agreedMethods,
        LegalPeriod period) {
    public AgreementTerms {
        assessingInstitutionIds = List.copyOf(assessingInstitutionIds);
        targets = List.copyOf(targets);
        agreedMethods = List.copyOf(agreedMethods);
    }

    /** The outcomes of one pinned unit version that the learner is to achieve, and the host's unit they are compared with. */
    public record Target(UnitId unitId, int unitVersion, List<OutcomeId> outcomeIds, UnitId hostUnitId) {
        public Target {
            outcomeIds = List.copyOf(outcomeIds);
        }

        public UnitVersion unit() {
            return new UnitVersion(unitId, unitVersion);
        }
    }

    public QualificationVersion qualification() {
        return new QualificationVersion(qualificationId, qualificationVersion);
    }

    public Optional<Target> target(UnitVersion unit) {
        return targets.stream().filter(target -> target.unit().equals(unit)).findFirst();
    }
}
