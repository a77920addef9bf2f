package eu.ecvet.mobility.agreement.rules;

import static eu.ecvet.mobility.MobilityRule.LA_RESULTS_EXIST;

import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.Party;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.mobility.signature.SigningRules;
import eu.ecvet.platform.rule.Violation;
import java.util.List;
import java.util.stream.Stream;

/** What each act asks of a Learning Agreement (Recommendation 2009/C 155/02, Annex II section 3; BR-L01 to BR-L17); the rules
 * themselves stand beside this, by what they are about. */
public final class AgreementRules {
    private AgreementRules() {}

    /** All that a draft must satisfy to be kept at all. */
    public static List<Violation> ofDraft(AgreementContent content) {
        return PartyRules.oneLearnerTwoSides(content);
    }

    /** All that a proposal must satisfy. */
    public static List<Violation> ofProposal(AgreementContent content, AgreementFacts facts) {
        return all(
                PartyRules.oneLearnerTwoSides(content),
                LearnerRules.learnerIsKnown(content, facts),
                LearnerRules.homeIsTheLearners(content, facts),
                PartyRules.institutionsAreKnown(content, facts),
                PartyRules.functionsAreHeld(content, facts),
                FrameworkRules.functionsAreGivenByMemorandum(content, facts),
                FrameworkRules.sidesMayCoordinate(content, facts),
                FrameworkRules.oneMemorandumOrProcedure(content, facts),
                FrameworkRules.dataMayFlow(content, facts),
                TargetRules.qualificationIsPublished(content, facts),
                TargetRules.qualificationIsOpenForNewAgreements(content, facts),
                TargetRules.targetsAreHomeOutcomes(content, facts),
                TargetRules.unitsAreOpenForNewAgreements(content, facts),
                TargetRules.targetsAreComparable(content, facts),
                TargetRules.pointsAreDerivable(content, facts),
                TimeRules.periodFits(content, facts),
                ArrangementRules.arrangementsAreComplete(content),
                LearnerRules.nothingStandsInTheWay(content, facts),
                ArrangementRules.commitmentIsGiven(content),
                ArrangementRules.integralOrAddOn(content));
    }

    /** All that a signature must satisfy. */
    public static List<Violation> ofSignature(
            LearningAgreement agreement, Party party, String person, String signedHash, boolean learnerIsMinor) {
        return all(
                SigningRules.signsPresentContent(signedHash, agreement.contentHash()),
                SignatureRules.signatureIsForeseen(party, agreement.requiredSignatures(learnerIsMinor)),
                SignatureRules.signatoryIsAnotherPerson(
                        party, person, agreement.learner(), agreement.presentSignatures()));
    }

    /** BR-L11: all that stands between a signed agreement and its beginning. */
    public static List<Violation> ofActivation(AgreementContent content, AgreementFacts facts) {
        Proposal proposal = Proposal.of(content);
        return all(TimeRules.startIsReached(proposal, facts.today()), heldUpBy(content, facts));
    }

    /** What of this is not merely a matter of time. */
    public static List<Violation> heldUpBy(AgreementContent content, AgreementFacts facts) {
        return all(
                FrameworkRules.memorandumIsInForce(facts),
                FrameworkRules.memorandumCoversStart(Proposal.of(content), facts),
                TimeRules.periodFits(content, facts),
                LearnerRules.nothingStandsInTheWay(content, facts));
    }

    /** BR-L17: what was assessed goes to a transcript; only where nothing was, an agreement is closed without one. */
    public static List<Violation> ofClosureWithoutResult(boolean hasResults) {
        return hasResults
                ? List.of(
                        LA_RESULTS_EXIST.because(
                                "Under this agreement something was assessed; the host issues the transcript of it, whatever the results."))
                : List.of();
    }

    @SafeVarargs
    private static List<Violation> all(List<Violation>... rules) {
        return Stream.of(rules).flatMap(List::stream).toList();
    }
}
