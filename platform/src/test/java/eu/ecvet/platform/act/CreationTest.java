package eu.ecvet.platform.act;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The grammar of a creation that can be repeated (BR-E02). */
class CreationTest {
    private static final Violation BROKEN = new Violation("BROKEN", "BR-X00", "It is broken.", "");

    private final List<String> done = new ArrayList<>();

    @Test
    void what_is_gathered_is_read_once_for_rules_and_making() {
        Answer<Created<String>> answer = create(Optional.empty(), List.of());

        assertThat(answer).isEqualTo(Answer.done(Created.anew("made of facts")));
        assertThat(done).containsExactly("gathered", "ruled facts", "told made of facts");
    }

    @Test
    void BR_E02_a_repetition_gathers_nothing_and_tells_nothing() {
        Answer<Created<String>> answer = create(Optional.of("same"), List.of(BROKEN));

        assertThat(answer).isEqualTo(Answer.done(Created.before("same")));
        assertThat(done).isEmpty();
    }

    @Test
    void BR_E02_an_id_that_stands_for_something_else_is_one_refusal() {
        Answer<Created<String>> answer = create(Optional.of("other"), List.of());

        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.why())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.violation().code()).isEqualTo("ID_ALREADY_USED")));
        assertThat(done).isEmpty();
    }

    @Test
    void a_broken_rule_makes_and_tells_nothing() {
        Answer<Created<String>> answer = create(Optional.empty(), List.of(BROKEN));

        assertThat(answer).isEqualTo(Answer.broken(BROKEN));
        assertThat(done).containsExactly("gathered", "ruled facts");
    }

    private Answer<Created<String>> create(Optional<String> before, List<Violation> violations) {
        return Creation.by(Optional::empty)
                .repeat(() -> before, "same"::equals)
                .gather(() -> {
                    done.add("gathered");
                    return "facts";
                })
                .rules(facts -> {
                    done.add("ruled " + facts);
                    return violations;
                })
                .make(facts -> "made of " + facts)
                .tell(made -> done.add("told " + made))
                .answer(made -> made);
    }
}
