package eu.ecvet.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final UUID ORIGINAL = UUID.fromString("00000000-0000-4000-8000-00000001ea01");

    /** PostgreSQL says so too: md5('00000000-0000-4000-8000-00000001ea01:7')::uuid. */
    @Test
    void the_id_of_a_copy_follows_from_the_original_and_its_number() {
        assertThat(Copies.id(ORIGINAL, 7)).isEqualTo(UUID.fromString("e3c45890-6f6e-81e5-905f-395b9454354b"));
        assertThat(Copies.id(ORIGINAL, 8)).isNotEqualTo(Copies.id(ORIGINAL, 7));
    }

    @Test
    void a_copy_has_ids_of_its_own_and_shares_what_others_own() {
        CopiedTables tables = CopiedTables.ofALearner("records");

        assertThat(tables.isOwn("id")).isTrue();
        assertThat(tables.isOwn("learning_agreement_id")).isTrue();
        assertThat(tables.isOwn("unit_id")).isFalse();
        assertThat(tables.isOwn("home_institution_id")).isFalse();
    }
}
