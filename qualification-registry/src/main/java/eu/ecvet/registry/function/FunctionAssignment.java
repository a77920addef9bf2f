package eu.ecvet.registry.function;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.functions.HeldFunction;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.lifecycle.Gate;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
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

    /** From when to when it is held, as decided so far. */
    public LegalPeriod validity() {
        return new LegalPeriod(validFrom, validUntil);
    }

    /** Why the act is not possible on that day, whatever is asked for. */
    public Optional<Refusal> refusalOf(FunctionAct act, LocalDate today) {
        return Gate.refusal(act, stateOn(today));
    }

    private FunctionState stateOn(LocalDate day) {
        return endReason != null || (validUntil != null && validUntil.isBefore(day))
                ? FunctionState.ENDED
                : FunctionState.ASSIGNED;
    }

    /** Ended already with the same words; the request was repeated. */
    public boolean isEnded(LocalDate lastDay, String reason) {
        return endReason != null && lastDay.equals(validUntil) && endReason.equals(reason);
    }

    public void end(LocalDate lastDay, String reason, LocalDate today) {
        Gate.pass(FunctionAct.END, stateOn(today));
        validUntil = lastDay;
        endReason = reason;
    }

    public HeldFunction held() {
        return new HeldFunction(id, function, scope, validity());
    }

    public FunctionView view() {
        return new FunctionView(id, function, scope, legalBasis, grantedBy, validity(), endReason);
    }
}
