package eu.ecvet.mobility.agreement.inquiry;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.mobility.agreement.ActiveAgreement;
import eu.ecvet.mobility.agreement.AgreementsConfig;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.mobility.agreement.LearningAgreements;
import eu.ecvet.mobility.agreement.OpenTargets;
import eu.ecvet.mobility.agreement.TakenOutcome;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.coverage.Coverage;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.mobility.agreement.framework.CitedMemorandum;
import eu.ecvet.mobility.agreement.framework.Framework;
import eu.ecvet.mobility.agreement.rules.Proposal;
import eu.ecvet.mobility.heard.learner.Achievement;
import eu.ecvet.mobility.heard.learner.KnownLearner;
import eu.ecvet.mobility.heard.learner.Learners;
import eu.ecvet.mobility.memorandum.MemorandaConfig;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Gathers what the rules of agreements ask about the world outside them: for one agreement or for a whole page, with the
 * same number of questions to the database.
 */
@ApplicationScoped
public class Inquiry {
    private final Rows rows;
    private final Frameworks frameworks;
    private final Learners learners;
    private final LearningAgreements agreements;
    private final OpenTargets openTargets;
    private final Authorities authorities;
    private final AgreementsConfig config;
    private final MemorandaConfig memorandaConfig;

    Inquiry(
            Rows rows,
            Frameworks frameworks,
            Learners learners,
            LearningAgreements agreements,
            OpenTargets openTargets,
            Authorities authorities,
            AgreementsConfig config,
            MemorandaConfig memorandaConfig) {
        this.rows = rows;
        this.frameworks = frameworks;
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
        Set<LearnerId> yetToBegin = asked.stream()
                .filter(agreement -> LearningAgreementState.TO_BEGIN.contains(agreement.state()))
                .map(LearningAgreement::learner)
                .collect(Collectors.toSet());
        boolean beginning = !yetToBegin.isEmpty();
        Asking asking = rows.asking();
        var framework = frameworks.of(
                asking, asked.stream().map(LearningAgreement::content).toList(), beginning);
        var known = learners.find(asking, theirLearners);
        Supplier<Map<LearnerId, List<Achievement>>> achieved =
                beginning ? learners.achieved(asking, yetToBegin) : Map::of;
        Supplier<Map<LearnerId, List<TakenOutcome>>> taken =
                beginning ? openTargets.takenBy(asking, yetToBegin) : Map::of;
        Supplier<Map<LearnerId, List<ActiveAgreement>>> active =
                beginning ? agreements.active(asking, yetToBegin) : Map::of;
        return about(
                asked,
                concernsTheAsker,
                institutions,
                framework.get(),
                known.get(),
                achieved.get(),
                taken.get(),
                active.get());
    }

    private List<Asked> about(
            List<LearningAgreement> asked,
            BiPredicate<LearningAgreement, KnownLearner> concernsTheAsker,
            Map<InstitutionId, KnownInstitution> institutions,
            Function<AgreementContent, Framework> framework,
            Map<LearnerId, KnownLearner> known,
            Map<LearnerId, List<Achievement>> achieved,
            Map<LearnerId, List<TakenOutcome>> taken,
            Map<LearnerId, List<ActiveAgreement>> active) {
        return asked.stream()
                .map(agreement -> new Asked(
                        agreement,
                        new AgreementFacts(
                                authorities.today(agreement.home(), institutions),
                                Optional.ofNullable(known.get(agreement.learner())),
                                framework.apply(agreement.content()),
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
                                        .filter(each -> !each.agreement().equals(agreement.id()))
                                        .toList(),
                                memorandaConfig.eeaCountries(),
                                Optional.ofNullable(known.get(agreement.learner()))
                                        .filter(learner -> concernsTheAsker.test(agreement, learner))
                                        .isPresent())))
                .toList();
    }

    /** What the content of an agreement refers to that is not to begin any more. */
    public Framework framework(AgreementContent content) {
        return frameworks.of(rows.asking(), List.of(content), false).get().apply(content);
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
