package eu.ecvet.mobility.memorandum;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import eu.ecvet.mobility.memorandum.standing.Departure;
import eu.ecvet.mobility.memorandum.standing.InForce;
import eu.ecvet.mobility.memorandum.standing.Validity;
import eu.ecvet.mobility.signature.SigningRules;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The life of a memorandum: from when until when it is in force, and what signatures and returns make of it. */
class MemorandumTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 1);

    private final Example example = new Example();

    private MemorandumContent complete() {
        return Example.read(MemorandumContent.class, example.memorandumContent())
                .withRunOffClause(180);
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }

    @Test
    void BR_M07_in_force_from_the_later_of_start_and_last_signature() {
        LocalDate start = LocalDate.of(2025, 9, 1);

        assertThat(InForce.from(start, LocalDate.of(2025, 8, 20))).isEqualTo(start);
        assertThat(InForce.from(start, LocalDate.of(2025, 9, 10))).isEqualTo(LocalDate.of(2025, 9, 10));
        assertThat(new Validity(null, LocalDate.MAX, true, 180).inForceOn(start))
                .isFalse();
    }

    @Test
    void BR_M08_a_signature_binds_the_content_that_was_read() {
        assertThat(SigningRules.signsPresentContent("sha-256:aa", "sha-256:aa")).isEmpty();
        assertThat(codes(SigningRules.signsPresentContent("sha-256:aa", "sha-256:bb")))
                .containsExactly("SIGNED_CONTENT_CHANGED");
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

    @Test
    void BR_M11_of_two_partners_one_departure_ends_the_memorandum_of_three_it_takes_two() {
        LocalDate end = LocalDate.of(2028, 8, 31);
        var first = new Departure(example.school, TODAY, LocalDate.of(2026, 1, 31), "r");
        var second = new Departure(example.jury, TODAY, LocalDate.of(2026, 3, 31), "r");
        var afterEnd = new Departure(example.jury, TODAY, LocalDate.of(2030, 1, 1), "r");

        assertThat(InForce.until(end, 2, List.of())).isEqualTo(end);
        assertThat(InForce.until(end, 2, List.of(first))).isEqualTo(first.endsOn());
        assertThat(InForce.until(end, 3, List.of(first))).isEqualTo(end);
        assertThat(InForce.until(end, 3, List.of(second, first))).isEqualTo(second.endsOn());
        assertThat(InForce.until(end, 2, List.of(afterEnd))).isEqualTo(end);
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
    void BR_E05_a_day_has_come_for_a_memorandum_when_it_has_come_for_the_last_of_its_partners() {
        var today =
                Map.of(example.school, TODAY.plusDays(1), example.lille, TODAY, example.stranger, TODAY.minusDays(5));
        LocalDate date = PartnersDate.of(complete().signatories(), today);

        assertThat(date).isEqualTo(TODAY);
        assertThat(signedToStart(date).startsBy(date)).isTrue();
        assertThat(signedToStart(date.plusDays(1)).startsBy(date)).isFalse();
    }

    private Memorandum signedToStart(LocalDate start) {
        var content = example.memorandumContent();
        Example.validity(content).put("from", start.toString());
        var memorandum = new Memorandum(
                example.memorandum,
                MemorandumKind.PROVIDER_PROVIDER,
                "sha-256:cc",
                Example.read(MemorandumContent.class, content).withRunOffClause(180),
                "sha-256:aa");
        memorandum.propose();
        memorandum.sign(signature(memorandum, example.school));
        memorandum.sign(signature(memorandum, example.lille));
        return memorandum;
    }
}
