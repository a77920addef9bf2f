package eu.ecvet.records.credit;

import static eu.ecvet.records.assessment.Attempts.*;
import static eu.ecvet.records.heard.agreement.Agreed.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.Assessment.AdditionalOutcome;
import eu.ecvet.records.assessment.Assessment.Deviation;
import eu.ecvet.records.heard.agreement.Agreed;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.records.transcript.TranscriptContent;
import eu.ecvet.records.transcript.issuing.Drafts;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.OutcomeId;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnattestedAssessmentsTest {
    private final UnitSpecification unit = Agreed.unit(5, "Hands and feet", "K1", "S1", "S2", "S3");
    private final OutcomeId k1 = outcome(5, 0);
    private final OutcomeId s1 = outcome(5, 1);
    private final OutcomeId s2 = outcome(5, 2);
    private final OutcomeId s3 = outcome(5, 3);
    private final RunningAgreement agreement = Agreed.on(unit, List.of(k1, s1, s2));

    @Test
    void BR_T02_what_counts_and_came_after_the_transcript_is_not_attested() {
        var first = attempt(1, unit, achieved(k1), notAchieved(s1));
        var issued = issued(first);
        var better = attempt(2, unit, achieved(s1));
        var beyond = attempt(3, unit, achieved(s3));
        var inOtherWords =
                attempt(4, unit, List.of(), List.of(new AdditionalOutcome("Makes-up too.")), notAssessed(k1));
        var otherwise = attempt(
                5, unit, List.of(new Deviation(DeviationType.METHOD, s2, "Simulated.")), List.of(), achieved(s2));

        assertThat(UnattestedAssessments.unattested(issued, List.of(first, better, beyond, inOtherWords, otherwise)))
                .containsExactly(better.id(), beyond.id(), inOtherWords.id(), otherwise.id());
        assertThat(UnattestedAssessments.unattested(
                        issued(first, better, beyond, inOtherWords, otherwise),
                        List.of(first, better, beyond, inOtherWords, otherwise)))
                .isEmpty();
    }

    @Test
    void BR_T02_BR_A05_a_later_negative_result_on_what_was_achieved_needs_no_correction() {
        var first = attempt(1, unit, achieved(k1));
        var issued = issued(first);

        assertThat(UnattestedAssessments.unattested(issued, List.of(first, attempt(2, unit, notAchieved(k1)))))
                .isEmpty();
    }

    private TranscriptContent issued(Assessment... attempts) {
        return Drafts.issued(agreement, unit, attempts);
    }
}
