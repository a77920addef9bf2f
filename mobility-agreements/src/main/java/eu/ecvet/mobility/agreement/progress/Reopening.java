package eu.ecvet.mobility.agreement.progress;

import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.LearningAgreementAct;
import eu.ecvet.mobility.agreement.OpenTargets;
import eu.ecvet.mobility.agreement.inquiry.Inquiry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * An agreement is closed as one under which nothing was assessed by what this service has heard; an assessment of the same minute
 * may still be under way to it. When it arrives, the agreement runs on (BR-L17).
 */
@ApplicationScoped
class Reopening {
    private final OpenTargets openTargets;
    private final Inquiry inquiry;

    Reopening(OpenTargets openTargets, Inquiry inquiry) {
        this.openTargets = openTargets;
        this.inquiry = inquiry;
    }

    /** Called for every fact that only an assessed mobility can have. */
    void ofWhatWasClosedWithoutResult(LearningAgreement agreement) {
        if (agreement.allows(LearningAgreementAct.REOPENING)) {
            agreement.reopen();
            openTargets.takeBack(
                    agreement.id(),
                    agreement.learner(),
                    inquiry.framework(agreement.content()).outcomes(agreement.content()));
        }
    }
}
