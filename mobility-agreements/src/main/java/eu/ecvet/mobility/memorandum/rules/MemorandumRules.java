package eu.ecvet.mobility.memorandum.rules;

import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import eu.ecvet.mobility.signature.SigningRules;
import eu.ecvet.platform.rule.Violation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each act asks of a Memorandum of Understanding (Recommendation 2009/C 155/02, Annex II section 2; BR-M01 to BR-M15);
 * the rules themselves stand beside this, by what they are about.
 */
public final class MemorandumRules {
    private MemorandumRules() {}

    /** All that a draft must satisfy to be kept at all. */
    public static List<Violation> ofDraft(MemorandumContent content) {
        return PartnerRules.enoughPartners(content);
    }

    /** All that a proposal must satisfy. */
    public static List<Violation> ofProposal(MemorandumKind kind, MemorandumContent content, MemorandumFacts facts) {
        return Stream.of(
                        PartnerRules.enoughPartners(content),
                        PartnerRules.enoughCountries(kind, content, facts.institutions()),
                        PartnerRules.institutionsAreKnown(content, facts.institutions()),
                        PartnerRules.declaredFunctionsAreHeld(content, facts.institutions(), facts.today()),
                        QualificationRules.functionsAreAssigned(content),
                        QualificationRules.qualificationsAreNamedOnce(content),
                        TermRules.fiveConfirmations(content),
                        TermRules.termsAreComplete(content),
                        TermRules.endIsAhead(content, facts.today()),
                        ComparabilityRules.pairsCompareLevels(content),
                        ComparabilityRules.levelsAreAsPublished(content, facts),
                        ComparabilityRules.pairsAreStatedOnce(content),
                        ComparabilityRules.standardisationIsSaid(content),
                        PartnerRules.transferBasisOutsideTheEea(content, facts.institutions(), facts.eeaCountries()),
                        QualificationRules.registryEntriesAreKnown(
                                content, facts.qualifications().keySet(), facts.publishedUnits()))
                .flatMap(Collection::stream)
                .toList();
    }

    /** All that a signature must satisfy: it binds what was read, which is not over, and data may flow by now. */
    public static List<Violation> ofSignature(
            MemorandumContent content, String signedHash, String presentHash, MemorandumFacts facts) {
        return Stream.of(
                        SigningRules.signsPresentContent(signedHash, presentHash),
                        TermRules.endIsAhead(content, facts.today()),
                        PartnerRules.transferBasisOutsideTheEea(content, facts.institutions(), facts.eeaCountries()))
                .flatMap(Collection::stream)
                .toList();
    }

    /** All that a notice must satisfy. */
    public static List<Violation> ofNotice(LocalDate today, LocalDate lastDay, int noticeMonths) {
        return TermRules.noticeIsInTime(today, lastDay, noticeMonths);
    }

    /** What deserves attention and blocks nothing. */
    public static Optional<Violation> warning(
            MemorandumContent content, LocalDate inForceFrom, LocalDate today, int reviewOverdueDays) {
        return TermRules.reviewOverdue(content, inForceFrom, today, reviewOverdueDays);
    }
}
