package eu.ecvet.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.rule.Remark;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.unit.content.Correspondence;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.registry.version.Validity;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that was filled when the migrations had the number 2 is read by the service of today. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class FilledDatabaseTest {
    private static final Path ROOT = Path.of(System.getProperty("ecvet.root"));
    private static final String SCHEMA = "filled_before";

    /** Strict: a word of then is unknown to it. */
    @Inject
    ObjectMapper json;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private Connection database;

    @BeforeEach
    void filledThenAndMigratedNow() throws SQLException, IOException {
        migrations().target("2").load().migrate();
        database = DriverManager.getConnection(url, user, password);
        database.setSchema(SCHEMA);
        try (var statement = database.createStatement();
                var filled = getClass().getResourceAsStream("/filled-at-version-2.sql")) {
            statement.execute(new String(filled.readAllBytes(), StandardCharsets.UTF_8));
        }
        migrations().load().migrate();
    }

    @AfterEach
    void gone() throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("drop schema " + SCHEMA + " cascade");
        }
        database.close();
    }

    private FluentConfiguration migrations() {
        return Flyway.configure()
                .dataSource(url, user, password)
                .schemas(SCHEMA)
                .outOfOrder(true)
                .locations(
                        "filesystem:" + existing("platform/src/main/resources/db/platform"),
                        "filesystem:" + existing("qualification-registry/src/main/resources/db/migration"));
    }

    private static Path existing(String folder) {
        Path path = ROOT.resolve(folder);
        assertThat(Files.isDirectory(path)).as(path.toString()).isTrue();
        return path;
    }

    private List<String> all(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private <T> T only(String sql, Class<T> type) throws SQLException, IOException {
        return json.readValue(all(sql).getFirst(), type);
    }

    @Test
    void BR_Q18_units_say_what_they_said_and_the_newer_one_is_in_force() throws Exception {
        assertThat(only("select content from unit_version where number = 1", UnitContent.class)
                        .validity())
                .isEqualTo(new Validity(LocalDate.of(2020, 9, 1), LocalDate.of(2030, 8, 31)));
        assertThat(only("select content from unit_version where number = 2", UnitContent.class)
                        .validity())
                .isEqualTo(new Validity(LocalDate.of(2020, 9, 1), null));
        assertThat(only("select correspondence from unit_version where number = 1", Correspondence.class)
                        .transitionUntil())
                .isEqualTo(LocalDate.of(2024, 8, 31));
        assertThat(all("select transition_until from unit_version where number = 1"))
                .containsExactly("2024-08-31");
        assertThat(all("select state from unit_version order by number")).containsExactly("SUPERSEDED", "PUBLISHED");
    }

    @Test
    void BR_P05_qualifications_keep_their_units_points_and_who_allocated_them() throws Exception {
        var content = only("select content from qualification_version where number = 1", QualificationContent.class);

        assertThat(content.units().getFirst().unitVersion()).isEqualTo(2);
        assertThat(content.allocation().allocatingInstitutionId().value())
                .isEqualTo(UUID.fromString("00000000-0000-4000-8000-000000000001"));
        assertThat(content.allocation().allocatedOn()).isEqualTo(LocalDate.of(2020, 5, 2));
        assertThat(content.validity().from()).isEqualTo(LocalDate.of(2022, 9, 1));
        assertThat(only("select content from qualification_version where number = 2", QualificationContent.class)
                        .units())
                .isEmpty();
    }

    @Test
    void BR_C05_reports_of_imports_are_read_in_the_words_of_today() throws Exception {
        var report = only("select report from import_run", ImportReport.class);

        assertThat(report.id()).isEqualTo(UUID.fromString("00000000-0000-4000-8000-0000000000d1"));
        assertThat(report.rows().getFirst().qualificationVersion()).isEqualTo(1);
        assertThat(report.rows().getLast().unitVersion()).isEqualTo(1);
        assertThat(report.rows().getLast().findings())
                .containsExactly(new Remark(
                        "CODE_SHARED",
                        null,
                        "Another unit has the code. Nothing to do.",
                        "/tutkinnonOsat/0",
                        Remark.Severity.NOTE));
    }

    @Test
    void composed_and_decomposed_letters_are_found_alike() throws Exception {
        assertThat(all("select search_text from institution")).containsExactly("école");
        assertThat(all("select search_text from unit_version")).containsOnly("uaa5 épilation");
        assertThat(all("select search_text from qualification_version where number = 1"))
                .containsExactly("esth esthéticien");
    }

    @Test
    void BR_Q05_what_was_published_stays_guarded_and_its_bytes_are_those_of_then() throws Exception {
        assertThat(all("select convert_from(bytes, 'UTF8') from published_document"))
                .containsExactly("{\"version\":1}");
        assertThatThrownBy(() -> all("update unit_version set content = content - 'title' returning number"))
                .hasMessageContaining("(BR-Q05)");
        assertThatThrownBy(() -> all("update qualification_version set content = content - 'title' returning number"))
                .hasMessageContaining("(BR-Q05)");
    }
}
