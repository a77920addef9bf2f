package eu.ecvet.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.Refused;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {
    private enum Door {
        OPEN,
        SHUT,
        WALLED_UP
    }

    private enum DoorAct implements LifecycleAct<Door> {
        SHUTTING("The shutting", Set.of(Door.OPEN), Set.of(Door.SHUT)),
        WALLING_UP("The walling up", Set.of(Door.OPEN, Door.SHUT), Set.of(Door.WALLED_UP)),
        PAINTING("The painting", Set.of(Door.SHUT), Set.of(Door.SHUT)),
        WEATHERING("The weathering", Set.of(Door.SHUT), Set.of(Door.SHUT)) {
            @Override
            public boolean isAsked() {
                return false;
            }
        };

        private final String inWords;
        private final Set<Door> from;
        private final Set<Door> to;

        DoorAct(String inWords, Set<Door> from, Set<Door> to) {
            this.inWords = inWords;
            this.from = from;
            this.to = to;
        }

        @Override
        public String inWords() {
            return inWords;
        }

        @Override
        public Set<Door> from() {
            return from;
        }

        @Override
        public Set<Door> to() {
            return to;
        }
    }

    @Test
    void an_act_leads_from_its_states_to_its_state() {
        assertThat(Gate.refusal(DoorAct.SHUTTING, Door.OPEN)).isEmpty();
        assertThat(Gate.pass(DoorAct.SHUTTING, Door.OPEN)).isEqualTo(Door.SHUT);
    }

    @Test
    void from_any_other_state_it_is_refused_with_what_can_be_asked_for_instead() {
        assertThat(Gate.refusal(DoorAct.SHUTTING, Door.SHUT))
                .contains(new Refusal.IllegalTransition("The shutting", "SHUT", List.of("WALLING_UP", "PAINTING")));
    }

    @Test
    void nobody_passes_unasked() {
        assertThatThrownBy(() -> Gate.pass(DoorAct.SHUTTING, Door.WALLED_UP)).isInstanceOf(Refused.class);
    }

    @Test
    void the_diagram_is_drawn_from_the_acts() {
        assertThat(LifecycleDiagram.of(DoorAct.class, Door.OPEN)).isEqualTo("""
                stateDiagram-v2
                    [*] --> OPEN
                    OPEN --> SHUT: shutting
                    OPEN --> WALLED_UP: walling up
                    SHUT --> WALLED_UP: walling up
                    SHUT --> SHUT: painting
                    SHUT --> SHUT: weathering
                    WALLED_UP --> [*]
                """);
    }
}
