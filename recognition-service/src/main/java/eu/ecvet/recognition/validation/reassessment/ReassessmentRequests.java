package eu.ecvet.recognition.validation.reassessment;

import eu.ecvet.vocabulary.CaseId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All requests for re-assessment. */
@ApplicationScoped
class ReassessmentRequests implements PanacheRepositoryBase<ReassessmentRequest, UUID> {

    List<ReassessmentRequest> ofCase(CaseId id) {
        return list("caseId = ?1 order by requestedOn, requestId", id.value());
    }

    Optional<ReassessmentRequest> find(CaseId id, UUID request) {
        return findByIdOptional(request).filter(found -> found.caseId().equals(id));
    }
}
