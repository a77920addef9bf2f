package eu.ecvet.mobility.memorandum.time;

import eu.ecvet.mobility.memorandum.AgreementsUnder;
import eu.ecvet.mobility.memorandum.Memoranda;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.mobility.memorandum.MemorandumState;
import eu.ecvet.mobility.memorandum.act.MemorandumInquiry;
import eu.ecvet.mobility.memorandum.told.MemorandumEnded;
import eu.ecvet.mobility.memorandum.told.MemorandumInForce;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.vocabulary.MemorandumId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the passing of time does to memoranda, each in one transaction, on the legal date of the partners (BR-E05). Two
 * instances may strike at the same moment: whoever comes second finds the transition made, and does nothing.
 */
@ApplicationScoped
class MemorandumTime {
    private final Memoranda memoranda;
    private final MemorandumInquiry inquiry;
    private final AgreementsUnder agreements;
    private final Outbox outbox;

    MemorandumTime(Memoranda memoranda, MemorandumInquiry inquiry, AgreementsUnder agreements, Outbox outbox) {
        this.memoranda = memoranda;
        this.inquiry = inquiry;
        this.agreements = agreements;
        this.outbox = outbox;
    }

    @UseCase
    List<UUID> dueToStart(LocalDate latest) {
        return memoranda.dueToStart(latest);
    }

    /** BR-M07. */
    @UseCase
    void enterIntoForce(UUID id) {
        memoranda
                .locked(new MemorandumId(id))
                .filter(memorandum -> memorandum.startsBy(inquiry.today(memorandum)))
                .ifPresent(memorandum -> {
                    memorandum.enterIntoForce();
                    outbox.append(MemorandumInForce.of(memorandum));
                });
    }

    @UseCase
    List<UUID> dueToEnd(LocalDate latest) {
        return memoranda.dueToEnd(latest);
    }

    /** BR-M09, BR-M11: its last day has passed, of the content or by departures. */
    @UseCase
    void end(UUID id) {
        memoranda
                .locked(new MemorandumId(id))
                .filter(memorandum -> memorandum.endedBefore(inquiry.today(memorandum)))
                .ifPresent(memorandum -> {
                    tellCoverage(memorandum);
                    memorandum.end(agreementsRun(memorandum));
                    outbox.append(MemorandumEnded.of(memorandum));
                });
    }

    @UseCase
    List<UUID> withMovedEnd(LocalDate latest) {
        return memoranda.withMovedEnd();
    }

    /**
     * The end has moved. Running agreements are told if that really changes the dates on which they are covered; an end that
     * everybody knew from the beginning changes nothing (BR-M09).
     */
    @UseCase
    void coverAnew(UUID id) {
        memoranda.locked(new MemorandumId(id)).ifPresent(this::tellCoverage);
    }

    private void tellCoverage(Memorandum memorandum) {
        agreements.coverAnew(memorandum);
        memorandum.coverageIsTold();
    }

    @UseCase
    List<UUID> dueToEndRunOff(LocalDate latest) {
        List<UUID> inRunOff = memoranda.inRunOff();
        Set<UUID> running = agreements.withRunning(inRunOff, latest);
        return inRunOff.stream().filter(each -> !running.contains(each)).toList();
    }

    @UseCase
    void endRunOff(UUID id) {
        memoranda
                .locked(new MemorandumId(id))
                .filter(memorandum -> memorandum.state() == MemorandumState.RUN_OFF)
                .filter(memorandum -> !agreementsRun(memorandum))
                .ifPresent(Memorandum::endRunOff);
    }

    private boolean agreementsRun(Memorandum memorandum) {
        return !agreements
                .withRunning(List.of(memorandum.id().value()), inquiry.today(memorandum))
                .isEmpty();
    }
}
