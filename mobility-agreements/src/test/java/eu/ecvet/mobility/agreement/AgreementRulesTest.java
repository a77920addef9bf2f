package eu.ecvet.mobility.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.FunctionScope;
import eu.ecvet.functions.FunctionsHeld;
import eu.ecvet.functions.HeldFunction;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.agreement.AgreementFramework.CitedMemorandum;
import eu.ecvet.mobility.memorandum.MemorandumContent;
import eu.ecvet.mobility.memorandum.Validity;
import eu.ecvet.mobility.reference.KnownLearner;
import eu.ecvet.mobility.reference.Learners;
import eu.ecvet.mobility.reference.PublishedQualification;
import eu.ecvet.mobility.reference.PublishedUnit;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule of a Learning Agreement. */
class AgreementRulesTest {
    private static final LocalDate PREPARED = LocalDate.of(2025, 12, 1);
    private static final LocalDate START = LocalDate.of(2026, 1, 12);
    private static final LearningAgreementId OTHER = new LearningAgreementId(UUID.randomUUID());

    private final Example example = new Example();

    /** What the rules ask about the world; each test changes what it is about. */
    private LocalDate today = PREPARED;

    private boolean learnerIsKnown = true;
    private boolean learnerIsMinor = false;
    private Validity validity = new Validity(LocalDate.of(2025, 9, 1), LocalDate.of(2028, 8, 31), true, 180);
    private Consumer<ObjectNode> memorandumChange = same -> {};
    private boolean memorandumIsKnown = true;
    private PublishedQualification qualification = example.qualificationWithPoints();
    private final Map<UnitVersion, PublishedUnit> units = new HashMap<>(Map.of(
            example.unit().unit(), example.unit(),
            example.otherUnit().unit(), example.otherUnit()));
    private final Map<InstitutionId, KnownInstitution> institutions = new HashMap<>(example.institutions());
    private Set<OutcomeId> recognised = Set.of();
    private Set<UnitId> awarded = Set.of();
    private Set<OutcomeId> taken = Set.of();
    private List<LegalPeriod> otherActive = List.of();

    private AgreementContent content(Consumer<ObjectNode> change) {
        ObjectNode content = example.agreementContent();
        change.accept(content);
        return Example.read(AgreementContent.class, content);
    }

    private AgreementContent complete() {
        return content(same -> {});
    }

    private AgreementFacts facts() {
        ObjectNode memorandum = example.memorandumContent().put("runOff", true).put("runOffDays", 180);
        memorandumChange.accept(memorandum);
        var cited =
                new CitedMemorandum(example.memorandum, 1, Example.read(MemorandumContent.class, memorandum), validity);
        return new AgreementFacts(
                today,
                learnerIsKnown ? Optional.of(new KnownLearner(example.learner, learnerIsMinor)) : Optional.empty(),
                new AgreementFramework(
                        memorandumIsKnown ? Optional.of(cited) : Optional.empty(),
                        Optional.ofNullable(qualification),
                        units),
                institutions,
                Stream.concat(
                                awarded.stream().map(unit -> achieved(Optional.of(unit), Optional.empty())),
                                recognised.stream().map(outcome -> achieved(Optional.empty(), Optional.of(outcome))))
                        .toList(),
                taken.stream()
                        .map(outcome -> new OpenTargets.Taken(example.learner, outcome, OTHER))
                        .toList(),
                otherActive);
    }

    private Learners.Achieved achieved(Optional<UnitId> unit, Optional<OutcomeId> outcome) {
        return new Learners.Achieved(example.learner, example.qualification, unit, outcome);
    }

    private static ObjectNode target(ObjectNode content) {
        return (ObjectNode) content.get("targets").get(0);
    }

