package eu.ecvet.registry.function;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.functions.HeldFunction;
import eu.ecvet.platform.lifecycle.Gate;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One function of one institution, with legal basis, scope and validity (BR-I02). It is ended, never deleted, and its
 * ending leaves earlier acts untouched (BR-I03). Guarded by the row version of its institution.
 */
@Entity
public class FunctionAssignment {
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

    public FunctionAssignment(UUID id, InstitutionId institution, NewFunction assigned, String creationHash) {
        this.id = id;
        this.institutionId = institution.value();
        this.function = assigned.function();
        this.scope = assigned.scope();
        this.legalBasis = assigned.legalBasis();
        this.grantedBy = assigned.grantedBy();
        this.validFrom = assigned.validity().from();
        this.validUntil = assigned.validity().until();
        this.creationHash = creationHash;
    }

    public InstitutionId institution() {
        return new InstitutionId(institutionId);
    }

    public boolean isMadeBy(String hash) {
        return creationHash.equals(hash);
    }

    public LocalDate firstDay() {
        return validFrom;
    }

    /** Where it stands on that day. */
    public FunctionState stateOn(LocalDate day) {
        return endReason != null || (validUntil != null && validUntil.isBefore(day))
                ? FunctionState.ENDED
                : FunctionState.ASSIGNED;
    }

    /** Ended already with the same words; the request was repeated. */
    public boolean isEnded(LocalDate lastDay, String reason) {
        return endReason != null && lastDay.equals(validUntil) && endReason.equals(reason);
    }

    public void end(LocalDate lastDay, String reason) {
        Gate.pass(FunctionAct.END, stateOn(lastDay));
        validUntil = lastDay;
        endReason = reason;
    }

    public HeldFunction held() {
        return new HeldFunction(id, function, scope, new LegalPeriod(validFrom, validUntil));
    }

    public FunctionView view() {
        return new FunctionView(
                id, function, scope, legalBasis, grantedBy, new LegalPeriod(validFrom, validUntil), endReason);
    }
}
