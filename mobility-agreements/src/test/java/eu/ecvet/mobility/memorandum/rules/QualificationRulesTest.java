package eu.ecvet.mobility.memorandum.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import eu.ecvet.vocabulary.Function;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class QualificationRulesTest extends MemorandumRulesFixture {
    @Test
    void BR_M03_somebody_assesses_validates_and_recognises_for_each_qualification() {
        assertThat(QualificationRules.functionsAreAssigned(complete())).isEmpty();
        assertThat(pointers(QualificationRules.functionsAreAssigned(content(content -> {
                    ((ObjectNode) content.get("qualifications").get(0)).putArray("recognisingInstitutionIds");
                }))))
                .containsExactly("/content/qualifications/0/recognisingInstitutionIds");
        assertThat(pointers(QualificationRules.functionsAreAssigned(
                        content(content -> content.putArray("qualifications")))))
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
                    .putArray("assessingInstitutionIds")
                    .add(example.jury.toString());
        });

        assertThat(pointers(QualificationRules.functionsAreAssigned(juryAssesses)))
                .containsExactly("/content/qualifications/0/assessingInstitutionIds");
    }

    @Test
    void BR_M12_whoever_is_named_acts_only_in_the_functions_listed_for_it() {
        var juryValidates =
                content(content -> ((ObjectNode) content.get("qualifications").get(0))
                        .putArray("validatingInstitutionIds")
                        .add(example.jury.toString()));

        assertThat(pointers(QualificationRules.functionsAreAssigned(juryValidates)))
                .containsExactly("/content/qualifications/0/validatingInstitutionIds/0");
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

        assertThat(pointers(QualificationRules.qualificationsAreNamedOnce(thrice)))
                .containsExactly(
                        "/content/qualifications/1/qualificationId", "/content/qualifications/2/qualificationId");
        assertThat(codes(MemorandumRules.ofProposal(MemorandumKind.PROVIDER_PROVIDER, thrice, facts())))
                .contains("QUALIFICATION_REPEATED");
        assertThat(QualificationRules.qualificationsAreNamedOnce(complete())).isEmpty();
    }
}
