package eu.ecvet.registry.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.lifecycle.IllegalTransitionException;
import eu.ecvet.platform.lifecycle.LifecycleDiagram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate of section 6.1: every act from every state. */
class LifecycleTest {
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

    private static final Map<VersionAct, Consumer<Lifecycle>> ACTS = Map.of(
            VersionAct.CHANGE, life -> life.change("author"),
            VersionAct.SUBMISSION, Lifecycle::submit,
            VersionAct.RETURN, life -> life.giveBack("unclear"),
            VersionAct.APPROVAL, life -> life.approve("quality officer"),
            VersionAct.PUBLICATION, life -> life.publish(Instant.EPOCH),
            VersionAct.DISCARDING, Lifecycle::discard,
            VersionAct.SUCCESSION, life -> life.succeededBy(2, NEXT_YEAR),
            VersionAct.SUPERSESSION, Lifecycle::supersede);

    private static Lifecycle at(VersionState state) {
        Lifecycle life = Lifecycle.begunBy("author");
        List<VersionAct> way =
                switch (state) {
                    case DRAFT -> List.of();
                    case IN_REVIEW -> List.of(VersionAct.SUBMISSION);
                    case APPROVED -> List.of(VersionAct.SUBMISSION, VersionAct.APPROVAL);
                    case PUBLISHED -> List.of(VersionAct.SUBMISSION, VersionAct.APPROVAL, VersionAct.PUBLICATION);
                    case SUPERSEDED ->
                        List.of(
                                VersionAct.SUBMISSION,
                                VersionAct.APPROVAL,
                                VersionAct.PUBLICATION,
                                VersionAct.SUCCESSION,
                                VersionAct.SUPERSESSION);
                    case DISCARDED -> List.of(VersionAct.DISCARDING);
                };
        way.forEach(act -> ACTS.get(act).accept(life));
        return life;
    }

    static Stream<Arguments> everyActFromEveryState() {
        return Stream.of(VersionState.values())
                .flatMap(state -> Stream.of(VersionAct.values()).map(act -> Arguments.of(state, act)));
    }

    @ParameterizedTest
    @MethodSource("everyActFromEveryState")
    void an_act_is_possible_exactly_from_the_states_of_the_diagram(VersionState state, VersionAct act) {
        Lifecycle life = at(state);
        boolean possible = act.isPossibleIn(state);

        assertThat(life.refusalOf(act).isEmpty()).isEqualTo(possible);
        if (possible) {
            ACTS.get(act).accept(life);
            assertThat(act.to()).containsExactly(life.state());
        } else {
            assertThatThrownBy(() -> ACTS.get(act).accept(life)).isInstanceOf(IllegalTransitionException.class);
            assertThat(life.state()).isEqualTo(state);
        }
    }

    @Test
    void the_diagram_is_drawn_from_the_acts() throws IOException {
        Path drawn = Path.of(System.getProperty("ecvet.root"), "docs/lifecycles/version.md");
        assertThat(Files.readString(drawn)).contains(LifecycleDiagram.of(VersionAct.class, VersionState.DRAFT));
    }

    @Test
    void BR_Q05_a_published_version_is_immutable() {
        assertThat(at(VersionState.PUBLISHED).refusalOf(VersionAct.CHANGE))
                .get()
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.violation().code()).isEqualTo("VERSION_IMMUTABLE"));
        assertThat(at(VersionState.DRAFT).refusalOf(VersionAct.CHANGE)).isEmpty();
    }

    @Test
    void BR_Q18_a_version_is_over_on_the_first_day_of_the_newer_one_and_not_before() {
        Lifecycle life = at(VersionState.PUBLISHED);
        life.succeededBy(2, NEXT_YEAR);

        assertThat(life.state()).isEqualTo(VersionState.PUBLISHED);
        assertThat(life.isOverOn(NEXT_YEAR.minusDays(1))).isFalse();
        assertThat(life.isOverOn(NEXT_YEAR)).isTrue();
        assertThat(at(VersionState.PUBLISHED).isOverOn(NEXT_YEAR)).isFalse();
    }

    @Test
    void whoever_wrote_a_version_does_not_approve_it() {
        Lifecycle life = at(VersionState.DRAFT);
        life.change("co-author");

        assertThat(life.approverIsNoAuthor("author")).isPresent();
        assertThat(life.approverIsNoAuthor("co-author")).isPresent();
        assertThat(life.approverIsNoAuthor("quality officer")).isEmpty();
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
