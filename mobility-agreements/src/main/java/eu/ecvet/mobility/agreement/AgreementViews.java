package eu.ecvet.mobility.agreement;

import eu.ecvet.mobility.memorandum.MemorandaConfig;
import eu.ecvet.platform.act.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows agreements as their parties read them, with whose turn it is and why; for a whole page with a fixed number of questions. */
@ApplicationScoped
class AgreementViews {
    private final LearningAgreements agreements;
    private final Inquiry inquiry;
    private final AgreementsConfig config;
    private final MemorandaConfig memorandaConfig;

    AgreementViews(
            LearningAgreements agreements, Inquiry inquiry, AgreementsConfig config, MemorandaConfig memorandaConfig) {
        this.agreements = agreements;
        this.inquiry = inquiry;
        this.config = config;
        this.memorandaConfig = memorandaConfig;
    }

    /** What an act answers: written down first, so that the row version is the one that the next act has to name. */
    LearningAgreementView afterAct(LearningAgreement agreement) {
        agreements.flush();
        return of(agreement);
    }

    LearningAgreementView of(LearningAgreement agreement) {
        return of(List.of(agreement)).getFirst();
    }

    List<LearningAgreementView> of(List<LearningAgreement> several) {
        return inquiry.about(several).stream().map(this::view).toList();
    }

    private LearningAgreementView view(Asked asked) {
        LearningAgreement agreement = asked.agreement();
        AgreementFacts facts = asked.facts();
        return LearningAgreementView.of(
                agreement,
                facts.framework(),
                AgreementTurn.of(
                        agreement,
                        facts.learnerIsMinor(),
                        heldUpBy(asked),
                        agreement.content().start() == null
                                ? null
                                : agreement.content().start().plusDays(config.lapseDays())),
                AgreementTurn.warnings(
                        agreement, facts.framework(), facts.today(), memorandaConfig.reviewOverdueDays()));
    }

    /** BR-L11: what stands between a signed agreement and its beginning, apart from the day itself. */
    private static List<Violation> heldUpBy(Asked asked) {
        return asked.agreement().state() == LearningAgreementState.SIGNED
                ? AgreementRules.heldUpBy(asked.content(), asked.facts())
                : List.of();
    }
}
