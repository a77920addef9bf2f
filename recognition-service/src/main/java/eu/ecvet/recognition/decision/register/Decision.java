package eu.ecvet.recognition.decision.register;

import eu.ecvet.functions.actor.Readable;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** The administrative act of recognition (Annex I(h)). Never changed; whatever follows it is an act of its own. */
@Entity
@Immutable
public class Decision implements Readable {
    /** A decision is never changed. */
    public static final long ONLY_VERSION = 0;

    @Id
    private UUID decisionId;

    private UUID caseId;
    private UUID validationId;
    private UUID learnerId;
    private UUID qualificationId;
    private int qualificationVersion;
    private UUID homeInstitutionId;
    private UUID validatingInstitutionId;
    private UUID recognisingInstitutionId;
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private DecisionResult result;

    private boolean automatic;
    private String requestHash;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private DecisionRecord content;

    private Instant recordedAt;

    protected Decision() {}

    public Decision(DecisionRecord content, RecognitionCase decided, String requestHash, Instant recordedAt) {
        this.decisionId = content.decisionId().value();
        this.caseId = content.caseId().value();
        this.validationId = content.validationId();
        this.learnerId = content.learnerId().value();
        this.qualificationId = content.qualificationId().value();
        this.qualificationVersion = content.qualificationVersion();
        this.homeInstitutionId = decided.home().value();
        this.validatingInstitutionId = decided.validating().value();
        this.recognisingInstitutionId = decided.recognising().value();
        this.decidedOn = content.decidedOn();
        this.result = content.result();
        this.automatic = content.automatic();
        this.requestHash = requestHash;
        this.content = content;
        this.recordedAt = recordedAt;
    }

    /** The decision of a row, to be shown only. */
    static Decision shown(Row row) {
        var shown = new Decision();
        shown.learnerId = row.uuid("learner_id");
        shown.homeInstitutionId = row.uuid("home_institution_id");
        shown.validatingInstitutionId = row.uuid("validating_institution_id");
        shown.recognisingInstitutionId = row.uuid("recognising_institution_id");
        shown.content = row.json("content", DecisionRecord.class);
        return shown;
    }

    /** Those who may read its case. */
    @Override
    public Set<InstitutionId> readers() {
        return Stream.of(homeInstitutionId, validatingInstitutionId, recognisingInstitutionId)
                .map(InstitutionId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<LearnerId> subject() {
        return Optional.of(new LearnerId(learnerId));
    }

    public DecisionRecord content() {
        return content;
    }

    public boolean isMadeBy(CaseId other, String otherHash) {
        return caseId.equals(other.value()) && otherHash.equals(requestHash);
    }
}
