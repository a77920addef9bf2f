package eu.ecvet.localstack.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegalDateTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 15);

    @TempDir
    private Path folder;

    @Test
    void a_story_on_a_running_stack_leaves_the_date_as_it_was() {
        var date = new LegalDate(folder);
        date.write(MARCH);

        date.keptThrough(() -> {
            date.write(MARCH.plusYears(1));
            return 0;
        });

        assertThat(date.read()).contains(MARCH);
    }

    @Test
    void a_story_that_breaks_leaves_the_date_of_today_where_none_was_set() {
        var date = new LegalDate(folder);

        assertThatThrownBy(() -> date.keptThrough(() -> {
                    date.write(MARCH);
                    throw new IllegalStateException("the story broke");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(date.read()).isEmpty();
    }
}
