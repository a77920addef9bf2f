package eu.ecvet.mobility.agreement.progress;

import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.LearningAgreements;
import eu.ecvet.mobility.agreement.coverage.Coverage;
import eu.ecvet.mobility.agreement.inquiry.Inquiry;
import eu.ecvet.mobility.memorandum.AgreementsUnder;
import eu.ecvet.mobility.memorandum.Memorandum;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What the end of a memorandum means for the agreements that run under it (BR-M09). */
@ApplicationScoped
class CoverageUnder implements AgreementsUnder {
    private final LearningAgreements agreements;
    private final Inquiry inquiry;
    private final Outbox outbox;

    CoverageUnder(LearningAgreements agreements, Inquiry inquiry, Outbox outbox) {
        this.agreements = agreements;
        this.inquiry = inquiry;
        this.outbox = outbox;
    }

    record CoverageChanged(
            LearningAgreementId learningAgreementId,
            int agreementVersion,
            InstitutionId homeInstitutionId,
            InstitutionId hostInstitutionId,
            Coverage coverage) {}

    @Override
    public void coverAnew(Memorandum memorandum) {
        agreements.runningUnder(memorandum.id()).forEach(agreement -> {
            Coverage coverage = inquiry.coverage(agreement.content(), inquiry.framework(agreement.content()));
            if (agreement.cover(coverage)) {
                outbox.append(changed(agreement, coverage));
            }
        });
    }

    @Override
    public Set<UUID> withRunning(Collection<UUID> memoranda, LocalDate date) {
        return agreements.memorandaWithRunning(memoranda, date);
    }

    private static NewEvent changed(LearningAgreement agreement, Coverage coverage) {
        return new NewEvent(
                "learning-agreement.coverage-changed",
                agreement.id().value(),
                null,
                new CoverageChanged(agreement.id(), agreement.version(), agreement.home(), agreement.host(), coverage));
    }
}
