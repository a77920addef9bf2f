package eu.ecvet.mobility.agreement;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.agreement.AgreementFramework.CitedMemorandum;
import eu.ecvet.mobility.memorandum.Memoranda;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.mobility.reference.KnownLearner;
import eu.ecvet.mobility.reference.Learners;
import eu.ecvet.mobility.reference.Publications;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.MemorandumId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gathers what the rules of agreements ask about the world outside them: for one agreement or for a whole page, with the
 * same number of questions to the database.
 */
@ApplicationScoped
class Inquiry {
    private final Memoranda memoranda;
    private final Publications publications;
    private final Learners learners;
    private final LearningAgreements agreements;
    private final OpenTargets openTargets;
    private final Authorities authorities;
    private final AgreementsConfig config;

    Inquiry(
            Memoranda memoranda,
            Publications publications,
            Learners learners,
            LearningAgreements agreements,
            OpenTargets openTargets,
            Authorities authorities,
            AgreementsConfig config) {
        this.memoranda = memoranda;
        this.publications = publications;
        this.learners = learners;
        this.agreements = agreements;
        this.openTargets = openTargets;
        this.authorities = authorities;
        this.config = config;
    }

    Asked about(LearningAgreement agreement) {
        return about(List.of(agreement)).getFirst();
    }

    /** BR-E05: today is the legal date of the home institution, which answers for the agreement. */
    List<Asked> about(List<LearningAgreement> asked) {
        Set<LearnerId> theirLearners =
                asked.stream().map(LearningAgreement::learner).collect(Collectors.toSet());
        Map<InstitutionId, KnownInstitution> institutions = authorities.known(asked.stream()
                .flatMap(agreement -> agreement.content().institutions().stream())
                .collect(Collectors.toSet()));
        Map<InstitutionId, LocalDate> today =
                authorities.today(asked.stream().map(LearningAgreement::home).toList());
        Map<AgreementContent, AgreementFramework> frameworks =
                frameworks(asked.stream().map(LearningAgreement::content).toList());
        Map<LearnerId, KnownLearner> known = learners.find(theirLearners);
        Map<LearnerId, List<Learners.Achieved>> achieved = learners.achieved(theirLearners);
        Map<LearnerId, List<OpenTargets.Taken>> taken = openTargets.takenBy(theirLearners);
        Map<LearnerId, List<LearningAgreement>> active = agreements.active(theirLearners);
        return asked.stream()
                .map(agreement -> new Asked(
                        agreement,
                        new AgreementFacts(
                                today.get(agreement.home()),
                                Optional.ofNullable(known.get(agreement.learner())),
                                frameworks.get(agreement.content()),
                                institutions,
                                achieved.getOrDefault(agreement.learner(), List.of()).stream()
                                        .filter(each ->
                                                each.isIn(agreement.content().qualificationId()))
                                        .toList(),
                                taken.getOrDefault(agreement.learner(), List.of()).stream()
                                        .filter(each -> !each.agreement().equals(agreement.id()))
                                        .toList(),
                                active.getOrDefault(agreement.learner(), List.of()).stream()
                                        .filter(each -> !each.id().equals(agreement.id()))
                                        .map(LearningAgreement::period)
                                        .toList())))
                .toList();
    }

    /** What the content refers to. */
    AgreementFramework framework(AgreementContent content) {
        return frameworks(List.of(content)).get(content);
    }

    private Map<AgreementContent, AgreementFramework> frameworks(Collection<AgreementContent> contents) {
        Map<MemorandumId, Memorandum> cited = memoranda
                .find(contents.stream()
                        .map(AgreementContent::memorandumId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Memorandum::id, Function.identity()));
        var qualifications = publications.qualifications(contents.stream()
                .flatMap(content -> content.qualification().stream())
                .toList());
        var units = publications.units(contents.stream()
                .flatMap(content -> content.targets().stream())
                .map(AgreementTarget::unit)
                .toList());
        return contents.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        content -> new AgreementFramework(
                                Optional.ofNullable(content.memorandumId())
                                        .map(cited::get)
                                        .flatMap(memorandum -> citedBy(content, memorandum)),
                                content.qualification().map(qualifications::get),
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
                        memorandum.validityBetween(content.homeInstitutionId(), content.hostInstitutionId())))
                : Optional.empty();
    }

    boolean isMinor(LearnerId learner) {
        return learners.find(learner).map(KnownLearner::isMinor).orElse(false);
    }

    /** BR-M09, BR-L03: the dates on which an assessment is covered. */
    Coverage coverage(AgreementContent content, AgreementFramework framework) {
        return framework
                .memorandum()
                .map(CitedMemorandum::validity)
                .map(validity -> Coverage.under(validity, content.start(), content.end()))
                .orElseGet(() -> Coverage.byProcedure(content.start(), content.end(), config.withoutMemorandumDays()));
    }
}
