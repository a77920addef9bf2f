package eu.ecvet.mobility.memorandum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.KnownInstitution;
import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.reference.PublishedUnit;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule of a memorandum. */
class MemorandumRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 1);
    private static final Set<String> EEA = Set.of("BE", "FR", "DE");

    private final Example example = new Example();
    private final Map<InstitutionId, KnownInstitution> institutions = new HashMap<>(example.institutions());

    private MemorandumContent content(Consumer<ObjectNode> change) {
        ObjectNode content = example.memorandumContent();
        change.accept(content);
        return Example.read(MemorandumContent.class, content).withRunOffClause(180);
    }

    private MemorandumContent complete() {
        return content(same -> {});
    }

    private MemorandumFacts facts() {
        return facts(example.unit());
    }

    private MemorandumFacts facts(PublishedUnit... units) {
        return new MemorandumFacts(
                TODAY,
                institutions,
                Map.of(new QualificationVersion(example.qualification, 1), example.qualificationWithPoints()),
                List.of(units),
                EEA);
    }

    private static PublishedUnit unit(UnitId id, int version, Integer eqfLevel) {
        return new PublishedUnit(
                new UnitVersion(id, version),
                "U1",
                LocalizedText.of("en", "Unit"),
                eqfLevel,
                LegalPeriod.since(Example.EARLY),
                List.of());
    }

    private static ObjectNode pair(ObjectNode content) {
        return (ObjectNode) content.get("pairs").get(0);
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    private static List<String> pointers(List<Violation> violations) {
        return violations.stream().map(Violation::pointer).toList();
    }

    @Test
    void a_complete_memorandum_breaks_no_rule() {
        assertThat(MemorandumRules.ofProposal(MemorandumKind.PROVIDER_PROVIDER, complete(), facts()))
                .isEmpty();
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        var empty = content(content -> {
            content.remove(List.of("objectives", "start", "end", "review", "confirmations", "qualifications"));
            content.withArray("partners").remove(1);
            pair(content).remove("hostEqfLevel");
            pair(content).remove("standardisation");
        });

        var violations = MemorandumRules.ofProposal(MemorandumKind.PROVIDER_PROVIDER, empty, facts());

        assertThat(codes(violations))
                .contains(
                        "MOU_PARTNERS",
                        "MOU_FUNCTION_GAP",
                        "MOU_CONFIRMATION_MISSING",
                        "MOU_TERMS_MISSING",
                        "COMPARABILITY_LEVEL",
                        "STANDARDISATION_INCOMPLETE");
    }

    @Test
    void BR_M01_two_partners_suffice_one_does_not_and_nobody_counts_twice() {
        assertThat(MemorandumRules.enoughPartners(complete())).isEmpty();
        assertThat(pointers(MemorandumRules.enoughPartners(
                        content(content -> content.withArray("partners").remove(1)))))
                .containsExactly("/content/partners");
        assertThat(pointers(MemorandumRules.enoughPartners(
                        content(content -> ((ObjectNode) content.get("partners").get(1))
                                .put("institutionId", example.school.toString())))))
                .containsExactly("/content/partners/1/institutionId", "/content/partners");
    }

    @Test
    void BR_M01_two_countries_are_asked_for_by_the_kind_not_by_law() {
        institutions.put(example.lille, Example.registered("BE", Function.ASSESS));

        assertThat(codes(MemorandumRules.enoughCountries(MemorandumKind.PROVIDER_PROVIDER, complete(), institutions)))
                .containsExactly("MOU_PARTNERS");
        assertThat(MemorandumRules.enoughCountries(MemorandumKind.NATIONAL_SCHEMES, complete(), institutions))
                .isEmpty();
        assertThat(MemorandumRules.enoughCountries(MemorandumKind.JOB_SERVICE_PROVIDER, complete(), institutions))
                .isEmpty();
    }

    @Test
    void BR_M02_a_declared_function_is_among_the_registered_ones() {
        assertThat(MemorandumRules.declaredFunctionsAreHeld(complete(), institutions, TODAY))
                .isEmpty();

        institutions.put(
                example.lille, Example.registered("FR", Function.COORDINATE_MOBILITY, Function.PROVIDE_TRAINING));

        var violations = MemorandumRules.declaredFunctionsAreHeld(complete(), institutions, TODAY);
        assertThat(codes(violations)).containsExactly("FUNCTION_NOT_HELD");
        assertThat(pointers(violations)).containsExactly("/content/partners/1/functions/1");
    }

    @Test
    void BR_M03_somebody_assesses_validates_and_recognises_for_each_qualification() {
        assertThat(MemorandumRules.functionsAreAssigned(complete())).isEmpty();
        assertThat(pointers(MemorandumRules.functionsAreAssigned(content(content -> {
                    ((ObjectNode) content.get("qualifications").get(0)).putArray("recognising");
                }))))
                .containsExactly("/content/qualifications/0/recognising");
        assertThat(pointers(
                        MemorandumRules.functionsAreAssigned(content(content -> content.putArray("qualifications")))))
                .containsExactly("/content/qualifications");
    }

    @Test
    void BR_M03_a_partner_assesses_a_body_covered_without_signing_may_validate_and_recognise() {
        var juryAssesses = content(content -> {
            ((ObjectNode) content.get("otherInstitutions").get(0))
                    .putArray("functions")
                    .add("ASSESS")
                    .add("RECOGNISE_UNIT");
            ((ObjectNode) content.get("qualifications").get(0))
                    .putArray("assessing")
                    .add(example.jury.toString());
        });

        assertThat(pointers(MemorandumRules.functionsAreAssigned(juryAssesses)))
                .containsExactly("/content/qualifications/0/assessing");
    }

    @Test
    void BR_M12_whoever_is_named_acts_only_in_the_functions_listed_for_it() {
        var juryValidates =
                content(content -> ((ObjectNode) content.get("qualifications").get(0))
                        .putArray("validating")
                        .add(example.jury.toString()));

        assertThat(pointers(MemorandumRules.functionsAreAssigned(juryValidates)))
                .containsExactly("/content/qualifications/0/validating/0");
        assertThat(complete().declares(example.jury, Function.RECOGNISE_UNIT)).isTrue();
        assertThat(complete().declares(example.jury, Function.VALIDATE)).isFalse();
    }

    @Test
    void BR_M03_a_qualification_is_named_once_in_one_version() {
        var thrice = content(content -> {
            var covered = (ObjectNode) content.get("qualifications").get(0);
            content.withArray("qualifications").add(covered.deepCopy());
            content.withArray("qualifications").add(covered.deepCopy().put("qualificationVersion", 2));
        });

        assertThat(pointers(MemorandumRules.qualificationsAreNamedOnce(thrice)))
                .containsExactly(
                        "/content/qualifications/1/qualificationId", "/content/qualifications/2/qualificationId");
        assertThat(codes(MemorandumRules.ofProposal(MemorandumKind.PROVIDER_PROVIDER, thrice, facts())))
                .contains("QUALIFICATION_REPEATED");
        assertThat(MemorandumRules.qualificationsAreNamedOnce(complete())).isEmpty();
    }

    @Test
    void BR_M04_all_five_confirmations_are_said_explicitly() {
        assertThat(MemorandumRules.fiveConfirmations(complete())).isEmpty();
        assertThat(pointers(MemorandumRules.fiveConfirmations(content(
                        content -> ((ObjectNode) content.get("confirmations")).put("comparabilityAgreed", false)))))
                .containsExactly("/content/confirmations/comparabilityAgreed");
        assertThat(MemorandumRules.fiveConfirmations(content(content -> content.remove("confirmations"))))
                .hasSize(5)
                .first()
                .satisfies(violation -> assertThat(violation.detail())
                        .contains("accept each other's status as competent institutions")
                        .doesNotContain("statusAccepted"));
    }

    @Test
    void BR_M05_objectives_start_end_and_review_are_there() {
        assertThat(MemorandumRules.termsAreComplete(complete())).isEmpty();
        assertThat(pointers(MemorandumRules.termsAreComplete(
                        content(content -> content.remove(List.of("objectives", "start", "end", "review"))))))
                .containsExactly(
                        "/content/objectives",
                        "/content/start",
                        "/content/end",
                        "/content/review",
                        "/content/review/responsibleInstitutionId");
        assertThat(pointers(MemorandumRules.termsAreComplete(content(content -> content.put("end", "2025-09-01")))))
                .containsExactly("/content/end");
    }

    @Test
    void BR_M05_a_review_by_date_is_as_good_as_one_by_interval_the_shortest_stay_is_not_longer_than_the_longest() {
        assertThat(MemorandumRules.termsAreComplete(content(content -> content.putObject("review")
                        .put("on", "2026-06-30")
                        .put("responsibleInstitutionId", example.lille.toString()))))
                .isEmpty();
        assertThat(pointers(MemorandumRules.termsAreComplete(
                        content(content -> content.put("minDays", 90).put("maxDays", 10)))))
                .containsExactly("/content/maxDays");
    }

    @Test
    void BR_M05_what_has_ended_already_is_not_proposed_its_last_day_still_counts() {
        assertThat(MemorandumRules.endIsAhead(complete(), LocalDate.of(2028, 9, 1)))
                .get()
                .extracting(Violation::code, Violation::pointer)
                .containsExactly("MOU_END_PASSED", "/content/end");
        assertThat(codes(MemorandumRules.ofProposal(
                        MemorandumKind.PROVIDER_PROVIDER,
                        content(content -> content.put("start", "2020-09-01").put("end", "2025-07-31")),
                        facts())))
                .containsExactly("MOU_END_PASSED");
        assertThat(MemorandumRules.endIsAhead(complete(), LocalDate.of(2028, 8, 31)))
                .isEmpty();
        assertThat(MemorandumRules.endIsAhead(content(content -> content.remove("end")), TODAY))
                .isEmpty();
    }

    @Test
    void BR_M06_the_home_level_is_that_of_the_published_unit_or_where_it_has_none_of_the_qualification() {
        var typed7 = content(content -> pair(content)
                .put("homeEqfLevel", 7)
                .put("hostEqfLevel", 7)
                .put("hostUnitId", UUID.randomUUID().toString()));
        var typed3 = content(content -> pair(content).put("homeEqfLevel", 3).put("justification", "Same tasks."));

        var againstUnit = MemorandumRules.levelsAreAsPublished(typed7, facts());
        assertThat(codes(againstUnit)).containsExactly("COMPARABILITY_LEVEL");
        assertThat(pointers(againstUnit)).containsExactly("/content/pairs/0/homeEqfLevel");
        assertThat(againstUnit.getFirst().detail())
                .isEqualTo("The pair states EQF level 7 for the home unit; it is published with level 4.");
        assertThat(codes(MemorandumRules.ofProposal(MemorandumKind.PROVIDER_PROVIDER, typed3, facts())))
                .containsExactly("COMPARABILITY_LEVEL");
        assertThat(MemorandumRules.levelsAreAsPublished(typed3, facts(unit(example.uaa5, 1, null))))
                .hasSize(1);
        assertThat(MemorandumRules.levelsAreAsPublished(
                        typed3, facts(unit(example.uaa5, 2, 3), unit(example.uaa5, 1, 4))))
                .as("the version that belongs to the qualification decides")
                .hasSize(1);
        assertThat(MemorandumRules.levelsAreAsPublished(typed3, facts(unit(example.uaa5, 1, 3))))
                .isEmpty();
        assertThat(MemorandumRules.levelsAreAsPublished(complete(), facts())).isEmpty();
        assertThat(MemorandumRules.levelsAreAsPublished(complete(), facts(unit(example.uaa5, 1, null))))
                .isEmpty();
    }

    @Test
    void BR_M06_the_host_level_is_that_of_the_hosts_unit_where_the_registry_knows_it() {
        var hostUnit = new UnitId(UUID.randomUUID());
        var paired = content(content -> pair(content).put("hostUnitId", hostUnit.toString()));

        assertThat(pointers(MemorandumRules.levelsAreAsPublished(
                        paired, facts(example.unit(), unit(hostUnit, 1, 3), unit(hostUnit, 2, 5)))))
                .containsExactly("/content/pairs/0/hostEqfLevel");
        assertThat(MemorandumRules.levelsAreAsPublished(paired, facts(example.unit(), unit(hostUnit, 1, 4))))
                .isEmpty();
        assertThat(MemorandumRules.levelsAreAsPublished(paired, facts(example.unit(), unit(hostUnit, 1, null))))
                .isEmpty();
    }

    @Test
    void BR_M06_both_sides_have_an_EQF_level_different_levels_are_justified() {
        assertThat(MemorandumRules.pairsCompareLevels(complete())).isEmpty();
        assertThat(pointers(MemorandumRules.pairsCompareLevels(
                        content(content -> pair(content).put("hostEqfLevel", 3)))))
                .containsExactly("/content/pairs/0/justification");
        assertThat(MemorandumRules.pairsCompareLevels(content(content ->
                        pair(content).put("hostEqfLevel", 3).put("justification", "Same tasks, other framework."))))
                .isEmpty();
        assertThat(pointers(MemorandumRules.pairsCompareLevels(
                        content(content -> pair(content).remove("homeEqfLevel")))))
                .containsExactly("/content/pairs/0/homeEqfLevel");
    }

    @Test
    void BR_M07_in_force_from_the_later_of_start_and_last_signature() {
        LocalDate start = LocalDate.of(2025, 9, 1);

        assertThat(MemorandumRules.inForceFrom(start, LocalDate.of(2025, 8, 20)))
                .isEqualTo(start);
        assertThat(MemorandumRules.inForceFrom(start, LocalDate.of(2025, 9, 10)))
                .isEqualTo(LocalDate.of(2025, 9, 10));
        assertThat(new Validity(null, LocalDate.MAX, true, 180).inForceOn(start))
                .isFalse();
    }

    @Test
    void BR_M08_a_signature_binds_the_content_that_was_read() {
        assertThat(MemorandumRules.signsPresentContent("sha-256:aa", "sha-256:aa"))
                .isEmpty();
        assertThat(MemorandumRules.signsPresentContent("sha-256:aa", "sha-256:bb"))
                .get()
                .extracting(Violation::code)
                .isEqualTo("SIGNED_CONTENT_CHANGED");
    }

    @Test
    void
            BR_M08_the_return_of_a_signed_content_voids_signatures_and_raises_the_version_of_an_unsigned_one_it_does_not() {
        var memorandum = proposed();

        memorandum.giveBack(null);
        memorandum.propose();
        int unsigned = memorandum.version();
        memorandum.sign(signature(memorandum, example.school));
        memorandum.giveBack(null);

        assertThat(unsigned).isEqualTo(1);
        assertThat(memorandum.version()).isEqualTo(2);
        assertThat(memorandum.presentSignatures()).isEmpty();
        assertThat(memorandum.state()).isEqualTo(MemorandumState.DRAFT);
    }

    @Test
    void BR_M07_signed_with_the_last_partners_signature_not_before() {
        var memorandum = proposed();

        memorandum.sign(signature(memorandum, example.school));
        var afterOne = memorandum.state();
        memorandum.sign(signature(memorandum, example.lille));

        assertThat(afterOne).isEqualTo(MemorandumState.PARTIALLY_SIGNED);
        assertThat(memorandum.state()).isEqualTo(MemorandumState.SIGNED);
    }

    private Memorandum proposed() {
        var memorandum = new Memorandum(
                example.memorandum, MemorandumKind.PROVIDER_PROVIDER, "sha-256:cc", complete(), "sha-256:aa");
        memorandum.propose();
        return memorandum;
    }

    private static MemorandumSignature signature(Memorandum memorandum, InstitutionId institution) {
        return new MemorandumSignature(
                memorandum.version(),
                institution.value(),
                "p",
                "representative",
                "Lille",
                TODAY,
                Instant.EPOCH,
                "sha-256:aa");
    }

    @Test
    void BR_M11_notice_is_given_in_time() {
        assertThat(MemorandumRules.noticeIsInTime(TODAY, LocalDate.of(2025, 11, 1), 3))
                .isEmpty();
        assertThat(codes(MemorandumRules.noticeIsInTime(TODAY, LocalDate.of(2025, 10, 31), 3)))
                .containsExactly("NOTICE_TOO_SHORT");
    }

    @Test
    void BR_M11_of_two_partners_one_departure_ends_the_memorandum_of_three_it_takes_two() {
        LocalDate end = LocalDate.of(2028, 8, 31);
        var first = new Departure(example.school, TODAY, LocalDate.of(2026, 1, 31), "r");
        var second = new Departure(example.jury, TODAY, LocalDate.of(2026, 3, 31), "r");
        var afterEnd = new Departure(example.jury, TODAY, LocalDate.of(2030, 1, 1), "r");

        assertThat(MemorandumRules.inForceUntil(end, 2, List.of())).isEqualTo(end);
        assertThat(MemorandumRules.inForceUntil(end, 2, List.of(first))).isEqualTo(first.on());
        assertThat(MemorandumRules.inForceUntil(end, 3, List.of(first))).isEqualTo(end);
        assertThat(MemorandumRules.inForceUntil(end, 3, List.of(second, first))).isEqualTo(second.on());
        assertThat(MemorandumRules.inForceUntil(end, 2, List.of(afterEnd))).isEqualTo(end);
    }

    @Test
    void BR_M13_standardisation_is_said_a_decision_by_rule_has_an_accountable_officer() {
        assertThat(MemorandumRules.standardisationIsSaid(complete())).isEmpty();
        assertThat(pointers(MemorandumRules.standardisationIsSaid(
                        content(content -> pair(content).remove("standardisation")))))
                .containsExactly("/content/pairs/0/standardisation");
        assertThat(pointers(MemorandumRules.standardisationIsSaid(content(
                        content -> pair(content).put("standardisation", "HIGH").put("automaticRecognition", true)))))
                .containsExactly("/content/pairs/0/accountableOfficer");
        assertThat(MemorandumRules.standardisationIsSaid(content(content -> pair(content)
                        .put("standardisation", "HIGH")
                        .put("automaticRecognition", true)
                        .put("accountableOfficer", "officer-7"))))
                .isEmpty();
    }

    @Test
    void BR_M13_BR_R13_only_a_pair_of_standardisation_HIGH_decides_by_rule() {
        for (String model : List.of("MEDIUM", "LOW")) {
            var byRule = MemorandumRules.standardisationIsSaid(content(content -> pair(content)
                    .put("standardisation", model)
                    .put("automaticRecognition", true)
                    .put("accountableOfficer", "officer-7")));

            assertThat(codes(byRule)).containsExactly("STANDARDISATION_INCOMPLETE");
            assertThat(pointers(byRule)).containsExactly("/content/pairs/0/automaticRecognition");
            assertThat(MemorandumRules.standardisationIsSaid(content(content ->
                            pair(content).put("standardisation", model).put("automaticRecognition", false))))
                    .isEmpty();
        }
    }

    @Test
    void BR_M13_a_home_unit_of_a_qualification_is_in_one_pair_whatever_else_the_second_one_says() {
        var twice = content(content -> {
            ObjectNode first = pair(content).put("standardisation", "HIGH");
            content.withArray("pairs").add(first.deepCopy().put("standardisation", "LOW"));
            content.withArray("pairs").add(first.deepCopy().put("homeUnitId", example.uaa4.toString()));
            content.withArray("pairs").add(first.deepCopy().put("hostEqfLevel", 3));
        });

        assertThat(codes(MemorandumRules.pairsAreStatedOnce(twice))).containsExactly("PAIR_REPEATED", "PAIR_REPEATED");
        assertThat(pointers(MemorandumRules.pairsAreStatedOnce(twice)))
                .containsExactly("/content/pairs/1/homeUnitId", "/content/pairs/3/homeUnitId");
        assertThat(codes(MemorandumRules.ofProposal(MemorandumKind.PROVIDER_PROVIDER, twice, facts())))
                .contains("PAIR_REPEATED");
        assertThat(MemorandumRules.pairsAreStatedOnce(complete())).isEmpty();
        assertThat(MemorandumRules.pairsAreStatedOnce(content(content -> content.withArray("pairs")
                        .add(pair(content)
                                .deepCopy()
                                .put("homeQualificationId", UUID.randomUUID().toString())))))
                .as("the same unit in another qualification")
                .isEmpty();
    }

    @Test
    void BR_M14_a_partner_outside_the_EEA_has_a_recorded_transfer_basis() {
        assertThat(MemorandumRules.transferBasisOutsideTheEea(complete(), institutions, EEA))
                .isEmpty();

        institutions.put(example.lille, Example.registered("TR", Function.ASSESS));

        assertThat(pointers(MemorandumRules.transferBasisOutsideTheEea(complete(), institutions, EEA)))
                .containsExactly("/content/partners/1/transferBasis");
        assertThat(codes(MemorandumRules.transferBasisOutsideTheEea(withBasis(TransferBasis.EEA), institutions, EEA)))
                .containsExactly("TRANSFER_BASIS_MISSING");
        for (TransferBasis basis : List.of(TransferBasis.ADEQUACY, TransferBasis.SCC, TransferBasis.DEROGATION_49)) {
            assertThat(MemorandumRules.transferBasisOutsideTheEea(withBasis(basis), institutions, EEA))
                    .isEmpty();
        }
    }

    private MemorandumContent withBasis(TransferBasis basis) {
        return content(content -> ((ObjectNode) content.get("partners").get(1)).put("transferBasis", basis.name()));
    }

    @Test
    void BR_M15_an_overdue_review_is_warned_of_after_90_days() {
        LocalDate inForce = LocalDate.of(2025, 9, 1);

        assertThat(MemorandumRules.reviewOverdue(complete(), inForce, LocalDate.of(2026, 11, 30), 90))
                .isEmpty();
        assertThat(MemorandumRules.reviewOverdue(complete(), inForce, LocalDate.of(2026, 12, 1), 90))
                .get()
                .extracting(Violation::code)
                .isEqualTo("REVIEW_OVERDUE");
        assertThat(MemorandumRules.reviewOverdue(complete(), null, LocalDate.of(2030, 1, 1), 90))
                .isEmpty();
    }

    @Test
    void BR_E04_unknown_institutions_qualifications_and_units_are_named_nothing_is_guessed() {
        assertThat(MemorandumRules.institutionsAreKnown(complete(), institutions))
                .isEmpty();
        assertThat(pointers(MemorandumRules.institutionsAreKnown(complete(), Map.of())))
                .containsExactly(
                        "/content/partners/0/institutionId",
                        "/content/partners/1/institutionId",
                        "/content/otherInstitutions/0/institutionId",
                        "/content/review/responsibleInstitutionId");
        assertThat(codes(MemorandumRules.registryEntriesAreKnown(
                        content(content -> pair(content)
                                .put("hostUnitId", UUID.randomUUID().toString())),
                        Set.of(),
                        Set.of(example.uaa5))))
                .containsExactly("QUALIFICATION_VERSION_UNKNOWN", "UNIT_UNKNOWN");
    }
}
