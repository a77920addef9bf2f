package eu.ecvet.registry.institution;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.functions.HeldFunction;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LegalPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One function of one institution, with legal basis, scope and validity (BR-I02). It is ended, never deleted, and its
 * ending leaves earlier acts untouched (BR-I03). Guarded by the version of its {@link Institution}.
 */
@Entity
class FunctionAssignment {
    @Id
    private UUID id;

    private UUID institutionId;

    @Enumerated(EnumType.STRING)
    private Function function;

    @JdbcTypeCode(SqlTypes.JSON)
    private FunctionScope scope;

    private String legalBasis;
    private String grantedBy;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private String endReason;
    private String creationHash;

    protected FunctionAssignment() {}

    FunctionAssignment(UUID id, UUID institutionId, NewFunction assigned, String creationHash) {
        this.id = id;
        this.institutionId = institutionId;
        this.function = assigned.function();
        this.scope = assigned.scope();
        this.legalBasis = assigned.legalBasis();
        this.grantedBy = assigned.grantedBy();
        this.validFrom = assigned.validFrom();
        this.validUntil = assigned.validUntil();
        this.creationHash = creationHash;
    }

    UUID id() {
        return id;
    }

    UUID institutionId() {
        return institutionId;
    }

    String creationHash() {
        return creationHash;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /** Ended already with the same words; the request was repeated. */
    boolean isEnded(LocalDate on, String reason) {
        return endReason != null && on.equals(validUntil) && endReason.equals(reason);
    }

    Optional<Refusal> end(LocalDate on, String reason) {
        if (endReason != null || (validUntil != null && validUntil.isBefore(on))) {
            return Optional.of(
                    new Refusal.IllegalTransition("Ending the function", "already ended on %s".formatted(validUntil)));
        }
        validUntil = on;
        endReason = reason;
        return Optional.empty();
    }

    HeldFunction held() {
        return new HeldFunction(id, function, scope, new LegalPeriod(validFrom, validUntil));
    }

    FunctionView view() {
        return new FunctionView(id, function, scope, legalBasis, grantedBy, validFrom, validUntil, endReason);
    }
}
