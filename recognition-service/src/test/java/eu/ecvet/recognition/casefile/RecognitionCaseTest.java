package eu.ecvet.recognition.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.lifecycle.IllegalTransitionException;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecognitionCaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 27);
    private static final InstitutionId SCHOOL = new InstitutionId(UUID.randomUUID());
    private static final InstitutionId HOME = new InstitutionId(UUID.randomUUID());
    private static final LearnerId LEARNER = new LearnerId(UUID.randomUUID());

    @Test
    void a_new_case_waits_for_its_validation() {
        var opened = opened();

        assertThat(opened.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(possible(opened))
                .containsExactly(CaseAct.VALIDATION, CaseAct.REASSESSMENT_REQUEST, CaseAct.NEWER_TRANSCRIPT);
    }

    @Test
    void a_validated_case_waits_for_its_decision() {
        var opened = opened();
        opened.validate(UUID.randomUUID(), CaseState.PARTLY_VALIDATED, List.of());

        assertThat(possible(opened)).containsExactly(CaseAct.DECISION, CaseAct.NEWER_TRANSCRIPT);
    }

    @Test
    void a_notified_case_waits_for_the_appeal_period_and_its_last_day_belongs_to_it() {
        var opened = decided();

        assertThat(possible(opened)).containsExactly(CaseAct.FINALITY);
        assertThat(opened.appealPeriodOver(TODAY.plusDays(30))).isFalse();
        assertThat(opened.appealPeriodOver(TODAY.plusDays(31))).isTrue();
    }

    @Test
    void a_final_case_allows_nothing_more() {
        var opened = decided();
        opened.becomeFinal(TODAY.plusDays(31));

        assertThat(possible(opened)).isEmpty();
    }

    @Test
    void a_transition_past_the_gate_is_a_bug() {
        var opened = opened();

        assertThatThrownBy(() -> opened.becomeFinal(TODAY)).isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void the_institution_the_learner_and_the_guardian_read_a_case_and_nobody_else() {
        var opened = opened();

        assertThat(mayRead(staff(SCHOOL), opened)).isTrue();
        assertThat(mayRead(staff(HOME), opened)).isTrue();
        assertThat(mayRead(learner(Role.LEARNER, LEARNER), opened)).isTrue();
        assertThat(mayRead(learner(Role.GUARDIAN, LEARNER), opened)).isTrue();
        assertThat(mayRead(staff(new InstitutionId(UUID.randomUUID())), opened)).isFalse();
        assertThat(mayRead(learner(Role.LEARNER, new LearnerId(UUID.randomUUID())), opened))
                .isFalse();
    }

    private static boolean mayRead(Actor actor, RecognitionCase opened) {
        return actor.mayRead(opened);
    }

    private static Set<CaseAct> possible(RecognitionCase opened) {
        var possible = EnumSet.allOf(CaseAct.class);
        possible.removeIf(act -> opened.refusalOf(act).isPresent());
        return possible;
    }

    private static RecognitionCase decided() {
        var opened = opened();
        opened.validate(UUID.randomUUID(), CaseState.VALIDATED, List.of());
        opened.decide(new DecisionId(UUID.randomUUID()), DecisionResult.RECOGNISED, TODAY, TODAY.plusDays(30));
        return opened;
    }

    private static RecognitionCase opened() {
        return RecognitionCase.ofRequest(
                new RecognitionCase.Request(
                        new CaseId(UUID.randomUUID()),
                        LEARNER,
                        HOME,
                        new QualificationVersion(new QualificationId(UUID.randomUUID()), 1),
                        SCHOOL,
                        "procedure 7",
                        UUID.randomUUID(),
                        "hash"),
                CaseFile.ofAssessments(List.of(), List.of(), List.of()),
                TODAY);
    }

    private static Actor staff(InstitutionId institution) {
        return new Actor(
                "p", Set.of(Role.RECOGNITION_OFFICER), Optional.of(institution), Optional.empty(), Optional.empty());
    }

    private static Actor learner(Role role, LearnerId learner) {
        return new Actor("p", Set.of(role), Optional.empty(), Optional.of(learner), Optional.empty());
    }
}
