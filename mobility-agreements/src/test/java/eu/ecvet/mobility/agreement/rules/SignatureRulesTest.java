package eu.ecvet.mobility.agreement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.mobility.agreement.AgreementSignature;
import eu.ecvet.mobility.agreement.Party;
import eu.ecvet.mobility.signature.SigningRules;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class SignatureRulesTest extends AgreementRulesFixture {
    @Test
    void BR_L09_home_host_and_learner_sign_the_guardian_of_a_minor_the_intermediary_if_one_is_named() {
        assertThat(Party.required(false, false)).containsExactlyInAnyOrder(Party.HOME, Party.HOST, Party.LEARNER);
        assertThat(Party.required(true, true)).containsExactlyInAnyOrder(Party.values());
        assertThat(SignatureRules.signatureIsForeseen(Party.GUARDIAN, Party.required(false, true)))
                .isEmpty();
        assertThat(codes(SignatureRules.signatureIsForeseen(Party.GUARDIAN, Party.required(false, false))))
                .containsExactly("SIGNATURE_NOT_FORESEEN");
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

    @Test
    void BR_L10_all_signatures_bind_the_same_content() {
        assertThat(SigningRules.signsPresentContent("sha-256:aa", "sha-256:aa")).isEmpty();
        assertThat(codes(SigningRules.signsPresentContent("sha-256:aa", "sha-256:bb")))
                .containsExactly("SIGNED_CONTENT_CHANGED");
    }

    private List<String> refusalOf(Party party, String person, AgreementSignature... present) {
        return codes(SignatureRules.signatoryIsAnotherPerson(party, person, example.learner, List.of(present)));
    }

    private static AgreementSignature signature(Party party, String person) {
        return new AgreementSignature(1, party, null, person, "r", "Lille", PREPARED, Instant.EPOCH, "sha-256:aa");
    }
}
