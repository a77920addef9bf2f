package eu.ecvet.registry.function;

import eu.ecvet.functions.FunctionScope;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A function assigned to an institution (BR-I02).
 *
 * @param scope what it covers; what it does not name is without restriction, except that a function which decides about
 *     qualifications or units never holds outside the authority's own country
 */
public record NewFunction(
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

        @NotNull
        @Valid
        @Schema(
                description = "From when to when it is held; without a last day until it is ended.",
                implementation = LegalPeriod.class)
        Term validity) {

    public NewFunction {
        scope = scope == null ? FunctionScope.UNRESTRICTED : scope;
    }

    /** A span that may still contradict itself; then the caller is told by which rule. */
    public record Term(@NotNull LocalDate from, LocalDate until) {}

    public NewFunction withScope(FunctionScope other) {
        return new NewFunction(id, function, other, legalBasis, grantedBy, validity);
    }

    /** What was asked for, with the sets of the scope in a fixed order, so that its hash is the same tomorrow. */
    public List<Object> wanted(InstitutionId institution) {
        return List.of(
                institution,
                function,
                inOrder(scope.countries()),
                inOrder(scope.qualificationIds()),
                inOrder(scope.unitIds()),
                inOrder(scope.eqfLevels()),
                inOrder(scope.iscedF()),
                inOrder(scope.learningSettings()),
                legalBasis,
                grantedBy,
                validity);
    }

    private static List<String> inOrder(Set<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }
}
