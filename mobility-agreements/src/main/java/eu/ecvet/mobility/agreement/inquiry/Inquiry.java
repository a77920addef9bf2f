package eu.ecvet.mobility.agreement.inquiry;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.mobility.agreement.AgreementsConfig;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.mobility.agreement.LearningAgreements;
import eu.ecvet.mobility.agreement.OpenTargets;
import eu.ecvet.mobility.agreement.TakenOutcome;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.content.AgreementTarget;
import eu.ecvet.mobility.agreement.coverage.Coverage;
import eu.ecvet.mobility.agreement.framework.ActiveAgreement;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.mobility.agreement.framework.CitedMemorandum;
import eu.ecvet.mobility.agreement.framework.Framework;
import eu.ecvet.mobility.agreement.rules.Proposal;
import eu.ecvet.mobility.heard.learner.Achievement;
import eu.ecvet.mobility.heard.learner.KnownLearner;
import eu.ecvet.mobility.heard.learner.Learners;
import eu.ecvet.mobility.heard.publication.Publications;
import eu.ecvet.mobility.memorandum.Memoranda;
import eu.ecvet.mobility.memorandum.MemorandaConfig;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.MemorandumId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gathers what the rules of agreements ask about the world outside them: for one agreement or for a whole page, with the
 * same number of questions to the database.
 */
@ApplicationScoped
public class Inquiry {
    private final Memoranda memoranda;
    private final Publications publications;
    private final Learners learners;
    private final LearningAgreements agreements;
    private final OpenTargets openTargets;
    private final Authorities authorities;
    private final AgreementsConfig config;
    private final MemorandaConfig memorandaConfig;

    Inquiry(
            Memoranda memoranda,
            Publications publications,
            Learners learners,
            LearningAgreements agreements,
            OpenTargets openTargets,
            Authorities authorities,
            AgreementsConfig config,
            MemorandaConfig memorandaConfig) {
        this.memoranda = memoranda;
        this.publications = publications;
        this.learners = learners;
        this.agreements = agreements;
        this.openTargets = openTargets;
        this.authorities = authorities;
        this.config = config;
        this.memorandaConfig = memorandaConfig;
    }

    /** What the clock asks, on nobody's behalf. */
    public Asked about(LearningAgreement agreement) {
        return about(List.of(agreement), (ofWhich, learner) -> false).getFirst();
    }

    public Asked about(LearningAgreement agreement, Actor asker) {
        return about(List.of(agreement), asker).getFirst();
    }

    /** BR-D01: of the learner's other agreements and achievements are told the learner, her guardian and the institutions whose learner she is; an institution that is named as her home and is not, hears that and nothing else. */
    public List<Asked> about(List<LearningAgreement> asked, Actor asker) {
        return about(
                asked,
                (agreement, learner) -> asker.learner()
                                .filter(learner.learnerId()::equals)
                                .isPresent()
                        || asker.institution().filter(learner::isAtHomeIn).isPresent()
                        || asker.actsFor(agreement.home()));
    }

