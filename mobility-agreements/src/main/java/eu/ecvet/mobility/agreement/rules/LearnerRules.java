package eu.ecvet.mobility.agreement.rules;

import static eu.ecvet.mobility.MobilityRule.ALREADY_ACHIEVED;
import static eu.ecvet.mobility.MobilityRule.LA_HOME_OF_ANOTHER;
import static eu.ecvet.mobility.MobilityRule.LA_NOT_FOR_THIS_LEARNER;
import static eu.ecvet.mobility.MobilityRule.LA_OVERLAP;
import static eu.ecvet.mobility.MobilityRule.LEARNER_UNKNOWN;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.mobility.agreement.framework.Aim;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.OutcomeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about the learner: who she is, and what stands in her way (BR-L01, BR-L12, BR-L13, BR-E04). Of her other agreements and achievements only those are told whom they concern. */
final class LearnerRules {
    private LearnerRules() {}

    /** BR-E04: the learner has been registered. */
    static List<Violation> learnerIsKnown(AgreementContent content, AgreementFacts facts) {
        return content.learnerId() == null || facts.learner().isPresent()
                ? List.of()
                : List.of(LEARNER_UNKNOWN.at(
                        "/content/learnerId",
                        "No learner is registered under %s. The home institution registers the learner first."
                                .formatted(content.learnerId())));
    }

    /**
     * BR-L01: the home institution is one whose learner she is: it registered her, or has decided on an application of hers.
     * Whose learner she is, is told to nobody else.
     */
    static List<Violation> homeIsTheLearners(AgreementContent content, AgreementFacts facts) {
        return !isAnothers(content, facts) || !facts.concernsTheAsker()
                ? List.of()
                : List.of(
                        LA_HOME_OF_ANOTHER.at(
                                "/content/homeInstitutionId",
                                "The learner was not registered by this institution, and it has decided on no application of hers; name the institution whose learner she is."));
    }

    private static boolean isAnothers(AgreementContent content, AgreementFacts facts) {
        return content.homeInstitutionId() != null
                && facts.learner()
                        .filter(learner -> !learner.isAtHomeIn(content.homeInstitutionId()))
                        .isPresent();
    }

    /**
     * BR-L12, BR-L13, BR-D01: what stands in the learner's way; about another institution's learner nothing is told at all. Whom
     * it does not concern is told one thing, the same for every cause: who asked again and again, with other outcomes, other
     * days or another home, could else find out what she has achieved and when she is away.
     */
    static List<Violation> nothingStandsInTheWay(AgreementContent content, AgreementFacts facts) {
        boolean anothers = isAnothers(content, facts);
        List<Violation> inTheWay = Stream.concat(
                        noOverlap(content, facts).stream(), notYetAchieved(content, facts).stream())
                .toList();
        if (facts.concernsTheAsker()) {
            return anothers ? List.of() : inTheWay;
        }
        return anothers || !inTheWay.isEmpty()
                ? List.of(
                        LA_NOT_FOR_THIS_LEARNER.because(
                                "As it stands, this agreement cannot be concluded for this learner. The learner or her home institution can say why; to others no reason is told."))
                : List.of();
    }

    /** BR-L12: no two open agreements of a learner target the same outcome, no two active ones overlap in time. */
    private static List<Violation> noOverlap(AgreementContent content, AgreementFacts facts) {
        var violations = new ArrayList<Violation>();
        for (Aim aim : facts.framework().aims(content)) {
            Set<LearningAgreementId> inTheWay = facts.holding(aim.outcomes());
            if (!inTheWay.isEmpty()) {
                violations.add(LA_OVERLAP.at(
                        aim.at(),
                        "The Learning Agreement %s of this learner already targets outcomes of unit %s; it ends, is closed or is cancelled first."
                                .formatted(names(inTheWay), aim.label())));
            }
        }
        if (content.period().fits()) {
            LegalPeriod period = content.period().period();
            facts.otherActive().stream()
                    .filter(other -> period.overlaps(other.period()))
                    .forEach(other -> violations.add(LA_OVERLAP.at(
                            "/content/period",
                            "The Learning Agreement %s of this learner is active from %s until %s; choose other days."
                                    .formatted(
                                            other.agreement(),
                                            other.period().from(),
                                            other.period().until()))));
        }
        return violations;
    }

    private static String names(Set<LearningAgreementId> agreements) {
        return agreements.stream().map(LearningAgreementId::toString).sorted().collect(Collectors.joining(" and "));
    }

    /**
     * BR-L13: nothing is targeted that has already been recognised for the learner in this qualification, in whatever version
     * of the unit, unless it has grown too old to be used (BR-R12). An award counts in its own version of the qualification
     * alone (BR-P17).
     */
    private static List<Violation> notYetAchieved(AgreementContent content, AgreementFacts facts) {
        var violations = new ArrayList<Violation>();
        for (Aim aim : facts.framework().aims(content)) {
            List<OutcomeId> achieved =
                    aim.outcomes().stream().filter(facts::isRecognised).toList();
            if (facts.isAwarded(aim.target().unitId())) {
                violations.add(ALREADY_ACHIEVED.at(
                        aim.at("unitId"),
                        "Unit %s has already been awarded to the learner in this version of the qualification."
                                .formatted(aim.label())));
            } else if (!achieved.isEmpty()) {
                violations.add(ALREADY_ACHIEVED.at(
                        aim.at("outcomeIds"),
                        "Of unit %s these outcomes have already been recognised for the learner in this qualification: %s. Target only the others."
                                .formatted(
                                        aim.label(),
                                        achieved.stream()
                                                .map(facts.framework()::label)
                                                .collect(Collectors.joining(", ")))));
            }
        }
        return violations;
    }
}
