package eu.ecvet.functions;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LegalPeriod;
import java.time.LocalDate;
import java.util.UUID;

/** One function held by an institution, with scope and validity; never deleted, only ended (BR-I02, BR-I03). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldFunction(UUID assignmentId, Function function, FunctionScope scope, LegalPeriod validity) {

    public HeldFunction {
        scope = scope == null ? FunctionScope.UNRESTRICTED : scope;
    }

    boolean validOn(LocalDate date) {
        return validity.contains(date);
    }
}
