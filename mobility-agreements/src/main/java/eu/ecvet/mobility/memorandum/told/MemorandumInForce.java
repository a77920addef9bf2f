package eu.ecvet.mobility.memorandum.told;

import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.MemorandumId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;

/** The fact that a memorandum came into force, as others are told it. */
public record MemorandumInForce(
        MemorandumId memorandumId,
        int memorandumVersion,
        LegalPeriod inForce,
        boolean runOff,
        int runOffDays,
        List<Partner> partners,
        List<Pair> pairs) {

    record Partner(InstitutionId institutionId, List<Function> functions) {}

    record Pair(
            UnitId homeUnitId,
            QualificationId homeQualificationId,
            LocalizedText hostUnitTitle,
            EqfLevel homeEqfLevel,
            EqfLevel hostEqfLevel,
            StandardisationModel standardisation,
            UnitId hostUnitId,
            Integer coverageThresholdPercent,
            Boolean automaticRecognition,
            String accountableOfficer) {}

    public static NewEvent of(Memorandum memorandum) {
        MemorandumContent content = memorandum.content();
        return new NewEvent(
                "memorandum.in-force",
                memorandum.id().value(),
                null,
                new MemorandumInForce(
                        memorandum.id(),
                        memorandum.version(),
                        memorandum.inForce().orElseThrow(),
                        content.runOff(),
                        content.runOffDays(),
                        content.partners().stream()
                                .map(partner -> new Partner(partner.institutionId(), partner.functions()))
                                .toList(),
                        content.pairs().stream()
                                .map(pair -> new Pair(
                                        pair.homeUnitId(),
                                        pair.homeQualificationId(),
                                        pair.hostUnitTitle(),
                                        pair.homeEqfLevel(),
                                        pair.hostEqfLevel(),
                                        pair.standardisation(),
                                        pair.hostUnitId(),
                                        pair.coverageThresholdPercent(),
                                        pair.automaticRecognition(),
                                        pair.accountableOfficer()))
                                .toList()));
    }
}
