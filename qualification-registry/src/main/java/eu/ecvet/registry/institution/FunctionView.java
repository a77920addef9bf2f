package eu.ecvet.registry.institution;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.vocabulary.Function;
import java.time.LocalDate;
import java.util.UUID;

/** A function of an institution as it stands. */
record FunctionView(
        UUID id,
        Function function,
        FunctionScope scope,
        String legalBasis,
        String grantedBy,
        LocalDate validFrom,
        LocalDate validUntil,
        String endReason) {}
