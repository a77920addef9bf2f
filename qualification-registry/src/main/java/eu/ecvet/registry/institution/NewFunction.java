package eu.ecvet.registry.institution;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.vocabulary.Function;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A function assigned to an institution (BR-I02).
 *
 * @param scope what it covers; what it does not name is without restriction, except that a function which decides about
 *     qualifications or units never holds outside the authority's own country
 * @param validUntil the last day, included; absent means until it is ended
 */
record NewFunction(
        UUID id,

        @NotNull Function function,

        @Schema(
                description =
                        "What the function covers; what it does not name is without restriction. Functions that decide about qualifications or units hold in the country of the institution only, also where the scope names no country.")
        @Valid
        FunctionScope scope,

        @NotBlank @Size(max = 500) @Schema(description = "The law, decree or contract from which the function follows.")
        String legalBasis,

        @NotBlank @Size(max = 300) @Schema(description = "The authority that granted it.")
        String grantedBy,

        @NotNull LocalDate validFrom,
        @Schema(description = "The last day, included.") LocalDate validUntil) {

    NewFunction {
        scope = scope == null ? FunctionScope.UNRESTRICTED : scope;
    }

    NewFunction withScope(FunctionScope other) {
        return new NewFunction(id, function, other, legalBasis, grantedBy, validFrom, validUntil);
    }
}
