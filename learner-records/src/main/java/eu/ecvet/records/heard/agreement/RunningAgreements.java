package eu.ecvet.records.heard.agreement;

import eu.ecvet.platform.sql.Asking;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The Learning Agreements that became active, as this service knows them. */
@ApplicationScoped
public class RunningAgreements implements PanacheRepositoryBase<RunningAgreement, UUID> {

    /** Said inside this service, in the same transaction: a further version of the agreement is in force. */
    public record PartiesChanged(LearningAgreementId agreement, Set<InstitutionId> parties) {}

    public Optional<RunningAgreement> find(LearningAgreementId agreement) {
        return findByIdOptional(agreement.value());
    }

    /** What was agreed, and how the agreement ended if it did. */
    public record Agreed(AgreementTerms terms, Optional<Ending> ending) {}

    public Supplier<List<Agreed>> agreedFor(Asking asking, LearnerId learner) {
        return asking.list(
                "select terms, ending from running_agreement where learner_id = ?",
                row -> new Agreed(
                        row.json("terms", AgreementTerms.class), Optional.ofNullable(row.word("ending", Ending.class))),
                learner);
    }

    public List<RunningAgreement> of(LearnerId learner) {
        return list("learnerId", learner.value());
    }
}
