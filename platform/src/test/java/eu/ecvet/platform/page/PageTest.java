package eu.ecvet.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.ecvet.platform.act.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final UUID ID = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final LocalDate DATE = LocalDate.of(2026, 3, 15);

    @Test
    void a_list_that_goes_on_says_where() {
        Page<String> page = Page.of(List.of("a", "b", "c"), PageRequest.first(2), Cursor::at, () -> 0);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.fromString(page.next()).text(0)).isEqualTo("b");
        assertThat(page.total()).isNull();
    }

    @Test
    void the_last_part_of_a_list_names_no_next() {
        Page<String> page = Page.of(List.of("a", "b"), PageRequest.first(2), Cursor::at, () -> 0);

        assertThat(page.next()).isNull();
    }

    @Test
    void a_total_is_counted_only_where_it_is_asked_for() {
        Page<String> page = Page.of(List.of("a"), new PageRequest(Optional.empty(), 2, true), Cursor::at, () -> 41);

        assertThat(page.total()).isEqualTo(41);
    }

    @Test
    void a_cursor_comes_back_as_it_was() {
        Cursor cursor = Cursor.fromString(Cursor.at(DATE, ID, "Pflege, Übung").toString());

        assertThat(cursor.date(0)).isEqualTo(DATE);
        assertThat(cursor.id(1)).isEqualTo(ID);
        assertThat(cursor.text(2)).isEqualTo("Pflege, Übung");
    }

    @Test
    void a_cursor_of_another_list_is_refused_and_breaks_nothing() {
        assertThatThrownBy(() -> Cursor.at("no date").date(0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Cursor.at(DATE).id(1)).isInstanceOf(Refused.class);
    }

    @Test
    void the_order_of_a_list_says_where_it_goes_on() {
        Keyset newestFirst = Keyset.descending("openedOn", "caseId");

        assertThat(newestFirst.after(PageRequest.first(2), "and")).isEmpty();
        assertThat(newestFirst.after(new PageRequest(Optional.of(Cursor.at(DATE, ID)), 2, false), "and"))
                .isEqualTo(" and (openedOn, caseId) < (:after0, :after1)");
        assertThat(newestFirst.order()).isEqualTo(" order by openedOn desc, caseId desc");
    }
}
