package eu.ecvet.records.transcript.issuing;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.heard.agreement.Agreed;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.records.transcript.PeriodSpent;
import eu.ecvet.records.transcript.TranscriptContent;
import eu.ecvet.vocabulary.TranscriptId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Transcripts for rule tests, as they are issued on 9 February 2026 after the agreed days. */
public final class Drafts {
    private Drafts() {}

    public static TranscriptContent issued(RunningAgreement agreement, UnitSpecification unit, Assessment... attempts) {
        var asAgreed = new PeriodSpent(Agreed.PERIOD.from(), Agreed.PERIOD.until());
        return new TranscriptDraft(
                        agreement,
                        List.of(attempts),
                        Map.of(unit.version(), unit),
                        new HostStatement(asAgreed, null, null, null))
                .content(new TranscriptId(new UUID(8, 1)), 1, LocalDate.parse("2026-02-09"), null);
    }
}
