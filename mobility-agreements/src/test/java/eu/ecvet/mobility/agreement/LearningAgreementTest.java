package eu.ecvet.mobility.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.vocabulary.LearningAgreementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What signatures and returns make of an agreement. */
class LearningAgreementTest {
    private static final LocalDate SIGNED = LocalDate.of(2025, 12, 1);

    private final Example example = new Example();

    private AgreementContent complete() {
        return Example.read(AgreementContent.class, example.agreementContent());
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
                        agreement.version(), party, null, "p", "r", "Lille", SIGNED, Instant.EPOCH, "sha-256:aa"),
                minor);
    }
}
