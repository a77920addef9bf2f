package eu.ecvet.functions;

import static eu.ecvet.functions.AuthorityRule.*;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All functions that one institution holds or held.
 *
 * @param institution named in every refusal: an act can need the functions of several institutions
 */
public record FunctionsHeld(InstitutionId institution, List<HeldFunction> functions) {

    public FunctionsHeld {
        functions = List.copyOf(functions);
    }

    /**
     * BR-I01: the institution held the function, with a scope covering the object, on the date of the act. The ending of a
     * function does not touch acts of earlier dates (BR-I03). Any of several assignments suffices (BR-I04).
     */
    public Optional<Violation> refusalOf(Function function, ActObject object, LocalDate onDate) {
        var assigned =
                functions.stream().filter(held -> held.function() == function).toList();
        if (assigned.isEmpty()) {
            return Optional.of(FUNCTION_MISSING.because(
                    "The institution %s does not hold the function %s.".formatted(institution, function)));
        }
        var valid = assigned.stream().filter(held -> held.validOn(onDate)).toList();
        if (valid.isEmpty()) {
            return Optional.of(FUNCTION_EXPIRED.because("The institution %s does not hold the function %s on %s."
                    .formatted(institution, function, onDate)));
        }
        if (valid.stream().noneMatch(held -> held.scope().covers(object))) {
            return Optional.of(FUNCTION_OUT_OF_SCOPE.because(
                    "The institution %s holds the function %s, but not for what this act is about."
                            .formatted(institution, function)));
        }
        return Optional.empty();
    }

    public boolean includes(Function function, ActObject object, LocalDate onDate) {
        return refusalOf(function, object, onDate).isEmpty();
    }
}
