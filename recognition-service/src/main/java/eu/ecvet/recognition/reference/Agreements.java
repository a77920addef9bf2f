package eu.ecvet.recognition.reference;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** The Learning Agreements that were signed or became active, version by version. */
@ApplicationScoped
public class Agreements {

    private final StoredFacts facts;

    Agreements(StoredFacts facts) {
        this.facts = facts;
    }

    public Optional<Agreement> find(LearningAgreementId id, int version) {
        return facts.one(
                Agreement.class,
                "select content::text from learning_agreement"
                        + " where learning_agreement_id = ? and agreement_version = ?",
                id.value(),
                version);
    }

    void keep(Agreement agreement) {
        facts.write(
                "insert into learning_agreement (learning_agreement_id, agreement_version, content)"
                        + " values (?, ?, ?::jsonb) on conflict (learning_agreement_id, agreement_version)"
                        + " do update set content = excluded.content",
                agreement.learningAgreementId().value(),
                agreement.agreementVersion(),
                facts.document(agreement));
    }

    @ApplicationScoped
    static class Signed implements EventHandler {

        private final Agreements agreements;

        Signed(Agreements agreements) {
            this.agreements = agreements;
        }

        @Override
        public String type() {
            return "learning-agreement.signed";
        }

        @Override
        public Reaction on(ReceivedEvent event) {
            agreements.keep(event.as(Agreement.class));
            return Reaction.applied();
        }
    }

    @ApplicationScoped
    static class Active implements EventHandler {

        private final Agreements agreements;

        Active(Agreements agreements) {
            this.agreements = agreements;
        }

        @Override
        public String type() {
            return "learning-agreement.active";
        }

        @Override
        public Reaction on(ReceivedEvent event) {
            agreements.keep(event.as(Agreement.class));
            return Reaction.applied();
        }
    }

    @ApplicationScoped
    static class CoverageChanged implements EventHandler {

        private record Changed(
                LearningAgreementId learningAgreementId, int agreementVersion, Agreement.Coverage coverage) {}

        private final Agreements agreements;

        CoverageChanged(Agreements agreements) {
            this.agreements = agreements;
        }

        @Override
        public String type() {
            return "learning-agreement.coverage-changed";
        }

        @Override
        public Reaction on(ReceivedEvent event) {
            var changed = event.as(Changed.class);
            return agreements
                    .find(changed.learningAgreementId(), changed.agreementVersion())
                    .map(agreement -> {
                        agreements.keep(agreement.covered(changed.coverage()));
                        return Reaction.applied();
                    })
                    .orElseGet(() -> Reaction.waitsFor("version %d of Learning Agreement %s"
                            .formatted(changed.agreementVersion(), changed.learningAgreementId())));
        }
    }

    @ApplicationScoped
    static class Ended implements EventHandler {

        private record End(
                LearningAgreementId learningAgreementId, int agreementVersion, String ending, LocalDate endedOn) {}

        private final StoredFacts facts;

        Ended(StoredFacts facts) {
            this.facts = facts;
        }

        @Override
        public String type() {
            return "learning-agreement.ended";
        }

        @Override
        public Reaction on(ReceivedEvent event) {
            var end = event.as(End.class);
            int known = facts.write(
                    "update learning_agreement set ending = ?, ended_on = ?"
                            + " where learning_agreement_id = ? and agreement_version = ?",
                    end.ending(),
                    end.endedOn(),
                    end.learningAgreementId().value(),
                    end.agreementVersion());
            // An agreement can end before it was ever signed by all; then nothing can be recognised under it.
            return known == 0 ? Reaction.ignored("the agreement never ran") : Reaction.applied();
        }
    }
}
