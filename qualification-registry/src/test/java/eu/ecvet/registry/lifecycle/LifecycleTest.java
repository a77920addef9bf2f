package eu.ecvet.registry.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate of section 6.1: every act from every state. */
class LifecycleTest {
    private static final Map<String, Function<Lifecycle, Optional<Refusal>>> ACTS = Map.of(
            "submit", Lifecycle::submit,
            "send back", life -> life.sendBack("unclear"),
            "approve", life -> life.approve("quality officer"),
            "publish", life -> life.publish(Instant.EPOCH),
            "supersede", life -> life.supersede(2),
            "discard", Lifecycle::discard,
            "change", life -> life.change("author"));

    private static final Map<VersionState, Set<String>> ALLOWED = Map.of(
            VersionState.DRAFT, Set.of("submit", "discard", "change"),
            VersionState.IN_REVIEW, Set.of("send back", "approve", "discard"),
            VersionState.APPROVED, Set.of("publish"),
            VersionState.PUBLISHED, Set.of("supersede"),
            VersionState.SUPERSEDED, Set.of(),
            VersionState.DISCARDED, Set.of());

    private static Lifecycle at(VersionState state) {
        Lifecycle life = Lifecycle.begunBy("author");
        List<String> way =
                switch (state) {
                    case DRAFT -> List.of();
                    case IN_REVIEW -> List.of("submit");
                    case APPROVED -> List.of("submit", "approve");
                    case PUBLISHED -> List.of("submit", "approve", "publish");
                    case SUPERSEDED -> List.of("submit", "approve", "publish", "supersede");
                    case DISCARDED -> List.of("discard");
                };
        way.forEach(act -> ACTS.get(act).apply(life));
        return life;
    }

    static Stream<Arguments> everyActFromEveryState() {
        return Stream.of(VersionState.values())
                .flatMap(state -> ACTS.keySet().stream().map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest
    @MethodSource("everyActFromEveryState")
    void an_act_is_possible_exactly_from_the_states_of_the_diagram(VersionState state, String act) {
        Lifecycle life = at(state);

        Optional<Refusal> refusal = ACTS.get(act).apply(life);

        assertThat(refusal.isEmpty()).isEqualTo(ALLOWED.get(state).contains(act));
        if (refusal.isPresent()) {
            assertThat(life.state()).isEqualTo(state);
        }
    }

    @Test
    void BR_Q05_a_published_version_is_immutable() {
        assertThat(at(VersionState.PUBLISHED).change("author"))
                .get()
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.violation().code()).isEqualTo("VERSION_IMMUTABLE"));
        assertThat(at(VersionState.DRAFT).change("author")).isEmpty();
    }

    @Test
    void whoever_wrote_a_version_does_not_approve_it() {
        Lifecycle life = at(VersionState.DRAFT);
        life.change("co-author");
        life.submit();

        assertThat(life.approve("author")).isPresent();
        assertThat(life.approve("co-author")).isPresent();
        assertThat(life.approve("quality officer")).isEmpty();
    }

    @Test
    void a_change_by_a_person_is_told_from_a_change_by_the_source() {
        Lifecycle life = at(VersionState.DRAFT);
        life.replace("importer");
        assertThat(life.isEdited()).isFalse();
        life.change("author");
        assertThat(life.isEdited()).isTrue();
    }

    @Test
    void an_act_asks_for_the_version_that_was_read_until_it_is_published() {
        for (VersionState state : VersionState.values()) {
            Lifecycle life = at(state);
            assertThat(life.refusalOfReader(ReadVersion.of(3L), 3)).isEmpty();
            assertThat(life.refusalOfReader(ReadVersion.of(2L), 3).isPresent()).isEqualTo(!state.isPublic());
            assertThat(life.refusalOfReader(null, 3).isPresent()).isEqualTo(!state.isPublic());
        }
    }

    @Test
    void BR_I01_a_quality_officer_elsewhere_reads_what_was_handed_in() {
        assertThat(Stream.of(VersionState.values()).filter(VersionState::isHandedIn))
                .containsExactly(VersionState.IN_REVIEW, VersionState.APPROVED);
    }
}
