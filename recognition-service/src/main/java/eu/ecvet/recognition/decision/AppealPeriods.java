package eu.ecvet.recognition.decision;

import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.cases.Cases;
import eu.ecvet.vocabulary.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The end of appeal periods: a decision that nobody appealed becomes final (6.6). */
@ApplicationScoped
class AppealPeriods {

    private final Cases cases;
    private final Outbox outbox;

    AppealPeriods(Cases cases, Outbox outbox) {
        this.cases = cases;
        this.outbox = outbox;
    }

    @UseCase
    List<CaseId> over(LocalDate on) {
        return cases.dueToBecomeFinal(on);
    }

    /** Nothing happens if another replica was faster. */
    @UseCase
    void end(CaseId id, LocalDate on) {
        cases.find(id).filter(decided -> decided.appealPeriodOver(on)).ifPresent(decided -> {
            decided.becomeFinal(on);
            cases.flush();
            outbox.append(RecognitionFinal.of(decided));
        });
    }
}
