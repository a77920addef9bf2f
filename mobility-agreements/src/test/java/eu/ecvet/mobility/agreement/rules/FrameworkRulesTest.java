package eu.ecvet.mobility.agreement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.memorandum.standing.Validity;
import eu.ecvet.vocabulary.Function;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class FrameworkRulesTest extends AgreementRulesFixture {
    @Test
    void BR_L02_BR_M12_under_a_memorandum_each_acts_in_the_function_that_it_gives() {
        assertThat(FrameworkRules.functionsAreGivenByMemorandum(complete(), facts()))
                .isEmpty();
        assertThat(pointers(FrameworkRules.functionsAreGivenByMemorandum(
                        content(content -> ((ObjectNode) content.get("recognition"))
                                .put("institutionId", example.school.toString())),
                        facts())))
                .containsExactly("/content/recognition/institutionId");

        memorandumChange = memorandum -> memorandum.putArray("qualifications");

        assertThat(pointers(FrameworkRules.functionsAreGivenByMemorandum(complete(), facts())))
                .containsExactly("/content/qualificationId");
    }

    @Test
    void BR_L03_one_memorandum_version_in_force_or_a_procedure_of_the_home_institution_not_both() {
        assertThat(FrameworkRules.oneMemorandumOrProcedure(complete(), facts())).isEmpty();
        assertThat(FrameworkRules.oneMemorandumOrProcedure(
                        content(content -> content.put("procedureId", "BE-VAE-3")
                                .remove(List.of("memorandumId", "memorandumVersion"))),
                        facts()))
                .isEmpty();
        assertThat(codes(FrameworkRules.oneMemorandumOrProcedure(
                        content(content -> content.remove(List.of("memorandumId", "memorandumVersion"))), facts())))
                .containsExactly("MOU_REQUIRED");
        assertThat(pointers(FrameworkRules.oneMemorandumOrProcedure(
                        content(content -> content.put("procedureId", "BE-VAE-3")), facts())))
                .containsExactly("/content/procedureId");
        assertThat(pointers(FrameworkRules.oneMemorandumOrProcedure(
                        content(content -> content.put("memorandumVersion", 2)), facts())))
                .containsExactly("/content/memorandumVersion");
    }

    @Test
    void BR_L03_a_memorandum_of_others_looks_like_none() {
        memorandumIsKnown = false;

        assertThat(codes(FrameworkRules.oneMemorandumOrProcedure(complete(), facts())))
                .containsExactly("MOU_REQUIRED");
    }

    @Test
    void BR_M10_a_memorandum_that_is_not_signed_by_all_or_has_ended_is_not_in_force() {
        validity = new Validity(null, LocalDate.of(2028, 8, 31), true, 180);
        var unsigned = FrameworkRules.memorandumIsInForce(facts());
        validity = new Validity(LocalDate.of(2022, 9, 1), PREPARED.minusDays(1), true, 180);
        var ended = FrameworkRules.memorandumIsInForce(facts());
        validity = new Validity(LocalDate.of(2022, 9, 1), PREPARED, true, 180);
        var lastDay = FrameworkRules.memorandumIsInForce(facts());

        assertThat(codes(unsigned)).containsExactly("MOU_NOT_IN_FORCE");
        assertThat(codes(ended)).containsExactly("MOU_NOT_IN_FORCE");
        assertThat(lastDay).isEmpty();
    }

    @Test
    void BR_M11_a_partner_that_has_left_neither_assesses_nor_validates_nor_recognises_in_new_agreements() {
        lastDays = Map.of(example.jury, START.minusDays(1));
        var left = FrameworkRules.functionsAreGivenByMemorandum(complete(), facts());
        lastDays = Map.of(example.jury, START);
        var lastDay = FrameworkRules.functionsAreGivenByMemorandum(complete(), facts());

        assertThat(codes(left)).containsExactly("LA_FUNCTION_GAP");
        assertThat(pointers(left)).containsExactly("/content/recognition/institutionId");
        assertThat(left.getFirst().detail()).contains("until " + START.minusDays(1));
        assertThat(lastDay).isEmpty();
    }

    @Test
    void BR_M12_home_and_host_are_listed_with_COORDINATE_MOBILITY() {
        var listed = FrameworkRules.sidesMayCoordinate(complete(), facts());
        var covered = FrameworkRules.sidesMayCoordinate(
                content(content -> content.put("hostInstitutionId", example.jury.toString())), facts());
        memorandumIsKnown = false;
        var withoutMemorandum = FrameworkRules.sidesMayCoordinate(complete(), facts());

        assertThat(listed).isEmpty();
        assertThat(codes(covered)).containsExactly("LA_FUNCTION_GAP");
        assertThat(pointers(covered)).containsExactly("/content/hostInstitutionId");
        assertThat(withoutMemorandum).isEmpty();
    }

    @Test
    void BR_M14_outside_the_EEA_the_memorandum_or_the_agreement_says_on_what_basis_data_flow() {
        var inside = FrameworkRules.dataMayFlow(complete(), facts());
        institutions.put(example.lille, Example.registered(example.lille, "TR", Function.ASSESS));
        var nothingSaid = FrameworkRules.dataMayFlow(complete(), facts());
        var saidHere = FrameworkRules.dataMayFlow(content(content -> content.put("transferBasis", "SCC")), facts());
        memorandumChange =
                memorandum -> ((ObjectNode) memorandum.get("partners").get(1)).put("transferBasis", "ADEQUACY");
        var saidByMemorandum = FrameworkRules.dataMayFlow(complete(), facts());
        memorandumIsKnown = false;
        var withoutMemorandum = FrameworkRules.dataMayFlow(complete(), facts());

        assertThat(inside).isEmpty();
        assertThat(codes(nothingSaid)).containsExactly("TRANSFER_BASIS_MISSING");
        assertThat(pointers(nothingSaid)).containsExactly("/content/transferBasis");
        assertThat(saidHere).isEmpty();
        assertThat(saidByMemorandum).isEmpty();
        assertThat(codes(withoutMemorandum)).containsExactly("TRANSFER_BASIS_MISSING");
    }
}
