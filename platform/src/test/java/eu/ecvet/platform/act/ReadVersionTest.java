package eu.ecvet.platform.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, section 13.1.1. */
class ReadVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"99\", \"7\"", "*", " \"7\" "})
    void the_present_version_alone_in_a_list_or_any_is_let_through(String header) {
        assertThat(ReadVersion.refusal(ReadVersion.fromString(header), 7)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"6\", \"8\"", "\"made up\""})
    void another_version_is_stale(String header) {
        assertThat(ReadVersion.refusal(ReadVersion.fromString(header), 7)).contains(new Refusal.StaleVersion());
    }

    @Test
    void a_weak_tag_never_matches_and_is_not_called_stale() {
        assertThat(ReadVersion.refusal(ReadVersion.fromString("W/\"7\""), 7)).contains(new Refusal.WeakVersion());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "", "\"7", "7\"", "\"6\" \"7\"", "\"7\","})
    void what_is_no_list_of_tags_is_refused_as_such(String header) {
        assertThatThrownBy(() -> ReadVersion.fromString(header)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_missing_header_is_asked_for() {
        assertThat(ReadVersion.refusal(null, 7)).contains(new Refusal.VersionRequired());
    }
}
