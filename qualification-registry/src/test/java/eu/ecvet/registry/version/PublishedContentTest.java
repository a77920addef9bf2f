package eu.ecvet.registry.version;

import static eu.ecvet.registry.RegistryActors.list;
import static eu.ecvet.registry.RegistryActors.unitAlone;
import static eu.ecvet.registry.RegistryActors.unitContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.registry.RegistryActors;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** BR-Q05: the database keeps what is published, also against whoever writes past the service. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class PublishedContentTest {
    private static final String OTHER_CONTENT = "content = jsonb_set(content, '{title,en}', '\"Other words\"')";

    @Inject
    AgroalDataSource database;

    private int write(String sql, UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            return statement.executeUpdate();
        }
    }

    private void assertRefused(String sql, UUID id) {
        assertThatThrownBy(() -> write(sql, id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("(BR-Q05)");
    }

    @Test
    void BR_Q05_a_published_unit_is_kept_as_it_is() {
        UUID id = RegistryActors.designing("DE").publishedUnit("K1");
        assertRefused("update unit_version set " + OTHER_CONTENT + " where unit_id = ?", id);
        assertRefused("update unit_version set state = 'DRAFT', published_at = null where unit_id = ?", id);
        assertRefused("update unit_version set published_at = now() where unit_id = ?", id);
        assertRefused("delete from unit_version_outcome where unit_id = ?", id);
        assertRefused("insert into unit_version_outcome values (?, 1, gen_random_uuid())", id);
        assertRefused("update published_document set bytes = '' where aggregate_id = ?", id);
        assertRefused("delete from published_document where aggregate_id = ?", id);
    }

    @Test
    void BR_Q05_a_superseded_unit_is_kept_as_it_is() throws SQLException {
        UUID id = RegistryActors.designing("DE").publishedUnit("K2");
        assertThat(write("update unit_version set state = 'SUPERSEDED', superseded_by = 2 where unit_id = ?", id))
                .isOne();
        assertRefused("update unit_version set " + OTHER_CONTENT + " where unit_id = ?", id);
        assertRefused("update unit_version set state = 'PUBLISHED', superseded_by = null where unit_id = ?", id);
        assertRefused("delete from unit_version where unit_id = ?", id);
    }

    @Test
    void BR_Q05_a_published_qualification_is_kept_with_its_points() {
        var agency = RegistryActors.designing("DE");
        ObjectNode content = agency.qualificationContent("Kept", "180");
        list(content, agency.unit("K3", unitContent("Kept")), 1, "180", "MANDATORY");
        UUID id = agency.qualification("K", content);
        agency.publishQualification(id, 1);
        assertRefused("update qualification_version set " + OTHER_CONTENT + " where qualification_id = ?", id);
        assertRefused("update qualification_version set eqf_level = 5 where qualification_id = ?", id);
        assertRefused("update qualification_version_unit set points = 90 where qualification_id = ?", id);
        assertRefused("delete from qualification_version_unit where qualification_id = ?", id);
        assertRefused("delete from published_document where aggregate_id = ?", id);
    }

    @Test
    void BR_Q05_a_draft_changes() throws SQLException {
        UUID id = RegistryActors.designing("DE").unit("K4", unitAlone("Draft"));
        assertThat(write("update unit_version set " + OTHER_CONTENT + " where unit_id = ?", id))
                .isOne();
        assertThat(write("delete from unit_version_outcome where unit_id = ?", id))
                .isEqualTo(3);
    }
}
