package eu.ecvet.recognition.decision.appeal;

import eu.ecvet.functions.Authorities;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.casefile.Cases;
import eu.ecvet.vocabulary.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** The end of appeal periods: a decision that nobody appealed becomes final (6.6). */
@ApplicationScoped
class AppealPeriods {
    private final Cases cases;
    private final Authorities authorities;
    private final Outbox outbox;

    AppealPeriods(Cases cases, Authorities authorities, Outbox outbox) {
        this.cases = cases;
        this.authorities = authorities;
        this.outbox = outbox;
    }

    /** Those whose last day is over somewhere on earth. */
    @UseCase
    List<CaseId> over(LocalDate latest) {
        return cases.dueToBecomeFinal(latest);
    }

    /** Nothing happens where the recognising institution still has the last day (BR-E05), or another replica was faster. */
    @UseCase
    void end(CaseId id) {
        cases.locked(id).ifPresent(decided -> {
            LocalDate today = authorities.today(decided.recognising());
            if (decided.appealPeriodOver(today)) {
                decided.becomeFinal(today);
                cases.flush();
                outbox.append(RecognitionFinal.of(decided));
            }
        });
    }
}
