package eu.ecvet.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Imports leave the service to everybody else. */
class ImportPlacesTest {
    private final ImportPlaces places = new ImportPlaces(() -> 2);

    @Test
    void no_more_imports_run_at_once_than_there_are_places_for() {
        var third = places.run(() -> places.run(() -> places.run(() -> "third")));

        assertThat(third.orElseThrow().orElseThrow()).isEmpty();
    }

    @Test
    void a_place_is_free_again_after_the_import_also_after_one_that_broke() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> places.run(() -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }

        assertThat(places.run(() -> "next")).contains("next");
    }
}
