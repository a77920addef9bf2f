package eu.ecvet.mobility.memorandum.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import eu.ecvet.mobility.memorandum.content.TransferBasis;
import eu.ecvet.vocabulary.Function;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class PartnerRulesTest extends MemorandumRulesFixture {
    @Test
    void BR_M01_two_partners_suffice_one_does_not_and_nobody_counts_twice() {
        assertThat(PartnerRules.enoughPartners(complete())).isEmpty();
        assertThat(pointers(PartnerRules.enoughPartners(
                        content(content -> content.withArray("partners").remove(1)))))
                .containsExactly("/content/partners");
        assertThat(pointers(PartnerRules.enoughPartners(
                        content(content -> ((ObjectNode) content.get("partners").get(1))
                                .put("institutionId", example.school.toString())))))
                .containsExactly("/content/partners/1/institutionId", "/content/partners");
    }

    @Test
    void BR_M01_two_countries_are_asked_for_by_the_kind_not_by_law() {
        institutions.put(example.lille, Example.registered(example.lille, "BE", Function.ASSESS));

        assertThat(codes(PartnerRules.enoughCountries(MemorandumKind.PROVIDER_PROVIDER, complete(), institutions)))
                .containsExactly("MOU_PARTNERS");
        assertThat(PartnerRules.enoughCountries(MemorandumKind.NATIONAL_SCHEMES, complete(), institutions))
                .isEmpty();
        assertThat(PartnerRules.enoughCountries(MemorandumKind.JOB_SERVICE_PROVIDER, complete(), institutions))
                .isEmpty();
    }

    @Test
    void BR_M02_a_declared_function_is_among_the_registered_ones() {
        assertThat(PartnerRules.declaredFunctionsAreHeld(complete(), institutions, TODAY))
                .isEmpty();

        institutions.put(
                example.lille,
                Example.registered(example.lille, "FR", Function.COORDINATE_MOBILITY, Function.PROVIDE_TRAINING));

        var violations = PartnerRules.declaredFunctionsAreHeld(complete(), institutions, TODAY);
        assertThat(codes(violations)).containsExactly("FUNCTION_NOT_HELD");
        assertThat(pointers(violations)).containsExactly("/content/partners/1/functions/1");
    }

    @Test
    void BR_M14_a_partner_outside_the_EEA_has_a_recorded_transfer_basis() {
        assertThat(PartnerRules.transferBasisOutsideTheEea(complete(), institutions, EEA))
                .isEmpty();

        institutions.put(example.lille, Example.registered(example.lille, "TR", Function.ASSESS));

        assertThat(pointers(PartnerRules.transferBasisOutsideTheEea(complete(), institutions, EEA)))
                .containsExactly("/content/partners/1/transferBasis");
        assertThat(codes(PartnerRules.transferBasisOutsideTheEea(withBasis(TransferBasis.EEA), institutions, EEA)))
                .containsExactly("TRANSFER_BASIS_MISSING");
        for (TransferBasis basis : List.of(TransferBasis.ADEQUACY, TransferBasis.SCC, TransferBasis.DEROGATION_49)) {
            assertThat(PartnerRules.transferBasisOutsideTheEea(withBasis(basis), institutions, EEA))
                    .isEmpty();
        }
    }

    @Test
    void BR_E04_unknown_institutions_qualifications_and_units_are_named_nothing_is_guessed() {
        assertThat(PartnerRules.institutionsAreKnown(complete(), institutions)).isEmpty();
        assertThat(pointers(PartnerRules.institutionsAreKnown(complete(), Map.of())))
                .containsExactly(
                        "/content/partners/0/institutionId",
                        "/content/partners/1/institutionId",
                        "/content/otherInstitutions/0/institutionId",
                        "/content/review/responsibleInstitutionId");
        assertThat(codes(QualificationRules.registryEntriesAreKnown(
                        content(content -> pair(content)
                                .put("hostUnitId", UUID.randomUUID().toString())),
                        Set.of(),
                        Set.of(example.uaa5))))
                .containsExactly("QUALIFICATION_VERSION_UNKNOWN", "UNIT_UNKNOWN");
    }

    private MemorandumContent withBasis(TransferBasis basis) {
        return content(content -> ((ObjectNode) content.get("partners").get(1)).put("transferBasis", basis.name()));
    }
}
