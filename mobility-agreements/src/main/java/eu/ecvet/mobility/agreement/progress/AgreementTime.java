package eu.ecvet.mobility.agreement.progress;

import eu.ecvet.functions.Authorities;
import eu.ecvet.mobility.agreement.AgreementsConfig;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.LearningAgreementAct;
import eu.ecvet.mobility.agreement.LearningAgreements;
import eu.ecvet.mobility.agreement.OpenTargets;
import eu.ecvet.mobility.agreement.inquiry.Inquiry;
import eu.ecvet.mobility.agreement.rules.AgreementRules;
import eu.ecvet.mobility.agreement.told.ToldAgreement;
import eu.ecvet.mobility.agreement.told.ToldEnding;
import eu.ecvet.mobility.heard.learner.Learners;
import eu.ecvet.mobility.memorandum.Memoranda;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/**
 * What the passing of time does to agreements, each in one transaction, on the legal date of the home institution (BR-E05).
 * Two instances may strike at the same moment: whoever comes second finds the transition made, and does nothing.
 */
@ApplicationScoped
class AgreementTime {
    private static final String SIGNED_ONE = "A signed Learning Agreement";

    private final LearningAgreements agreements;
    private final Memoranda memoranda;
    private final OpenTargets openTargets;
    private final Learners learners;
    private final Inquiry inquiry;
    private final Authorities authorities;
    private final Outbox outbox;
    private final AgreementsConfig config;

    AgreementTime(
            LearningAgreements agreements,
            Memoranda memoranda,
            OpenTargets openTargets,
            Learners learners,
            Inquiry inquiry,
            Authorities authorities,
            Outbox outbox,
            AgreementsConfig config) {
        this.agreements = agreements;
        this.memoranda = memoranda;
        this.openTargets = openTargets;
        this.learners = learners;
        this.inquiry = inquiry;
        this.authorities = authorities;
        this.outbox = outbox;
        this.config = config;
    }

    @UseCase
    List<UUID> dueToStart(LocalDate latest) {
        // One day more than on the latest date: elsewhere it is still the day before.
        return agreements.dueToStart(latest.minusDays(config.lapseDays() + 1L), latest);
    }

    /** BR-L11 with all its guards. A refusal leaves the agreement as it is; every read says what holds it up. */
    @UseCase
    Answer<LearningAgreementId> activate(UUID id) {
        return Act.load(agreements.locked(new LearningAgreementId(id)), SIGNED_ONE)
                .may(agreement -> agreement.refusalOf(LearningAgreementAct.ACTIVATION))
                .gather(agreement -> {
                    learners.lock(agreement.learner());
                    agreement.memorandum().ifPresent(memoranda::keep);
                    return inquiry.about(agreement);
                })
                .rules(asked -> AgreementRules.ofActivation(asked.content(), asked.facts()))
                .transition(asked -> {
                    asked.agreement()
                            .activate(
                                    asked.facts().today(),
                                    inquiry.coverage(
                                            asked.content(), asked.facts().framework()));
                    agreements.flush();
                })
                .tell(asked -> outbox.append(
                        ToldAgreement.active(asked.agreement(), asked.facts().framework())))
                .answer(asked -> asked.agreement().id());
    }

    @UseCase
    List<UUID> dueToLapse(LocalDate latest) {
        return agreements.dueToLapse(latest.minusDays(config.lapseDays()));
    }

    @UseCase
    void lapse(UUID id) {
        due(id, LearningAgreementAct.LAPSE, (agreement, today) -> agreement
                        .startsOn()
                        .plusDays(config.lapseDays())
                        .isBefore(today))
                .ifPresent(agreement -> {
                    agreement.lapse();
                    openTargets.free(agreement.id());
                    outbox.append(ToldEnding.of(
                            agreement, ToldEnding.Ending.LAPSED, authorities.today(agreement.home()), null));
                });
    }

    @UseCase
    List<UUID> dueToComplete(LocalDate latest) {
        return agreements.dueToComplete(latest);
    }

    @UseCase
    void completePeriod(UUID id) {
        due(id, LearningAgreementAct.END_OF_PERIOD, (agreement, today) -> agreement.isUncompletedBefore(today))
                .ifPresent(agreement -> {
                    agreement.completePeriod();
                    outbox.append(
                            ToldEnding.of(agreement, ToldEnding.Ending.PERIOD_COMPLETED, agreement.endsOn(), null));
                });
    }

    @UseCase
    List<UUID> dueToClose(LocalDate latest) {
        return agreements.dueToClose(latest.minusDays(config.closeWithoutResultDays()));
    }

    /** Nothing was assessed, and for a long time after the mobility no transcript came: nothing comes of it any more. */
    @UseCase
    void closeWithoutResult(UUID id) {
        due(
                        id,
                        LearningAgreementAct.CLOSURE_WITHOUT_RESULT,
                        (agreement, today) -> !agreement.hasResults()
                                && agreement
                                        .endsOn()
                                        .plusDays(config.closeWithoutResultDays())
                                        .isBefore(today))
                .ifPresent(agreement -> {
                    agreement.closeWithoutResult();
                    openTargets.free(agreement.id());
                    outbox.append(ToldEnding.of(
                            agreement, ToldEnding.Ending.CLOSED, authorities.today(agreement.home()), null));
                });
    }

    private Optional<LearningAgreement> due(
            UUID id, LearningAgreementAct act, BiPredicate<LearningAgreement, LocalDate> isDue) {
        return agreements
                .locked(new LearningAgreementId(id))
                .filter(agreement -> agreement.allows(act))
                .filter(agreement -> isDue.test(agreement, authorities.today(agreement.home())));
    }
}
