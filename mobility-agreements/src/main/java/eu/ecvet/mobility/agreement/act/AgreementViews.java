package eu.ecvet.mobility.agreement.act;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.mobility.agreement.AgreementsConfig;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.mobility.agreement.LearningAgreements;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.mobility.agreement.inquiry.Asked;
import eu.ecvet.mobility.agreement.inquiry.Inquiry;
import eu.ecvet.mobility.agreement.rules.AgreementRules;
import eu.ecvet.mobility.memorandum.MemorandaConfig;
import eu.ecvet.platform.rule.Violation;
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
    LearningAgreementView afterAct(Actor reader, LearningAgreement agreement) {
        agreements.flush();
        return of(reader, agreement);
    }

    /** The same where all that is asked about the agreement is known already, and the act has not changed it. */
    LearningAgreementView afterAct(Asked asked) {
        agreements.flush();
        return view(asked);
    }

    LearningAgreementView of(Actor reader, LearningAgreement agreement) {
        return of(reader, List.of(agreement)).getFirst();
    }

    List<LearningAgreementView> of(Actor reader, List<LearningAgreement> several) {
        return inquiry.about(several, reader).stream().map(this::view).toList();
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
                        agreement.startsOn() == null
                                ? null
                                : agreement.startsOn().plusDays(config.lapseDays())),
                AgreementWarnings.of(asked, memorandaConfig.reviewOverdueDays()));
    }

    /** BR-L11: what stands between a signed agreement and its beginning, apart from the day itself. */
    private static List<Violation> heldUpBy(Asked asked) {
        return asked.agreement().state() == LearningAgreementState.SIGNED
                ? AgreementRules.heldUpBy(asked.content(), asked.facts())
                : List.of();
    }
}
