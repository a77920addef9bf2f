package eu.ecvet.mobility.agreement;

import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.reference.KnownLearner;
import eu.ecvet.mobility.reference.Learners;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules of an agreement ask about the world outside it.
 *
 * @param today legal date of the home institution (BR-E05)
 * @param learner empty if nobody has told of her
 * @param institutions those that the registry knows
 * @param achieved by the learner in the target qualification, in whatever version
 * @param takenElsewhere outcomes targeted by other open agreements of the learner
 * @param otherActivePeriods of the learner's other active agreements
 */
record AgreementFacts(
        LocalDate today,
        Optional<KnownLearner> learner,
        AgreementFramework framework,
        Map<InstitutionId, KnownInstitution> institutions,
        List<Learners.Achieved> achieved,
        List<OpenTargets.Taken> takenElsewhere,
        Collection<LegalPeriod> otherActivePeriods) {

    boolean learnerIsMinor() {
        return learner.map(KnownLearner::isMinor).orElse(false);
    }

    boolean isTakenElsewhere(OutcomeId outcome) {
        return takenElsewhere.stream().anyMatch(taken -> taken.outcome().equals(outcome));
    }

    boolean isAwarded(UnitId unit) {
        return achieved.stream().anyMatch(each -> each.isAwardOf(unit));
    }

    Set<OutcomeId> recognisedOutcomes() {
        return achieved.stream().flatMap(each -> each.outcome().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
