package eu.ecvet.registry.function;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LegalPeriod;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A function of an institution as it stands. */
@NullMarked
public record FunctionView(
        UUID id,
        Function function,
        FunctionScope scope,
        String legalBasis,
        String grantedBy,

        @Schema(description = "From when to when it is held.")
        LegalPeriod validity,

        @Schema(description = "Why it was ended.") @Nullable String reason) {}
