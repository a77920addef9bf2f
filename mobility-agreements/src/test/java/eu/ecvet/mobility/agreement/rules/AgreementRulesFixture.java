package eu.ecvet.mobility.agreement.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.agreement.ActiveAgreement;
import eu.ecvet.mobility.agreement.TakenOutcome;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.mobility.agreement.framework.Aim;
import eu.ecvet.mobility.agreement.framework.CitedMemorandum;
import eu.ecvet.mobility.agreement.framework.Framework;
import eu.ecvet.mobility.heard.learner.Achievement;
import eu.ecvet.mobility.heard.learner.KnownLearner;
import eu.ecvet.mobility.heard.publication.PublishedQualification;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.standing.Validity;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A complete agreement, changed as each test needs it, and the world outside it. */
abstract class AgreementRulesFixture {
    static final LocalDate PREPARED = LocalDate.of(2025, 12, 1);
    static final LocalDate START = LocalDate.of(2026, 1, 12);
    static final LearningAgreementId OTHER = new LearningAgreementId(UUID.randomUUID());

    final Example example = new Example();

    /** What the rules ask about the world; each test changes what it is about. */
    LocalDate today = PREPARED;

    boolean learnerIsKnown = true;
    InstitutionId learnersHome = example.school;
    Validity validity = new Validity(LocalDate.of(2025, 9, 1), LocalDate.of(2028, 8, 31), true, 180);
    Consumer<ObjectNode> memorandumChange = same -> {};
    boolean memorandumIsKnown = true;
    Map<InstitutionId, LocalDate> lastDays = Map.of();
    PublishedQualification qualification = example.qualificationWithPoints();
    Optional<LocalDate> newerQualificationFrom = Optional.empty();
    final Map<UnitVersion, PublishedUnit> units = new HashMap<>(Map.of(
            example.unit().unit(), example.unit(),
            example.otherUnit().unit(), example.otherUnit()));
    final Map<InstitutionId, KnownInstitution> institutions = new HashMap<>(example.institutions());
    Set<OutcomeId> recognised = Set.of();
    Optional<LocalDate> recognisedUsableUntil = Optional.empty();
    Set<UnitId> awarded = Set.of();
    Set<OutcomeId> taken = Set.of();
    List<LegalPeriod> otherActive = List.of();
    boolean concernsTheAsker = true;

    AgreementContent content(Consumer<ObjectNode> change) {
        ObjectNode content = example.agreementContent();
        change.accept(content);
        return Example.read(AgreementContent.class, content);
    }

    AgreementContent complete() {
        return content(same -> {});
    }

    AgreementFacts facts() {
        ObjectNode memorandum = example.memorandumContent().put("runOff", true).put("runOffDays", 180);
        memorandumChange.accept(memorandum);
        var cited = new CitedMemorandum(
                example.memorandum, 1, Example.read(MemorandumContent.class, memorandum), validity, lastDays);
        return new AgreementFacts(
                today,
                learnerIsKnown
                        ? Optional.of(new KnownLearner(example.learner, Set.of(learnersHome), false))
                        : Optional.empty(),
                new Framework(
                        memorandumIsKnown ? Optional.of(cited) : Optional.empty(),
                        Optional.ofNullable(qualification),
                        newerQualificationFrom,
                        units),
                institutions,
                Stream.concat(
                                awarded.stream().map(unit -> achieved(Optional.of(unit), Optional.empty())),
                                recognised.stream().map(outcome -> achieved(Optional.empty(), Optional.of(outcome))))
                        .toList(),
                taken.stream()
                        .map(outcome -> new TakenOutcome(example.learner, outcome, OTHER))
                        .toList(),
                otherActive.stream()
                        .map(period -> new ActiveAgreement(example.learner, OTHER, period))
                        .toList(),
                Set.of("BE", "FR", "DE"),
                concernsTheAsker);
    }

    private Achievement achieved(Optional<UnitId> unit, Optional<OutcomeId> outcome) {
        return new Achievement(
                example.learner, example.qualification, Optional.empty(), unit, outcome, recognisedUsableUntil);
    }

    Aim aim(AgreementContent content) {
        return facts().framework().aims(content).getFirst();
    }

    static ObjectNode target(ObjectNode content) {
        return (ObjectNode) content.get("targets").get(0);
    }

    Consumer<ObjectNode> onlyOutcomes(int... numbers) {
        return content -> {
            var outcomeIds = target(content).putArray("outcomeIds");
            for (int number : numbers) {
                outcomeIds.add(example.outcomes.get(number).toString());
            }
        };
    }

    static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    static List<String> pointers(List<Violation> violations) {
        return violations.stream().map(Violation::pointer).toList();
    }
}