    /**
     * BR-E05: today is the legal date of the home institution, which answers for the agreement. What else the learner has
     * achieved or agreed on stands in the way of a mobility that is still to begin, and is asked only of such.
     */
    private List<Asked> about(
            List<LearningAgreement> asked, BiPredicate<LearningAgreement, KnownLearner> concernsTheAsker) {
        Set<LearnerId> theirLearners =
                asked.stream().map(LearningAgreement::learner).collect(Collectors.toSet());
        Map<InstitutionId, KnownInstitution> institutions = authorities.known(asked.stream()
                .flatMap(agreement -> agreement.content().institutions().stream())
                .collect(Collectors.toSet()));
        Map<AgreementContent, Framework> frameworks =
                frameworks(asked.stream().map(LearningAgreement::content).toList());
        Map<LearnerId, KnownLearner> known = learners.find(theirLearners);
        Set<LearnerId> yetToBegin = asked.stream()
                .filter(agreement -> LearningAgreementState.TO_BEGIN.contains(agreement.state()))
                .map(LearningAgreement::learner)
                .collect(Collectors.toSet());
        boolean none = yetToBegin.isEmpty();
        Map<LearnerId, List<Achievement>> achieved = none ? Map.of() : learners.achieved(yetToBegin);
        Map<LearnerId, List<TakenOutcome>> taken = none ? Map.of() : openTargets.takenBy(yetToBegin);
        Map<LearnerId, List<LearningAgreement>> active = none ? Map.of() : agreements.active(yetToBegin);
        return asked.stream()
                .map(agreement -> new Asked(
                        agreement,
                        new AgreementFacts(
                                authorities.today(agreement.home(), institutions),
                                Optional.ofNullable(known.get(agreement.learner())),
                                frameworks.get(agreement.content()),
                                institutions,
                                achieved.getOrDefault(agreement.learner(), List.of()).stream()
                                        .filter(each -> each.countsIn(
                                                agreement.content().qualificationId(),
                                                agreement.content().qualificationVersion()))
                                        .toList(),
                                taken.getOrDefault(agreement.learner(), List.of()).stream()
                                        .filter(each -> !each.agreement().equals(agreement.id()))
                                        .toList(),
                                active.getOrDefault(agreement.learner(), List.of()).stream()
                                        .filter(each -> !each.id().equals(agreement.id()))
                                        .map(each -> new ActiveAgreement(each.id(), each.period()))
                                        .toList(),
                                memorandaConfig.eeaCountries(),
                                Optional.ofNullable(known.get(agreement.learner()))
                                        .filter(learner -> concernsTheAsker.test(agreement, learner))
                                        .isPresent())))
                .toList();
    }

    /** What the content refers to. */
    public Framework framework(AgreementContent content) {
        return frameworks(List.of(content)).get(content);
    }

    private Map<AgreementContent, Framework> frameworks(Collection<AgreementContent> contents) {
        Map<MemorandumId, Memorandum> cited = memoranda
                .find(contents.stream()
                        .map(AgreementContent::memorandumId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Memorandum::id, Function.identity()));
        List<QualificationVersion> pinned = contents.stream()
                .flatMap(content -> content.qualification().stream())
                .distinct()
                .toList();
        var published = publications.allVersionsOf(pinned);
        var units = publications.units(contents.stream()
                .flatMap(content -> content.targets().stream())
                .map(AgreementTarget::unit)
                .toList());
        return contents.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        content -> new Framework(
                                Optional.ofNullable(content.memorandumId())
                                        .map(cited::get)
                                        .flatMap(memorandum -> citedBy(content, memorandum)),
                                content.qualification().flatMap(published::of),
                                content.qualification().flatMap(published::newerFrom),
                                content.targets().stream()
                                        .map(AgreementTarget::unit)
                                        .filter(units::containsKey)
                                        .distinct()
                                        .collect(Collectors.toMap(Function.identity(), units::get)))));
    }

    /** A memorandum of other institutions looks like one that does not exist. */
    private static Optional<CitedMemorandum> citedBy(AgreementContent content, Memorandum memorandum) {
        return memorandum.content().names(content.homeInstitutionId())
                        && memorandum.content().names(content.hostInstitutionId())
                ? Optional.of(new CitedMemorandum(
                        memorandum.id(),
                        memorandum.version(),
                        memorandum.content(),
                        memorandum.validityBetween(content.homeInstitutionId(), content.hostInstitutionId()),
                        memorandum.lastDays()))
                : Optional.empty();
    }

    public boolean isMinor(LearnerId learner) {
        return learners.find(learner).map(KnownLearner::isMinor).orElse(false);
    }

    /** BR-M09, BR-L03: the dates on which an assessment is covered. */
    public Coverage coverage(AgreementContent content, Framework framework) {
        LegalPeriod period = Proposal.of(content).period();
        return framework
                .memorandum()
                .map(CitedMemorandum::validity)
                .map(validity -> Coverage.under(validity, period.from(), period.until()))
                .orElseGet(() -> Coverage.byProcedure(period.from(), period.until(), config.withoutMemorandumDays()));
    }
}
