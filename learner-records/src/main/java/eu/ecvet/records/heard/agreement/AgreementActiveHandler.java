package eu.ecvet.records.heard.agreement;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.records.heard.agreement.RunningAgreements.PartiesChanged;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;

/**
 * From the day on which a Learning Agreement is active, the host may assess under it. It waits while a unit version, the
 * qualification version or the learner that it names is unknown here (BR-E04).
 */
@ApplicationScoped
class AgreementActiveHandler implements EventHandler {
    private final RunningAgreements agreements;
    private final Specifications specifications;
    private final Learners learners;
    private final Event<PartiesChanged> partiesChanged;

    AgreementActiveHandler(
            RunningAgreements agreements,
            Specifications specifications,
            Learners learners,
            Event<PartiesChanged> partiesChanged) {
        this.agreements = agreements;
        this.specifications = specifications;
        this.learners = learners;
        this.partiesChanged = partiesChanged;
    }

    record Active(
            LearningAgreementId learningAgreementId,
            int agreementVersion,
            LearnerId learnerId,
            InstitutionId homeInstitutionId,
            InstitutionId hostInstitutionId,
            LegalPeriod coverage) {}

    @Override
    public String type() {
        return "learning-agreement.active";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var active = event.as(Active.class);
        var terms = event.as(AgreementTerms.class);
        Optional<String> unknown = unknown(active.learnerId(), terms);
        if (unknown.isPresent()) {
            return Reaction.waitsFor(unknown.get());
        }
        Optional<RunningAgreement> known = agreements.find(active.learningAgreementId());
        if (known.filter(agreement -> agreement.agreementVersion() >= active.agreementVersion())
                .isPresent()) {
            return Reaction.ignored("this version, or a later one, is active already");
        }
        RunningAgreement agreement =
                known.orElseGet(() -> new RunningAgreement(active.learningAgreementId(), active.learnerId()));
        agreement.activate(
                active.agreementVersion(),
                active.homeInstitutionId(),
                active.hostInstitutionId(),
                terms,
                active.coverage());
        agreements.persist(agreement);
        partiesChanged.fire(new PartiesChanged(agreement.id(), agreement.parties()));
        return Reaction.applied();
    }

    private Optional<String> unknown(LearnerId learner, AgreementTerms terms) {
        if (!learners.isRegistered(learner)) {
            return Optional.of("learner " + learner);
        }
        if (specifications.qualification(terms.qualification()).isEmpty()) {
            return Optional.of(
                    "qualification %s version %d".formatted(terms.qualificationId(), terms.qualificationVersion()));
        }
        return terms.targets().stream()
                .map(AgreementTerms.Target::unit)
                .filter(unit -> !specifications.isKnown(unit))
                .findFirst()
                .map(unit -> "unit %s version %d".formatted(unit.unitId(), unit.version()));
    }
}
