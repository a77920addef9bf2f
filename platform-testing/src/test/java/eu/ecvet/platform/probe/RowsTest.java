package eu.ecvet.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.platform.sql.SqlFailure;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.Points;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Plain SQL gives back what went in, and tells null from zero. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class RowsTest {
    @Inject
    Rows rows;

    record Everything(
            LearnerId learner,
            String text,
            long number,
            Points points,
            LocalDate on,
            Instant at,
            OutcomeCategory word,
            boolean flag) {}

    @Test
    void what_goes_in_comes_out() {
        var in = new Everything(
                new LearnerId(UUID.randomUUID()),
                "Pflege",
                7,
                Points.of("7.5"),
                LocalDate.of(2026, 3, 2),
                Instant.parse("2026-03-02T10:00:00Z"),
                OutcomeCategory.SKILL,
                true);

        var out = rows.one(
                "select ?::uuid as learner, ?::text as text, ?::bigint as number, ?::numeric as points, ?::date as held_on,"
                        + " ?::timestamptz as at, ?::text as word, ?::boolean as flag",
                row -> new Everything(
                        row.id("learner", LearnerId::new),
                        row.text("text"),
                        row.number("number"),
                        row.points("points"),
                        row.date("held_on"),
                        row.instant("at"),
                        row.word("word", OutcomeCategory.class),
                        row.flag("flag")),
                in.learner(),
                in.text(),
                in.number(),
                in.points(),
                in.on(),
                in.at(),
                in.word(),
                in.flag());

        assertThat(out).contains(in);
    }

    @Test
    void a_number_is_read_whatever_its_width() {
        assertThat(rows.one(
                        "select 1::smallint as small, 2::integer as middle, 3::bigint as large",
                        row -> row.number("small") + row.count("middle") + row.number("large")))
                .contains(6L);
    }

    @Test
    void null_is_null_and_never_zero() {
        String nothing =
                "select null::bigint as number, null::date as held_on, null::uuid as learner, null::jsonb as document";

        assertThat(rows.one(
                        nothing,
                        row -> row.numberOrNull("number") == null
                                && row.date("held_on") == null
                                && row.id("learner", LearnerId::new) == null
                                && row.json("document", Map.class) == null))
                .contains(true);
        assertThatThrownBy(() -> rows.one(nothing, row -> row.number("number")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("number");
    }

    @Test
    void a_collection_goes_in_as_an_array() {
        var some = List.of(new LearnerId(UUID.randomUUID()), new LearnerId(UUID.randomUUID()));

        assertThat(rows.list("select unnest(?::uuid[]) as id", row -> row.id("id", LearnerId::new), some))
                .isEqualTo(some);
        assertThat(rows.is("select ? = any (?::uuid[])", some.getFirst(), some)).isTrue();
        assertThat(rows.number("select count(*) from unnest(?::uuid[])", List.of()))
                .isZero();
        assertThat(rows.one("select ?::text[] as words", row -> row.texts("words"), List.of("a", "b")))
                .contains(List.of("a", "b"));
    }

    @Test
    void a_document_of_a_later_version_is_still_read() {
        assertThat(rows.one(
                        "select ?::jsonb as document",
                        row -> row.json("document", Known.class),
                        rows.json(Map.of("known", 1, "later", 2))))
                .contains(new Known(1));
        assertThat(rows.one(
                        "select ?::jsonb as document",
                        row -> row.json("document", new TypeReference<List<Known>>() {}),
                        rows.json(List.of(new Known(3)))))
                .contains(List.of(new Known(3)));
    }

    record Known(int known) {}

    @Test
    void a_statement_that_fails_says_what_the_database_answered_and_not_whom_it_was_about() {
        assertThatThrownBy(() -> rows.list("select ?::text from nowhere", row -> row.text("x"), "Anna"))
                .isInstanceOf(SqlFailure.class)
                .hasMessageNotContaining("Anna")
                .rootCause()
                .hasMessageContaining("nowhere");
    }
}
