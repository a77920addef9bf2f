package eu.ecvet.platform.act;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActTest {
    private final List<String> happened = new ArrayList<>();

    @Test
    void an_act_that_nothing_stands_against_changes_tells_and_answers_in_this_order() {
        Answer<String> answer = Act.load(Optional.of("record"), "The record")
                .may(record -> Optional.empty())
                .rules(record -> List.of())
                .transition(record -> happened.add("changed"))
                .tell(record -> happened.add("told"))
                .answer(record -> record + " as it is now");

        assertThat(answer).isEqualTo(Answer.done("record as it is now"));
        assertThat(happened).containsExactly("changed", "told");
    }

    @Test
    void all_broken_rules_are_told_at_once_and_nothing_is_changed() {
        Answer<String> answer = Act.on("record")
                .rules(record -> List.of(violation("FIRST")))
                .rules(record -> List.of(violation("SECOND")))
                .transition(record -> happened.add("changed"))
                .tell(record -> happened.add("told"))
                .answer(record -> record);

        assertThat(answer).isEqualTo(Answer.broken(List.of(violation("FIRST"), violation("SECOND"))));
        assertThat(happened).isEmpty();
    }

    @Test
    void where_nothing_was_found_to_speak_about_no_rule_is_asked() {
        Answer<String> answer = Act.on("record")
                .<String>then(record -> Answer.broken(violation("FIRST")))
                .rules(made -> List.of(violation(made.strip())))
                .answer(made -> made);

        assertThat(answer).isEqualTo(Answer.broken(List.of(violation("FIRST"))));
    }

    @Test
    void whoever_may_not_act_is_told_no_rules() {
        Answer<String> answer = Act.on("record")
                .may(record -> Optional.of(new Refusal.Forbidden("not you")))
                .may(record -> Optional.of(new Refusal.StaleVersion()))
                .rules(record -> List.of(violation("RULE")))
                .answer(record -> record);

        assertThat(answer).isEqualTo(Answer.refused(new Refusal.Forbidden("not you")));
    }

    @Test
    void a_repeated_act_answers_the_present_state_and_asks_no_rule_again() {
        Answer<String> answer = Act.on("record")
                .repeat(record -> true)
                .rules(record -> List.of(violation("RULE")))
                .transition(record -> happened.add("changed"))
                .tell(record -> happened.add("told"))
                .answer(record -> record);

        assertThat(answer).isEqualTo(Answer.done("record"));
        assertThat(happened).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(Act.load(Optional.<String>empty(), "The record").answer(record -> record))
                .isEqualTo(Answer.notFound("The record"));
    }

    @Test
    void the_same_creation_again_answers_what_was_made_before_and_tells_nothing() {
        Answer<Created<String>> again = Creation.by(Optional::empty)
                .repeat(() -> Optional.of("made before"), before -> true)
                .rules(() -> List.of(violation("RULE")))
                .make(() -> "new")
                .tell(made -> happened.add("told"))
                .answer(made -> made);

        assertThat(again).isEqualTo(Answer.done(Created.before("made before")));
        assertThat(happened).isEmpty();
    }

    @Test
    void BR_E02_an_id_in_use_for_something_else_is_refused_before_any_rule() {
        Answer<Created<String>> other = Creation.by(Optional::empty)
                .repeat(() -> Optional.of("other content"), before -> false)
                .rules(() -> List.of(violation("RULE")))
                .make(() -> "new")
                .answer(made -> made);

        assertThat(other).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.why())
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        conflict -> assertThat(conflict.violation().code()).isEqualTo("ID_ALREADY_USED")));
    }

    @Test
    void a_new_creation_is_made_told_and_answered_as_new() {
        Answer<Created<String>> made = Creation.by(Optional::empty)
                .repeat(Optional::<String>empty, before -> true)
                .rules(List::of)
                .make(() -> "new")
                .tell(one -> happened.add("told"))
                .answer(one -> one + " one");

        assertThat(made).isEqualTo(Answer.done(Created.anew("new one")));
        assertThat(happened).containsExactly("told");
    }

    private static Violation violation(String code) {
        return new Violation(code, null, "It is so.", "");
    }
}