    private Consumer<ObjectNode> onlyOutcomes(int... numbers) {
        return content -> {
            var outcomeIds = target(content).putArray("outcomeIds");
            for (int number : numbers) {
                outcomeIds.add(example.outcomes.get(number).toString());
            }
        };
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    private static List<String> pointers(List<Violation> violations) {
        return violations.stream().map(Violation::pointer).toList();
    }

    @Test
    void a_complete_agreement_breaks_no_rule() {
        assertThat(AgreementRules.ofProposal(complete(), facts())).isEmpty();
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        learnerIsKnown = false;
        var poor = content(content -> {
            content.remove(
                    List.of("memorandumId", "memorandumVersion", "assessment", "start", "recognitionCommitment"));
            target(content).remove("status");
        });
        memorandumIsKnown = false;

        assertThat(codes(AgreementRules.ofProposal(poor, facts())))
                .contains(
                        "LEARNER_UNKNOWN",
                        "MOU_REQUIRED",
                        "LA_PERIOD",
                        "LA_ARRANGEMENTS_INCOMPLETE",
                        "LA_COMMITMENT_MISSING",
                        "TARGET_STATUS_MISSING");
    }

    @Test
    void BR_L01_one_learner_one_home_one_host_and_they_differ() {
        assertThat(AgreementRules.oneLearnerTwoSides(complete())).isEmpty();
        assertThat(pointers(AgreementRules.oneLearnerTwoSides(content(
                        content -> content.remove(List.of("learnerId", "homeInstitutionId", "hostInstitutionId"))))))
                .containsExactly("/content/learnerId", "/content/homeInstitutionId", "/content/hostInstitutionId");
        assertThat(pointers(AgreementRules.oneLearnerTwoSides(
                        content(content -> content.put("hostInstitutionId", example.school.toString())))))
                .containsExactly("/content/hostInstitutionId");
        assertThat(pointers(AgreementRules.oneLearnerTwoSides(
                        content(content -> content.put("intermediaryInstitutionId", example.lille.toString())))))
                .containsExactly("/content/intermediaryInstitutionId");
    }

    @Test
    void BR_L02_validating_recognising_and_assessing_institution_hold_their_functions() {
        assertThat(AgreementRules.functionsAreHeld(complete(), facts())).isEmpty();

        institutions.put(example.school, Example.registered("BE", Function.COORDINATE_MOBILITY));
        institutions.put(example.jury, Example.registered("BE", Function.VALIDATE));
        institutions.put(example.lille, Example.registered("FR", Function.MENTOR));

        var violations = AgreementRules.functionsAreHeld(complete(), facts());
        assertThat(codes(violations)).containsExactly("LA_FUNCTION_GAP", "LA_FUNCTION_GAP", "LA_FUNCTION_GAP");
        assertThat(pointers(violations))
                .containsExactly(
                        "/content/validation/institutionId",
                        "/content/recognition/institutionId",
                        "/content/assessment/whoAssesses/institutionId");
    }

    @Test
    void BR_L02_the_assessors_function_may_be_limited_to_its_own_unit_that_compares_to_the_home_unit() {
        UnitId frenchUnit = new UnitId(UUID.randomUUID());
        var scope = new FunctionScope(Set.of("FR"), null, Set.of(frenchUnit), null, null, null);
        institutions.put(
                example.lille,
                Example.registered(
                        "FR",
                        new FunctionsHeld(List.of(new HeldFunction(
                                UUID.randomUUID(), Function.ASSESS, scope, LegalPeriod.since(Example.EARLY))))));

        var unpaired = AgreementRules.functionsAreHeld(complete(), facts());
        memorandumChange =
                memorandum -> ((ObjectNode) memorandum.get("pairs").get(0)).put("hostUnitId", frenchUnit.toString());
        var paired = AgreementRules.functionsAreHeld(complete(), facts());

        assertThat(codes(unpaired)).containsExactly("LA_FUNCTION_GAP");
        assertThat(paired).isEmpty();
    }

    @Test
    void BR_I01_BR_L02_a_host_limited_to_other_EQF_levels_or_fields_than_the_units_does_not_assess_it() {
        assertThat(codes(assessedByHostWithin(Set.of(2), null))).containsExactly("LA_FUNCTION_GAP");
        assertThat(assessedByHostWithin(Set.of(4), null)).isEmpty();
        assertThat(codes(assessedByHostWithin(null, Set.of("0721")))).containsExactly("LA_FUNCTION_GAP");
        assertThat(assessedByHostWithin(null, Set.of("101"))).isEmpty();
    }

    @Test
    void BR_I01_BR_L02_where_the_unit_has_no_level_of_its_own_that_of_the_qualification_counts() {
        PublishedUnit own = example.unit();
        units.put(
                own.unit(),
                new PublishedUnit(
                        own.unit(),
                        "UAA5",
                        LocalizedText.of("fr", "Soins"),
                        null,
                        LegalPeriod.since(Example.EARLY),
                        own.outcomes()));

        assertThat(codes(assessedByHostWithin(Set.of(2), null))).containsExactly("LA_FUNCTION_GAP");
        assertThat(assessedByHostWithin(Set.of(4), null)).isEmpty();
    }

    private List<Violation> assessedByHostWithin(Set<Integer> eqfLevels, Set<String> iscedF) {
        var scope = new FunctionScope(null, null, null, eqfLevels, iscedF, null);
        institutions.put(
                example.lille,
                Example.registered(
                        "FR",
                        new FunctionsHeld(List.of(new HeldFunction(
                                UUID.randomUUID(), Function.ASSESS, scope, LegalPeriod.since(Example.EARLY))))));
        return AgreementRules.functionsAreHeld(complete(), facts());
    }

    @Test
    void BR_L02_a_function_that_ends_before_the_mobility_begins_does_not_count() {
        institutions.put(
                example.school,
                Example.registered(
                        "BE",
                        new FunctionsHeld(List.of(new HeldFunction(
                                UUID.randomUUID(),
                                Function.VALIDATE,
                                null,
                                new LegalPeriod(Example.EARLY, START.minusDays(1)))))));

        assertThat(pointers(AgreementRules.functionsAreHeld(complete(), facts())))
                .containsExactly("/content/validation/institutionId");
    }

    @Test
    void BR_L02_BR_M12_under_a_memorandum_each_acts_in_the_function_that_it_gives() {
        assertThat(AgreementRules.functionsAreGivenByMemorandum(complete(), facts()))
                .isEmpty();
        assertThat(pointers(AgreementRules.functionsAreGivenByMemorandum(
                        content(content -> ((ObjectNode) content.get("recognition"))
                                .put("institutionId", example.school.toString())),
                        facts())))
                .containsExactly("/content/recognition/institutionId");

        memorandumChange = memorandum -> memorandum.putArray("qualifications");

        assertThat(pointers(AgreementRules.functionsAreGivenByMemorandum(complete(), facts())))
                .containsExactly("/content/qualificationId");
    }

    @Test
    void BR_L03_one_memorandum_version_in_force_or_a_procedure_of_the_home_institution_not_both() {
        assertThat(AgreementRules.oneMemorandumOrProcedure(complete(), facts())).isEmpty();
        assertThat(AgreementRules.oneMemorandumOrProcedure(
                        content(content -> content.put("procedureId", "BE-VAE-3")
                                .remove(List.of("memorandumId", "memorandumVersion"))),
                        facts()))
                .isEmpty();
        assertThat(codes(AgreementRules.oneMemorandumOrProcedure(
                        content(content -> content.remove(List.of("memorandumId", "memorandumVersion"))), facts())))
                .containsExactly("MOU_REQUIRED");
        assertThat(pointers(AgreementRules.oneMemorandumOrProcedure(
                        content(content -> content.put("procedureId", "BE-VAE-3")), facts())))
                .containsExactly("/content/procedureId");
        assertThat(pointers(AgreementRules.oneMemorandumOrProcedure(
                        content(content -> content.put("memorandumVersion", 2)), facts())))
                .containsExactly("/content/memorandumVersion");
    }

    @Test
    void BR_L03_a_memorandum_of_others_looks_like_none() {
        memorandumIsKnown = false;

        assertThat(codes(AgreementRules.oneMemorandumOrProcedure(complete(), facts())))
                .containsExactly("MOU_REQUIRED");
    }

    @Test
    void BR_M10_a_memorandum_that_is_not_signed_by_all_or_has_ended_is_not_in_force() {
        validity = new Validity(null, LocalDate.of(2028, 8, 31), true, 180);
        var unsigned = AgreementRules.memorandumIsInForce(facts());
        validity = new Validity(LocalDate.of(2022, 9, 1), PREPARED.minusDays(1), true, 180);
        var ended = AgreementRules.memorandumIsInForce(facts());
        validity = new Validity(LocalDate.of(2022, 9, 1), PREPARED, true, 180);
        var lastDay = AgreementRules.memorandumIsInForce(facts());

        assertThat(codes(unsigned)).containsExactly("MOU_NOT_IN_FORCE");
        assertThat(codes(ended)).containsExactly("MOU_NOT_IN_FORCE");
        assertThat(lastDay).isEmpty();
    }

    @Test
    void BR_L04_at_least_one_target_targets_are_outcomes_of_the_pinned_home_units() {
        assertThat(AgreementRules.targetsAreHomeOutcomes(complete(), facts())).isEmpty();
        assertThat(AgreementRules.targetsAreHomeOutcomes(content(onlyOutcomes(2, 3)), facts()))
                .isEmpty();
        assertThat(codes(AgreementRules.targetsAreHomeOutcomes(
                        content(content -> content.putArray("targets")), facts())))
                .containsExactly("LA_NO_TARGET");
        assertThat(codes(AgreementRules.targetsAreHomeOutcomes(
                        content(content -> target(content).put("unitVersion", 7)), facts())))
                .containsExactly("UNIT_VERSION_UNKNOWN");
        assertThat(codes(AgreementRules.targetsAreHomeOutcomes(
                        content(content -> target(content)
                                .putArray("outcomeIds")
                                .add(example.outcomesOfUaa4.getFirst().toString())),
                        facts())))
                .containsExactly("OUTCOME_UNKNOWN");
        assertThat(codes(AgreementRules.targetsAreHomeOutcomes(
                        content(content -> content.withArray("targets").add(Example.target(example.uaa5))), facts())))
                .containsExactly("TARGET_REPEATED");
    }

    @Test
    void BR_L04_an_empty_list_of_outcomes_targets_nothing_without_a_list_the_whole_unit_is_meant() {
        var empty = content(onlyOutcomes());
        var absent = content(content -> target(content).putNull("outcomeIds"));

        var violations = AgreementRules.targetsAreHomeOutcomes(empty, facts());
        assertThat(codes(violations)).containsExactly("LA_NO_TARGET");
        assertThat(pointers(violations)).containsExactly("/content/targets/0/outcomeIds");
        assertThat(facts().framework().isWholeUnit(empty.targets().getFirst())).isFalse();
        assertThat(facts().framework().outcomes(empty.targets().getFirst())).isEmpty();
        assertThat(AgreementRules.targetsAreHomeOutcomes(absent, facts())).isEmpty();
        assertThat(absent).isEqualTo(complete());
        assertThat(facts().framework().outcomes(absent.targets().getFirst())).isEqualTo(example.outcomes);
    }

    @Test
    void BR_L04_an_outcome_is_named_once_a_unit_in_one_target_in_whatever_version() {
        var outcomes = AgreementRules.targetsAreHomeOutcomes(content(onlyOutcomes(2, 3, 2, 2)), facts());
        var units = AgreementRules.targetsAreHomeOutcomes(
                content(content -> content.withArray("targets")
                        .add(Example.target(example.uaa5).put("unitVersion", 2))),
                facts());

        assertThat(codes(outcomes)).containsExactly("TARGET_REPEATED", "TARGET_REPEATED");
        assertThat(pointers(outcomes))
                .containsExactly("/content/targets/0/outcomeIds/2", "/content/targets/0/outcomeIds/3");
        assertThat(outcomes.getFirst().detail()).startsWith("The outcome S1 is named");
        assertThat(codes(units)).contains("TARGET_REPEATED");
        assertThat(pointers(units)).contains("/content/targets/1/unitId");
    }

    @Test
    void BR_L04_the_unit_belongs_to_the_home_qualification_version_which_is_published() {
        UnitId foreign = new UnitId(UUID.randomUUID());
        units.put(
                new UnitVersion(foreign, 1),
                new PublishedUnit(
                        new UnitVersion(foreign, 1),
                        "X1",
                        LocalizedText.of("en", "Other"),
                        4,
                        LegalPeriod.since(Example.EARLY),
                        List.of(new PublishedUnit.Outcome(new OutcomeId(UUID.randomUUID()), "K1"))));
        var elsewhere = AgreementRules.targetsAreHomeOutcomes(
                content(content -> target(content).put("unitId", foreign.toString())), facts());
        qualification = null;
        var unpublished = AgreementRules.targetsAreHomeOutcomes(complete(), facts());

        assertThat(codes(elsewhere)).containsExactly("UNIT_NOT_IN_QUALIFICATION");
        assertThat(codes(unpublished)).containsExactly("QUALIFICATION_VERSION_UNKNOWN");
    }

    @Test
    void BR_Q19_a_unit_past_its_validity_or_its_transition_is_closed_for_new_agreements() {
        assertThat(AgreementRules.unitsAreOpenForNewAgreements(complete(), facts()))
                .isEmpty();

        var superseded = example.unit();
        superseded.supersede(PREPARED);
        units.put(superseded.unit(), superseded);
        var lastDayOfTransition = AgreementRules.unitsAreOpenForNewAgreements(complete(), facts());
        superseded.supersede(PREPARED.minusDays(1));
        var afterTransition = AgreementRules.unitsAreOpenForNewAgreements(complete(), facts());
        units.put(
                superseded.unit(),
                new PublishedUnit(
                        superseded.unit(),
                        "UAA5",
                        LocalizedText.of("fr", "Soins"),
                        4,
                        new LegalPeriod(Example.EARLY, START.minusDays(1)),
                        superseded.outcomes()));
        var expired = AgreementRules.unitsAreOpenForNewAgreements(complete(), facts());

        assertThat(lastDayOfTransition).isEmpty();
        assertThat(codes(afterTransition)).containsExactly("UNIT_VERSION_CLOSED");
        assertThat(codes(expired)).containsExactly("UNIT_VERSION_CLOSED");
    }

    @Test
    void BR_L05_a_comparability_statement_of_the_memorandum_or_a_mapping_of_the_agreements_own() {
        assertThat(AgreementRules.targetsAreComparable(complete(), facts())).isEmpty();

        memorandumChange = memorandum -> memorandum.putArray("pairs");

        assertThat(pointers(AgreementRules.targetsAreComparable(complete(), facts())))
                .containsExactly("/content/targets/0/mapping");
        assertThat(AgreementRules.targetsAreComparable(
                        content(content -> target(content).put("mapping", "Module M3 of Lille, sheet 2")), facts()))
                .isEmpty();
    }

    @Test
    void BR_L05_of_a_memorandums_statements_it_speaks_only_where_there_is_a_memorandum() {
        memorandumIsKnown = false;
        var ofOthers = AgreementRules.targetsAreComparable(complete(), facts());
        var none = AgreementRules.targetsAreComparable(
                content(content -> content.remove(List.of("memorandumId", "memorandumVersion"))), facts());
        Consumer<ObjectNode> byProcedure =
                content -> content.put("procedureId", "BE-VAE-3").remove(List.of("memorandumId", "memorandumVersion"));
        var unmapped = AgreementRules.targetsAreComparable(content(byProcedure), facts());
        var mapped = AgreementRules.targetsAreComparable(
                content(byProcedure.andThen(content -> target(content).put("mapping", "Module M3"))), facts());

        assertThat(ofOthers).isEmpty();
        assertThat(none).isEmpty();
        assertThat(pointers(unmapped)).containsExactly("/content/targets/0/mapping");
        assertThat(unmapped.getFirst().detail()).startsWith("Without a memorandum");
        assertThat(mapped).isEmpty();
    }

    @Test
    void BR_L06_points_of_a_whole_unit_follow_from_the_qualification_0_for_parts_and_add_ons_absent_without_points() {
        var framework = facts().framework();

        assertThat(framework.expectedPoints(complete().targets().getFirst())).contains(Points.of(20));
        assertThat(framework.expectedPoints(
                        content(onlyOutcomes(0, 1, 2, 3, 4, 5)).targets().getFirst()))
                .contains(Points.of(20));
        assertThat(framework.expectedPoints(content(onlyOutcomes(2)).targets().getFirst()))
                .contains(Points.ZERO);
        assertThat(framework.expectedPoints(content(content -> target(content).put("status", "ADD_ON"))
                        .targets()
                        .getFirst()))
                .contains(Points.ZERO);

        qualification = example.qualification(null, null);

        assertThat(facts().framework().expectedPoints(complete().targets().getFirst()))
                .isEmpty();
        assertThat(AgreementRules.pointsAreDerivable(complete(), facts())).isEmpty();
    }

    @Test
    void BR_L06_a_qualification_with_points_that_gives_none_to_a_mandatory_unit_is_refused() {
        assertThat(AgreementRules.pointsAreDerivable(complete(), facts())).isEmpty();

        qualification = example.qualification(Points.of(120), null);

        assertThat(codes(AgreementRules.pointsAreDerivable(complete(), facts())))
                .containsExactly("POINTS_NOT_DERIVABLE");
    }

    @Test
    void BR_L07_the_mobility_ends_after_it_starts_and_lies_in_the_validity_of_the_memorandum() {
        assertThat(AgreementRules.periodFits(complete(), facts())).isEmpty();
        assertThat(pointers(AgreementRules.periodFits(content(content -> content.put("end", "2026-01-12")), facts())))
                .containsExactly("/content/end");
        assertThat(pointers(AgreementRules.periodFits(content(content -> content.remove("end")), facts())))
                .containsExactly("/content/end");
        assertThat(pointers(AgreementRules.periodFits(content(content -> content.put("start", "2025-08-25")), facts())))
                .containsExactly("/content/start");
    }

    @Test
    void BR_L07_no_mobility_outlasts_the_memorandum_with_or_without_run_off_neither_proposed_nor_activated() {
        for (boolean runOff : List.of(true, false)) {
            today = PREPARED;
            validity = new Validity(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 2, 5), runOff, 180);
            var proposed = AgreementRules.ofProposal(complete(), facts());
            today = START;
            var activated = AgreementRules.ofActivation(complete(), facts());
            validity = new Validity(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 2, 6), runOff, 180);
            var toTheLastDay = AgreementRules.ofActivation(complete(), facts());

            assertThat(codes(proposed)).containsExactly("LA_PERIOD");
            assertThat(pointers(proposed)).containsExactly("/content/end");
            assertThat(codes(activated)).containsExactly("LA_PERIOD");
            assertThat(toTheLastDay).isEmpty();
        }
    }

    @Test
    void BR_L07_the_memorandums_shortest_and_longest_stay_are_kept_first_and_last_day_included() {
        memorandumChange = memorandum -> memorandum.put("minDays", 26).put("maxDays", 26);
        var fits = AgreementRules.periodFits(complete(), facts());
        memorandumChange = memorandum -> memorandum.put("minDays", 27);
        var tooShort = AgreementRules.periodFits(complete(), facts());
        memorandumChange = memorandum -> memorandum.put("maxDays", 25);
        var tooLong = AgreementRules.periodFits(complete(), facts());

        assertThat(fits).isEmpty();
        assertThat(codes(tooShort)).containsExactly("LA_PERIOD");
        assertThat(codes(tooLong)).containsExactly("LA_PERIOD");
    }

    @Test
    void BR_L08_the_five_assessment_answers_and_all_responsible_institutions_are_there() {
        assertThat(AgreementRules.arrangementsAreComplete(complete())).isEmpty();
        assertThat(pointers(AgreementRules.arrangementsAreComplete(
                        content(content -> ((ObjectNode) content.get("assessment")).put("howRecorded", " ")))))
                .containsExactly("/content/assessment/howRecorded");
        assertThat(AgreementRules.arrangementsAreComplete(
                        content(content -> content.remove(List.of("assessment", "validation", "recognition")))))
                .hasSize(12);
    }

    @Test
    void BR_L09_home_host_and_learner_sign_the_guardian_of_a_minor_the_intermediary_if_one_is_named() {
        assertThat(AgreementRules.requiredSignatures(false, false))
                .containsExactlyInAnyOrder(Party.HOME, Party.HOST, Party.LEARNER);
        assertThat(AgreementRules.requiredSignatures(true, true)).containsExactlyInAnyOrder(Party.values());
        assertThat(AgreementRules.signatureIsForeseen(Party.GUARDIAN, AgreementRules.requiredSignatures(false, true)))
                .isEmpty();
        assertThat(AgreementRules.signatureIsForeseen(Party.GUARDIAN, AgreementRules.requiredSignatures(false, false)))
                .get()
                .extracting(Violation::code)
                .isEqualTo("SIGNATURE_NOT_FORESEEN");
    }

    @Test
    void BR_L09_the_guardian_is_another_person_than_the_learner_whoever_signs_first() {
        String pseudonym = example.learner.toString();

        assertThat(refusalOf(Party.GUARDIAN, pseudonym)).contains("SIGNATORY_NOT_ANOTHER_PERSON");
        assertThat(refusalOf(Party.GUARDIAN, pseudonym.toUpperCase(Locale.ROOT)))
                .contains("SIGNATORY_NOT_ANOTHER_PERSON");
        assertThat(refusalOf(Party.GUARDIAN, "p-1", signature(Party.LEARNER, "p-1")))
                .contains("SIGNATORY_NOT_ANOTHER_PERSON");
        assertThat(refusalOf(Party.LEARNER, "p-1", signature(Party.GUARDIAN, "p-1")))
                .contains("SIGNATORY_NOT_ANOTHER_PERSON");
        assertThat(refusalOf(Party.GUARDIAN, "p-2", signature(Party.LEARNER, "p-1")))
                .isEmpty();
        assertThat(refusalOf(Party.LEARNER, pseudonym, signature(Party.GUARDIAN, "p-2")))
                .isEmpty();
    }

    @Test
    void BR_L09_home_and_host_each_sign_by_a_person_of_their_own_whoever_signs_first() {
        assertThat(refusalOf(Party.HOST, "p-1", signature(Party.HOME, "p-1"))).contains("SIGNATORY_NOT_ANOTHER_PERSON");
        assertThat(refusalOf(Party.HOME, "p-1", signature(Party.HOST, "p-1"))).contains("SIGNATORY_NOT_ANOTHER_PERSON");
        assertThat(refusalOf(Party.HOST, "p-2", signature(Party.HOME, "p-1"))).isEmpty();
        assertThat(refusalOf(Party.INTERMEDIARY, "p-1", signature(Party.HOME, "p-1")))
                .isEmpty();
    }

    private Optional<String> refusalOf(Party party, String person, AgreementSignature... present) {
        return AgreementRules.signatoryIsAnotherPerson(party, person, example.learner, List.of(present))
                .map(Violation::code);
    }

    private static AgreementSignature signature(Party party, String person) {
        return new AgreementSignature(1, party, null, person, "r", "Lille", PREPARED, Instant.EPOCH, "sha-256:aa");
    }

    @Test
    void BR_L09_whether_a_guardian_signs_is_decided_by_the_learners_age_on_the_day_the_learner_signs() {
        var signedAsMinor = proposed();
        sign(signedAsMinor, Party.LEARNER, true);
        var signedOfAge = proposed();
        sign(signedOfAge, Party.LEARNER, false);

        assertThat(signedAsMinor.missingSignatures(true)).containsExactly(Party.HOME, Party.HOST, Party.GUARDIAN);
        assertThat(signedAsMinor.missingSignatures(false))
                .as("of age meanwhile, the learner signs anew and nobody signs for her")
                .containsExactly(Party.HOME, Party.HOST, Party.LEARNER);
        assertThat(signedOfAge.missingSignatures(false)).containsExactly(Party.HOME, Party.HOST);
    }

    @Test
    void BR_L09_signed_when_the_last_required_signature_is_there_without_the_guardians_it_stays_PARTIALLY_SIGNED() {
        var agreement = proposed();
        sign(agreement, Party.HOME, true);
        sign(agreement, Party.HOST, true);
        sign(agreement, Party.LEARNER, true);
        var withoutGuardian = agreement.state();
        sign(agreement, Party.GUARDIAN, true);

        assertThat(withoutGuardian).isEqualTo(LearningAgreementState.PARTIALLY_SIGNED);
        assertThat(agreement.state()).isEqualTo(LearningAgreementState.SIGNED);
    }

    @Test
    void BR_L10_all_signatures_bind_the_same_content() {
        assertThat(AgreementRules.signsPresentContent("sha-256:aa", "sha-256:aa"))
                .isEmpty();
        assertThat(AgreementRules.signsPresentContent("sha-256:aa", "sha-256:bb"))
                .get()
                .extracting(Violation::code)
                .isEqualTo("SIGNED_CONTENT_CHANGED");
    }

    @Test
    void BR_L10_BR_M08_a_return_voids_the_signatures_and_raises_the_version() {
        var agreement = proposed();
        sign(agreement, Party.LEARNER, true);

        agreement.giveBack(null);

        assertThat(agreement.state()).isEqualTo(LearningAgreementState.DRAFT);
        assertThat(agreement.version()).isEqualTo(2);
        assertThat(agreement.presentSignatures()).isEmpty();
    }

    private LearningAgreement proposed() {
        var agreement = new LearningAgreement(
                new LearningAgreementId(UUID.randomUUID()), "sha-256:cc", complete(), "sha-256:aa");
        agreement.propose();
        return agreement;
    }

    private static void sign(LearningAgreement agreement, Party party, boolean minor) {
        agreement.sign(
                new AgreementSignature(
                        agreement.version(), party, null, "p", "r", "Lille", PREPARED, Instant.EPOCH, "sha-256:aa"),
                minor);
    }

    @Test
    void BR_L11_it_begins_when_the_start_is_reached_and_the_memorandum_covers_it_not_before() {
        today = START.minusDays(1);
        var dayBefore = AgreementRules.ofActivation(complete(), facts());
        today = START;
        var onTheDay = AgreementRules.ofActivation(complete(), facts());
        validity = new Validity(LocalDate.of(2025, 9, 1), START.minusDays(1), true, 180);
        var memorandumOver = AgreementRules.ofActivation(complete(), facts());

        assertThat(codes(dayBefore)).containsExactly("LA_NOT_YET_STARTED");
        assertThat(onTheDay).isEmpty();
        assertThat(codes(memorandumOver)).contains("MOU_NOT_IN_FORCE", "MOU_NOT_COVERING");
    }

    @Test
    void BR_L12_no_outcome_in_two_open_agreements_no_two_active_agreements_at_the_same_time() {
        assertThat(AgreementRules.noOverlap(complete(), facts())).isEmpty();

        taken = Set.of(example.outcomes.get(2));
        otherActive = List.of(
                new LegalPeriod(LocalDate.of(2026, 2, 6), LocalDate.of(2026, 3, 1)),
                new LegalPeriod(LocalDate.of(2026, 2, 7), LocalDate.of(2026, 3, 1)));

        assertThat(pointers(AgreementRules.noOverlap(complete(), facts())))
                .containsExactly("/content/targets/0", "/content/start");
        assertThat(pointers(AgreementRules.noOverlap(content(onlyOutcomes(0, 1)), facts())))
                .containsExactly("/content/start");
    }

    @Test
    void BR_L13_neither_an_awarded_unit_nor_a_recognised_outcome_is_targeted_again() {
        assertThat(AgreementRules.notYetAchieved(complete(), facts())).isEmpty();

        recognised = Set.of(example.outcomes.get(0));
        var oneOutcome = AgreementRules.notYetAchieved(complete(), facts());
        var theOthers = AgreementRules.notYetAchieved(content(onlyOutcomes(1, 2)), facts());
        awarded = Set.of(example.uaa5);
        var wholeUnit = AgreementRules.notYetAchieved(content(onlyOutcomes(1, 2)), facts());

        assertThat(codes(oneOutcome)).containsExactly("ALREADY_ACHIEVED");
        assertThat(oneOutcome.getFirst().detail()).contains("UAA5", "K1");
        assertThat(theOthers).isEmpty();
        assertThat(codes(wholeUnit)).containsExactly("ALREADY_ACHIEVED");
        assertThat(wholeUnit.getFirst().detail()).contains("UAA5");
    }

    @Test
    void BR_L15_the_recognition_commitment_is_given() {
        assertThat(AgreementRules.commitmentIsGiven(complete())).isEmpty();
        assertThat(codes(AgreementRules.commitmentIsGiven(
                        content(content -> content.put("recognitionCommitment", false)))))
                .containsExactly("LA_COMMITMENT_MISSING");
    }

    @Test
    void BR_L16_each_target_is_integral_or_an_add_on() {
        assertThat(AgreementRules.integralOrAddOn(complete())).isEmpty();
        assertThat(pointers(AgreementRules.integralOrAddOn(
                        content(content -> target(content).remove("status")))))
                .containsExactly("/content/targets/0/status");
    }

    @Test
    void BR_E04_an_unknown_learner_and_unknown_institutions_are_named() {
        assertThat(AgreementRules.learnerIsKnown(complete(), facts())).isEmpty();
        assertThat(AgreementRules.institutionsAreKnown(complete(), facts())).isEmpty();

        learnerIsKnown = false;
        institutions.remove(example.jury);

        assertThat(codes(AgreementRules.learnerIsKnown(complete(), facts()))).containsExactly("LEARNER_UNKNOWN");
        assertThat(pointers(AgreementRules.institutionsAreKnown(complete(), facts())))
                .containsExactly("/content/recognition/institutionId");
    }
}
