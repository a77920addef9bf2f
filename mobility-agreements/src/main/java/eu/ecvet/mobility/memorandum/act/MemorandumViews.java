package eu.ecvet.mobility.memorandum.act;

import eu.ecvet.mobility.memorandum.Memoranda;
import eu.ecvet.mobility.memorandum.MemorandaConfig;
import eu.ecvet.mobility.memorandum.Memorandum;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Shows memoranda as their partners read them, with whose turn it is on the day of the partners. */
@ApplicationScoped
class MemorandumViews {
    private final Memoranda memoranda;
    private final MemorandumInquiry inquiry;
    private final MemorandaConfig config;

    MemorandumViews(Memoranda memoranda, MemorandumInquiry inquiry, MemorandaConfig config) {
        this.memoranda = memoranda;
        this.inquiry = inquiry;
        this.config = config;
    }

    /** What an act answers: written down first, so that the row version is the one that the next act has to name. */
    MemorandumView afterAct(Memorandum memorandum) {
        memoranda.flush();
        return of(memorandum);
    }

    MemorandumView of(Memorandum memorandum) {
        return MemorandumView.of(memorandum, inquiry.today(memorandum), config.reviewOverdueDays());
    }

    List<MemorandumView> of(List<Memorandum> several) {
        Map<Memorandum, LocalDate> dates = inquiry.today(several);
        return several.stream()
                .map(memorandum -> MemorandumView.of(memorandum, dates.get(memorandum), config.reviewOverdueDays()))
                .toList();
    }
}
