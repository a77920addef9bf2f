package eu.ecvet.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.platform.sql.SqlFailure;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.Points;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
    void several_questions_are_answered_each_in_its_place() {
        Asking asking = rows.asking();
        var first = asking.list("select unnest(?::int[]) as number", row -> row.count("number"), List.of(1, 2, 3));
        var none = asking.one("select ?::int as number where false", row -> row.count("number"), 4);
        var flag = asking.is("select exists (select where ? = 'a')", "a");

        assertThat(first.get()).containsExactly(1, 2, 3);
        assertThat(none.get()).isEmpty();
        assertThat(flag.get()).isTrue();
        assertThat(asking.one("select ?::int as number", row -> row.count("number"), 5)
                        .get())
                .as("asked when the others had been answered")
                .contains(5);
    }

    @Test
    void of_several_questions_one_that_fails_says_which() {
        Asking asking = rows.asking();
        var good = asking.list("select 1 as number", row -> row.count("number"));
        asking.list("select number from nowhere", row -> row.count("number"));

        assertThatThrownBy(good::get).isInstanceOf(SqlFailure.class).rootCause().hasMessageContaining("nowhere");
    }

    @Test
    void what_is_written_together_is_there_before_the_next_question_and_after_the_commit() {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();

        QuarkusTransaction.requiringNew().run(() -> {
            write(one, 1);
            write(other, 2);
            assertThat(versions(one, other)).containsExactlyInAnyOrder(1L, 2L);
            for (int more = 3; more < 13; more++) {
                rows.write("update outbox_aggregate set last_version = ? where aggregate_id = ?", more, one);
            }
        });

        assertThat(versions(one, other)).containsExactlyInAnyOrder(12L, 2L);
    }

    @Test
    void what_is_rolled_back_is_never_written() {
        String one = UUID.randomUUID().toString();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    write(one, 1);
                    throw new IllegalArgumentException("no");
                }))
                .hasStackTraceContaining("no");

        assertThat(versions(one)).isEmpty();
        assertThatThrownBy(() -> write(one, 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_the_database_refuses_of_it_ends_the_transaction_and_says_why() {
        String one = UUID.randomUUID().toString();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    write(one, 1);
                    write(one, 2);
                }))
                .rootCause()
                .hasMessageContaining("duplicate key");
        assertThat(versions(one)).isEmpty();
    }

    private void write(String aggregate, long version) {
        rows.write("insert into outbox_aggregate (aggregate_id, last_version) values (?, ?)", aggregate, version);
    }

    private List<Long> versions(String... aggregates) {
        return rows.list(
                "select last_version from outbox_aggregate where aggregate_id = any (?)",
                row -> row.number("last_version"),
                List.of(aggregates));
    }

    @Test
    void a_statement_that_fails_says_what_the_database_answered_and_not_whom_it_was_about() {
        assertThatThrownBy(() -> rows.list("select ?::text from nowhere", row -> row.text("x"), "Anna"))
                .isInstanceOf(SqlFailure.class)
                .hasMessageNotContaining("Anna")
                .rootCause()
                .hasMessageContaining("nowhere");
    }
}
