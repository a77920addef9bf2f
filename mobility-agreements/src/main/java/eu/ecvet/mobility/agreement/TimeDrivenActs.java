package eu.ecvet.mobility.agreement;

import eu.ecvet.mobility.agreement.AgreementFramework.CitedMemorandum;
import eu.ecvet.mobility.memorandum.EndReason;
import eu.ecvet.mobility.memorandum.Memoranda;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.mobility.memorandum.MemorandumState;
import eu.ecvet.mobility.reference.Learners;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.MemorandumId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The transitions that the passing of time makes, each one transaction for one aggregate. Two instances may strike at the
 * same moment: whoever comes second finds the transition made, and does nothing.
 */
@ApplicationScoped
class TimeDrivenActs {
    private final LearningAgreements agreements;
    private final Memoranda memoranda;
    private final OpenTargets openTargets;
    private final Learners learners;
    private final Inquiry inquiry;
    private final Outbox outbox;
    private final LegalCalendar calendar;
    private final AgreementsConfig config;

    TimeDrivenActs(
            LearningAgreements agreements,
            Memoranda memoranda,
            OpenTargets openTargets,
            Learners learners,
            Inquiry inquiry,
            Outbox outbox,
            LegalCalendar calendar,
            AgreementsConfig config) {
        this.agreements = agreements;
        this.memoranda = memoranda;
        this.openTargets = openTargets;
        this.learners = learners;
        this.inquiry = inquiry;
        this.outbox = outbox;
        this.calendar = calendar;
        this.config = config;
    }

    @UseCase
    List<UUID> dueToStart() {
        LocalDate today = calendar.today();
        return agreements.dueToStart(today.minusDays(config.lapseDays()), today);
    }

    @UseCase
    List<UUID> dueToLapse() {
        return agreements.dueToLapse(calendar.today().minusDays(config.lapseDays()));
    }

    @UseCase
    List<UUID> dueToComplete() {
        return agreements.dueToComplete(calendar.today());
    }

    @UseCase
    List<UUID> memorandaDueToEnd() {
        return agreements.memorandaDueToEnd(calendar.today());
    }

    /** BR-L11 with all its guards. A refusal leaves the agreement as it is; every read says what holds it up. */
    @UseCase
    Answer<LearningAgreementId> activate(UUID id) {
        return agreements
                .locked(new LearningAgreementId(id))
                .filter(agreement -> agreement.allows(LearningAgreementAct.ACTIVATION))
                .map(agreement -> {
                    learners.lock(agreement.learner());
                    agreement.memorandum().ifPresent(memoranda::keep);
                    LocalDate today = calendar.today();
                    AgreementFacts facts = inquiry.facts(agreement, today);
                    var violations = AgreementRules.violationsOfActivation(agreement.content(), facts);
                    if (!violations.isEmpty()) {
                        return Answer.<LearningAgreementId>broken(violations);
                    }
                    agreement.activate(today, coverage(agreement, facts.framework()));
                    agreements.flush();
                    outbox.append(ToldAgreement.active(agreement, facts.framework()));
                    return Answer.done(agreement.id());
                })
                .orElseGet(() -> Answer.notFound("A signed Learning Agreement"));
    }

    @UseCase
    void lapse(UUID id) {
        agreements
                .locked(new LearningAgreementId(id))
                .filter(agreement -> agreement.allows(LearningAgreementAct.LAPSE))
                .ifPresent(agreement -> {
                    agreement.lapse();
                    openTargets.free(agreement.id());
                    outbox.append(ToldEnding.of(agreement, ToldEnding.Ending.LAPSED, calendar.today(), null));
                });
    }

    @UseCase
    void completePeriod(UUID id) {
        agreements
                .locked(new LearningAgreementId(id))
                .filter(agreement -> agreement.allows(LearningAgreementAct.END_OF_PERIOD))
                .ifPresent(agreement -> {
                    agreement.completePeriod();
                    outbox.append(ToldEnding.of(
                            agreement,
                            ToldEnding.Ending.PERIOD_COMPLETED,
                            agreement.content().end(),
                            null));
                });
    }

    record MemorandumEnded(MemorandumId memorandumId, int memorandumVersion, LocalDate endedOn, EndReason reason) {}

    record CoverageChanged(LearningAgreementId learningAgreementId, int agreementVersion, Coverage coverage) {}

    /**
     * The memorandum's end has come or has moved. Running agreements are told only if that really changes the dates on which
     * they are covered; an end that everybody knew from the beginning changes nothing (BR-M09).
     */
    @UseCase
    void endMemorandum(UUID id) {
        memoranda.locked(new MemorandumId(id)).ifPresent(memorandum -> {
            LocalDate today = calendar.today();
            List<LearningAgreement> running = agreements.runningUnder(memorandum.id());
            running.forEach(agreement -> {
                if (agreement.cover(coverage(agreement, inquiry.framework(agreement.content())))) {
                    outbox.append(coverageChanged(agreement));
                }
            });
            memorandum.coverageIsTold();
            boolean stillRun = running.stream()
                    .flatMap(agreement -> agreement.coverage().stream())
                    .anyMatch(coverage -> !coverage.until().isBefore(today));
            if (memorandum.state() == MemorandumState.RUN_OFF) {
                if (!stillRun) {
                    memorandum.endRunOff();
                }
            } else if (memorandum.inForceUntil().isBefore(today)
                    && memorandum.endReason().isEmpty()) {
                memorandum.end(stillRun);
                outbox.append(ended(memorandum));
            }
        });
    }

    private Coverage coverage(LearningAgreement agreement, AgreementFramework framework) {
        AgreementContent content = agreement.content();
        return framework
                .memorandum()
                .map(CitedMemorandum::validity)
                .map(validity -> Coverage.under(validity, content.start(), content.end()))
                .orElseGet(() -> Coverage.byProcedure(content.start(), content.end(), config.withoutMemorandumDays()));
    }

    private static NewEvent ended(Memorandum memorandum) {
        return new NewEvent(
                "memorandum.ended",
                memorandum.id().value(),
                null,
                new MemorandumEnded(
                        memorandum.id(),
                        memorandum.version(),
                        memorandum.inForceUntil(),
                        memorandum.endReason().orElseThrow()));
    }

    private static NewEvent coverageChanged(LearningAgreement agreement) {
        return new NewEvent(
                "learning-agreement.coverage-changed",
                agreement.id().value(),
                null,
                new CoverageChanged(
                        agreement.id(),
                        agreement.version(),
                        agreement.coverage().orElseThrow()));
    }
}
