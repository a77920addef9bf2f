package eu.ecvet.mobility.memorandum;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.Registered;
import eu.ecvet.mobility.reference.PublishedUnit;
import eu.ecvet.platform.problem.Violation;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule of a memorandum. */
class MemorandumRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 1);
    private static final Set<String> EEA = Set.of("BE", "FR", "DE");

    private final Example example = new Example();
    private final Map<InstitutionId, Registered> institutions = new HashMap<>(example.institutions());

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
                LegalPeriod.from(Example.EARLY),
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
    @DisplayName("a complete memorandum breaks no rule")
    void complete_memorandum() {
        assertThat(MemorandumRules.violationsOfProposal(MemorandumKind.PROVIDER_PROVIDER, complete(), facts()))
                .isEmpty();
    }

    @Test
    @DisplayName("everything that is missing is said at once")
    void everything_at_once() {
        var empty = content(content -> {
            content.remove(List.of("objectives", "start", "end", "review", "confirmations", "qualifications"));
            content.withArray("partners").remove(1);
            pair(content).remove("hostEqfLevel");
            pair(content).remove("standardisation");
        });

        var violations = MemorandumRules.violationsOfProposal(MemorandumKind.PROVIDER_PROVIDER, empty, facts());

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
    @DisplayName("BR-M01: two partners suffice, one does not, and nobody counts twice")
    void two_partners() {
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
    @DisplayName("BR-M01: two countries are asked for by the kind, not by law")
    void countries_by_kind() {
        institutions.put(example.lille, Example.registered("BE", Function.ASSESS));

        assertThat(codes(MemorandumRules.enoughCountries(MemorandumKind.PROVIDER_PROVIDER, complete(), institutions)))
                .containsExactly("MOU_PARTNERS");
        assertThat(MemorandumRules.enoughCountries(MemorandumKind.NATIONAL_SCHEMES, complete(), institutions))
                .isEmpty();
        assertThat(MemorandumRules.enoughCountries(MemorandumKind.JOB_SERVICE_PROVIDER, complete(), institutions))
                .isEmpty();
    }

    @Test
    @DisplayName("BR-M02: a declared function is among the registered ones")
    void declared_functions() {
        assertThat(MemorandumRules.declaredFunctionsAreHeld(complete(), institutions, TODAY))
                .isEmpty();

        institutions.put(
                example.lille, Example.registered("FR", Function.COORDINATE_MOBILITY, Function.PROVIDE_TRAINING));

        var violations = MemorandumRules.declaredFunctionsAreHeld(complete(), institutions, TODAY);
        assertThat(codes(violations)).containsExactly("FUNCTION_NOT_HELD");
        assertThat(pointers(violations)).containsExactly("/content/partners/1/functions/1");
    }

    @Test
    @DisplayName("BR-M03: somebody assesses, validates and recognises for each qualification")
    void assigned_functions() {
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
    @DisplayName("BR-M03: a partner assesses; a body covered without signing may validate and recognise")
    void a_partner_assesses() {
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
    @DisplayName("BR-M12: whoever is named acts only in the functions listed for it")
    void only_listed_functions() {
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
    @DisplayName("BR-M03: a qualification is named once, in one version")
    void qualifications_once() {
        var thrice = content(content -> {
            var covered = (ObjectNode) content.get("qualifications").get(0);
            content.withArray("qualifications").add(covered.deepCopy());
            content.withArray("qualifications").add(covered.deepCopy().put("qualificationVersion", 2));
        });

        assertThat(pointers(MemorandumRules.qualificationsAreNamedOnce(thrice)))
                .containsExactly(
                        "/content/qualifications/1/qualificationId", "/content/qualifications/2/qualificationId");
        assertThat(codes(MemorandumRules.violationsOfProposal(MemorandumKind.PROVIDER_PROVIDER, thrice, facts())))
                .contains("QUALIFICATION_REPEATED");
        assertThat(MemorandumRules.qualificationsAreNamedOnce(complete())).isEmpty();
    }

    @Test
    @DisplayName("BR-M04: all five confirmations are said explicitly")
    void confirmations() {
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
    @DisplayName("BR-M05: objectives, start, end and review are there")
    void terms() {
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
    @DisplayName(
            "BR-M05: a review by date is as good as one by interval; the shortest stay is not longer than the longest")
    void terms_fit_together() {
        assertThat(MemorandumRules.termsAreComplete(content(content -> content.putObject("review")
                        .put("on", "2026-06-30")
                        .put("responsibleInstitutionId", example.lille.toString()))))
                .isEmpty();
        assertThat(pointers(MemorandumRules.termsAreComplete(
                        content(content -> content.put("minDays", 90).put("maxDays", 10)))))
                .containsExactly("/content/maxDays");
    }

    @Test
    @DisplayName("BR-M05: what has ended already is not proposed; its last day still counts")
    void end_passed() {
        assertThat(MemorandumRules.endIsAhead(complete(), LocalDate.of(2028, 9, 1)))
                .get()
                .extracting(Violation::code, Violation::pointer)
                .containsExactly("MOU_END_PASSED", "/content/end");
        assertThat(codes(MemorandumRules.violationsOfProposal(
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
    @DisplayName("BR-M06: the home level is that of the published unit or, where it has none, of the qualification")
    void published_home_level() {
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
        assertThat(codes(MemorandumRules.violationsOfProposal(MemorandumKind.PROVIDER_PROVIDER, typed3, facts())))
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
    @DisplayName("BR-M06: the host level is that of the host's unit, where the registry knows it")
    void published_host_level() {
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
    @DisplayName("BR-M06: both sides have an EQF level; different levels are justified")
    void comparability() {
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
    @DisplayName("BR-M07: in force from the later of start and last signature")
    void entry_into_force() {
        LocalDate start = LocalDate.of(2025, 9, 1);

        assertThat(MemorandumRules.inForceFrom(start, LocalDate.of(2025, 8, 20)))
                .isEqualTo(start);
        assertThat(MemorandumRules.inForceFrom(start, LocalDate.of(2025, 9, 10)))
                .isEqualTo(LocalDate.of(2025, 9, 10));
        assertThat(new Validity(null, LocalDate.MAX, true, 180).inForceOn(start))
                .isFalse();
    }

    @Test
    @DisplayName("BR-M08: a signature binds the content that was read")
    void signature_binds_content() {
        assertThat(MemorandumRules.signsPresentContent("sha-256:aa", "sha-256:aa"))
                .isEmpty();
        assertThat(MemorandumRules.signsPresentContent("sha-256:aa", "sha-256:bb"))
                .get()
                .extracting(Violation::code)
                .isEqualTo("SIGNED_CONTENT_CHANGED");
    }

    @Test
    @DisplayName(
            "BR-M08: the return of a signed content voids signatures and raises the version; of an unsigned one it does not")
    void return_voids_signatures() {
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
    @DisplayName("BR-M07: signed with the last partner's signature, not before")
    void signed_by_all() {
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
    @DisplayName("BR-M11: notice is given in time")
    void notice() {
        assertThat(MemorandumRules.noticeIsInTime(TODAY, LocalDate.of(2025, 11, 1), 3))
                .isEmpty();
        assertThat(MemorandumRules.noticeIsInTime(TODAY, LocalDate.of(2025, 10, 31), 3))
                .get()
                .extracting(Violation::code)
                .isEqualTo("NOTICE_TOO_SHORT");
    }

    @Test
    @DisplayName("BR-M11: of two partners one departure ends the memorandum, of three it takes two")
    void departures() {
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
    @DisplayName("BR-M13: standardisation is said; a decision by rule has an accountable officer")
    void standardisation() {
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
    @DisplayName("BR-M13, BR-R13: only a pair of standardisation HIGH decides by rule")
    void by_rule_only_when_high() {
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
    @DisplayName("BR-M13: a home unit of a qualification is in one pair, whatever else the second one says")
    void pairs_once() {
        var twice = content(content -> {
            ObjectNode first = pair(content).put("standardisation", "HIGH");
            content.withArray("pairs").add(first.deepCopy().put("standardisation", "LOW"));
            content.withArray("pairs").add(first.deepCopy().put("homeUnitId", example.uaa4.toString()));
            content.withArray("pairs").add(first.deepCopy().put("hostEqfLevel", 3));
        });

        assertThat(codes(MemorandumRules.pairsAreStatedOnce(twice))).containsExactly("PAIR_REPEATED", "PAIR_REPEATED");
        assertThat(pointers(MemorandumRules.pairsAreStatedOnce(twice)))
                .containsExactly("/content/pairs/1/homeUnitId", "/content/pairs/3/homeUnitId");
        assertThat(codes(MemorandumRules.violationsOfProposal(MemorandumKind.PROVIDER_PROVIDER, twice, facts())))
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
    @DisplayName("BR-M14: a partner outside the EEA has a recorded transfer basis")
    void transfer_basis() {
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
    @DisplayName("BR-M15: an overdue review is warned of after 90 days")
    void review_overdue() {
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
    @DisplayName("BR-E04: unknown institutions, qualifications and units are named, nothing is guessed")
    void unknown_references() {
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
