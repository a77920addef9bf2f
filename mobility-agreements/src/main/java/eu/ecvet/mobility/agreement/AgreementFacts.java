package eu.ecvet.mobility.agreement;

import eu.ecvet.mobility.Registered;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of an agreement ask about the world outside it.
 *
 * @param institutions those that the registry knows
 * @param recognisedOutcomes already recognised for the learner in the target qualification
 * @param awardedUnits already awarded to the learner in the target qualification, in any version
 * @param outcomesTakenElsewhere targeted by other open agreements of the learner
 * @param otherActivePeriods of the learner's other active agreements
 */
record AgreementFacts(
        LocalDate today,
        boolean learnerIsKnown,
        AgreementFramework framework,
        Map<InstitutionId, Registered> institutions,
        Set<OutcomeId> recognisedOutcomes,
        Set<UnitId> awardedUnits,
        Set<OutcomeId> outcomesTakenElsewhere,
        Collection<LegalPeriod> otherActivePeriods) {}
