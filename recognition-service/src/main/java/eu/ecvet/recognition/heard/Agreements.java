package eu.ecvet.recognition.heard;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** The Learning Agreements that were signed or became active, version by version. */
@ApplicationScoped
public class Agreements {
    private final Rows rows;

    Agreements(Rows rows) {
        this.rows = rows;
    }

    public Optional<Agreement> find(LearningAgreementId id, int version) {
        return find(rows.asking(), id, version).get();
    }

    public Supplier<Optional<Agreement>> find(Asking asking, LearningAgreementId id, int version) {
        return asking.one(
                "select content from learning_agreement where learning_agreement_id = ? and agreement_version = ?",
                row -> row.json("content", Agreement.class),
                id,
                version);
    }

    private void keep(Agreement agreement) {
        rows.write(
                "insert into learning_agreement (learning_agreement_id, agreement_version, content)"
                        + " values (?, ?, ?::jsonb) on conflict (learning_agreement_id, agreement_version)"
                        + " do update set content = excluded.content",
                agreement.learningAgreementId(),
                agreement.agreementVersion(),
                rows.json(agreement));
    }

    @Produces
    @Singleton
    EventHandler signed() {
        return Heard.kept("learning-agreement.signed", Agreement.class, this::keep);
    }

    @Produces
    @Singleton
    EventHandler active() {
        return Heard.kept("learning-agreement.active", Agreement.class, this::keep);
    }

    private record NewCoverage(LearningAgreementId learningAgreementId, int agreementVersion, LegalPeriod coverage) {}

    @Produces
    @Singleton
    EventHandler coverageChanged() {
        return Heard.reactedTo("learning-agreement.coverage-changed", NewCoverage.class, changed -> {
            var known = find(changed.learningAgreementId(), changed.agreementVersion());
            if (known.isEmpty()) {
                return Reaction.waitsFor("version %d of Learning Agreement %s"
                        .formatted(changed.agreementVersion(), changed.learningAgreementId()));
            }
            keep(known.get().covered(changed.coverage()));
            return Reaction.applied();
        });
    }
}
