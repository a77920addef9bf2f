package eu.ecvet.mobility.agreement.framework;

import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.agreement.ActiveAgreement;
import eu.ecvet.mobility.agreement.TakenOutcome;
import eu.ecvet.mobility.heard.learner.Achievement;
import eu.ecvet.mobility.heard.learner.KnownLearner;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearningAgreementId;
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
 * @param achieved by the learner, as it counts in the target version of the qualification
 * @param takenElsewhere outcomes targeted by other open agreements of the learner
 * @param otherActive the learner's other active agreements
 * @param eeaCountries ISO 3166-1 alpha-2 codes
 * @param concernsTheAsker whether who asks may hear of the learner's other agreements and achievements: the learner, her
 *     guardian, and the institutions whose learner she is; the home named hears whether she is its learner (BR-D01)
 */
public record AgreementFacts(
        LocalDate today,
        Optional<KnownLearner> learner,
        Framework framework,
        Map<InstitutionId, KnownInstitution> institutions,
        List<Achievement> achieved,
        List<TakenOutcome> takenElsewhere,
        Collection<ActiveAgreement> otherActive,
        Set<String> eeaCountries,
        boolean concernsTheAsker) {

    public boolean learnerIsMinor() {
        return learner.map(KnownLearner::isMinor).orElse(false);
    }

    /** The other agreements that already target one of the outcomes. */
    public Set<LearningAgreementId> holding(Collection<OutcomeId> outcomes) {
        return takenElsewhere.stream()
                .filter(taken -> outcomes.contains(taken.outcome()))
                .map(TakenOutcome::agreement)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isAwarded(UnitId unit) {
        return achieved.stream().anyMatch(each -> each.isAwardOf(unit));
    }

    /** BR-L13, BR-R12: recognised as a part, and not too old to be used. */
    public boolean isRecognised(OutcomeId outcome) {
        return achieved.stream()
                .filter(each -> each.isUsableOn(today))
                .anyMatch(each -> each.outcome().filter(outcome::equals).isPresent());
    }

    /** The day on which the agreement begins to matter: its start, or today if that is later. */
    public LocalDate firstDay(LocalDate start) {
        return start != null && start.isAfter(today) ? start : today;
    }
}
