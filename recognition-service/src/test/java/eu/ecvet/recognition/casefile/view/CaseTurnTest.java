package eu.ecvet.recognition.casefile.view;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.functions.Turn;
import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseState;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseTurnTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 27);
    private static final InstitutionId SCHOOL = new InstitutionId(UUID.randomUUID());

    private final RecognitionCase opened = RecognitionCase.ofRequest(
            new RecognitionCase.Request(
                    new CaseId(UUID.randomUUID()),
                    new LearnerId(UUID.randomUUID()),
                    SCHOOL,
                    new QualificationVersion(new QualificationId(UUID.randomUUID()), 1),
                    SCHOOL,
                    "procedure 7",
                    UUID.randomUUID(),
                    "hash"),
            CaseFile.ofAssessments(List.of(), List.of(), List.of()),
            TODAY);

    @Test
    void BR_V01_a_new_case_waits_for_the_validating_institution() {
        assertThat(CaseTurn.of(opened))
                .singleElement()
                .extracting(Turn::party, Turn::institutionId, Turn::act, Turn::function)
                .containsExactly(Turn.Party.VALIDATING, SCHOOL, "validation", Function.VALIDATE);
    }

    @Test
    void BR_R01_a_validated_case_waits_for_the_recognising_institution() {
        opened.validate(UUID.randomUUID(), CaseState.PARTLY_VALIDATED, List.of());

        assertThat(CaseTurn.of(opened))
                .singleElement()
                .extracting(Turn::party, Turn::institutionId, Turn::act, Turn::function)
                .containsExactly(Turn.Party.RECOGNISING, SCHOOL, "decision", Function.RECOGNISE_UNIT);
    }

    @Test
    void BR_R16_a_notified_case_waits_for_the_end_of_the_appeal_period() {
        decided();

        assertThat(CaseTurn.of(opened))
                .singleElement()
                .extracting(Turn::party, Turn::until)
                .containsExactly(Turn.Party.CLOCK, TODAY.plusDays(30));
    }

    @Test
    void BR_R16_nobody_has_to_do_anything_in_a_final_case() {
        decided();
        opened.becomeFinal(TODAY.plusDays(31));

        assertThat(CaseTurn.of(opened)).isEmpty();
    }

    private void decided() {
        opened.validate(UUID.randomUUID(), CaseState.VALIDATED, List.of());
        opened.decide(new DecisionId(UUID.randomUUID()), DecisionResult.RECOGNISED, TODAY, TODAY.plusDays(30));
    }
}
